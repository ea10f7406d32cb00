package org.grekko.venue.binance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.grekko.execution.AmendingVenue;
import org.grekko.execution.DeadManSwitch;
import org.grekko.execution.IncomeVenue;
import org.grekko.execution.LeverageVenue;
import org.grekko.execution.PositionVenue;
import org.grekko.execution.UserStreamListener;
import org.grekko.execution.UserStreamVenue;
import org.grekko.execution.VenueBalance;
import org.grekko.execution.VenueIncome;
import org.grekko.execution.VenueOrder;
import org.grekko.execution.VenueOrderId;
import org.grekko.execution.VenueOrderState;
import org.grekko.execution.domain.OrderType;
import org.grekko.market.VenueFees;
import org.grekko.shared.AssetPair;
import org.grekko.venue.VenueJson;
import org.grekko.venue.VenueKit;
import org.jspecify.annotations.Nullable;

/**
 * An account on Binance USD-M futures in one-way mode. Stops are not sent: since December 2025 Binance keeps them on an
 * interface of its own, and Grekko watches the market for them instead.
 */
final class BinanceUsdm extends BinanceAccount
        implements AmendingVenue, PositionVenue, IncomeVenue, LeverageVenue, DeadManSwitch, UserStreamVenue {
    private static final int MOST_INCOME = 1_000;

    private final VenueKit kit;

    BinanceUsdm(BinanceRest rest, BinanceFeed feed, VenueKit kit) {
        super(BinanceProduct.USDM, rest, feed);
        this.kit = kit;
    }

    @Override
    public Set<OrderType> nativeTypes() {
        return Set.of(OrderType.MARKET, OrderType.LIMIT);
    }

    @Override
    void typeOf(VenueOrder order, Map<String, String> parameters) {
        parameters.put("type", order.type().name());
        if (order.type() == OrderType.LIMIT) {
            parameters.put(
                    "timeInForce",
                    order.postOnly() ? "GTX" : order.timeInForce().name());
        }
        if (order.reduceOnly()) {
            parameters.put("reduceOnly", "true");
        }
        parameters.put("newOrderRespType", "RESULT");
    }

    @Override
    public void cancelAll(AssetPair pair) {
        rest.cancel(
                product.path("/allOpenOrders"), Map.of("symbol", feed.symbols().symbol(pair)));
    }

    @Override
    public void amend(VenueOrderId id, @Nullable BigDecimal quantity, @Nullable BigDecimal price) {
        VenueOrderState now = order(id).orElseThrow(() -> notOffered("there is no order " + id.clientOrderId()));
        Map<String, String> parameters = named(id);
        parameters.put("side", now.side().name());
        parameters.put("quantity", (quantity == null ? now.quantity() : quantity).toPlainString());
        BigDecimal limit = price == null ? now.price() : price;
        if (limit == null) {
            throw notOffered("only limit orders are changed");
        }
        parameters.put("price", limit.toPlainString());
        rest.change("amend", "PUT", product.path("/order"), parameters);
    }

    @Override
    public List<VenueBalance> balances() {
        return codec.futuresBalances(codec.parse(rest.read("balances", "/fapi/v2/balance", Map.of(), 5)));
    }

    @Override
    public VenueFees fees(AssetPair pair) {
        JsonNode rates = codec.parse(rest.read(
                "fees",
                product.path("/commissionRate"),
                Map.of("symbol", feed.symbols().symbol(pair)),
                20));
        return new VenueFees(
                bps(VenueJson.decimal(venue(), rates, "makerCommissionRate")),
                bps(VenueJson.decimal(venue(), rates, "takerCommissionRate")));
    }

    @Override
    public List<Holding> positions() {
        List<Holding> positions = new ArrayList<>();
        for (JsonNode row : codec.parse(rest.read("positions", "/fapi/v2/positionRisk", Map.of(), 5))) {
            BigDecimal quantity = VenueJson.decimal(venue(), row, "positionAmt");
            if (quantity.signum() != 0) {
                codec.market(row, feed.symbols())
                        .ifPresent(market -> positions.add(new Holding(
                                market.pair(),
                                quantity,
                                VenueJson.decimal(venue(), row, "entryPrice"),
                                VenueJson.decimal(venue(), row, "unRealizedProfit"),
                                row.path("leverage").asInt(1),
                                VenueJson.decimal(venue(), row, "liquidationPrice"))));
            }
        }
        return positions;
    }

    @Override
    public List<VenueIncome> income(Instant since) {
        List<VenueIncome> income = new ArrayList<>();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("startTime", String.valueOf(since.toEpochMilli()));
        parameters.put("limit", String.valueOf(MOST_INCOME));
        JsonNode rows;
        int page = 1;
        do {
            parameters.put("page", String.valueOf(page));
            rows = codec.parse(rest.read("income", product.path("/income"), parameters, 30));
            rows.forEach(row -> income.add(BinanceIncome.read(venue(), row, feed.symbols())));
            page++;
        } while (rows.size() == MOST_INCOME);
        return income;
    }

    @Override
    public void leverage(AssetPair pair, int leverage) {
        rest.change(
                "leverage",
                "POST",
                product.path("/leverage"),
                Map.of("symbol", feed.symbols().symbol(pair), "leverage", String.valueOf(leverage)));
    }

    @Override
    public boolean wholeAccount() {
        return false;
    }

    @Override
    public boolean countdown(@Nullable AssetPair pair, Duration after) {
        if (pair == null) {
            throw VenueJson.unreadable(venue(), "the countdown is set for one market at a time");
        }
        String millis = String.valueOf(after.toMillis());
        JsonNode answer = codec.parse(rest.change(
                "countdown",
                "POST",
                product.path("/countdownCancelAll"),
                Map.of("symbol", feed.symbols().symbol(pair), "countdownTime", millis)));
        return answer.path("countdownTime").asText().equals(millis);
    }

    @Override
    public AutoCloseable listen(UserStreamListener listener) {
        return BinanceUserStream.futures(rest, feed, kit, listener);
    }
}
