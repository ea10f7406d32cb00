package org.grekko.venue.binance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grekko.execution.AmendingVenue;
import org.grekko.execution.UserStreamListener;
import org.grekko.execution.UserStreamVenue;
import org.grekko.execution.VenueBalance;
import org.grekko.execution.VenueOrder;
import org.grekko.execution.VenueOrderId;
import org.grekko.execution.WithdrawalVenue;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.Replacement;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.market.VenueFees;
import org.grekko.shared.AssetPair;
import org.grekko.venue.VenueJson;
import org.grekko.venue.VenueKit;
import org.jspecify.annotations.Nullable;

/** An account on Binance spot. */
final class BinanceSpot extends BinanceAccount implements AmendingVenue, WithdrawalVenue, UserStreamVenue {
    private final VenueKit kit;

    BinanceSpot(BinanceRest rest, BinanceFeed feed, VenueKit kit) {
        super(BinanceProduct.SPOT, rest, feed);
        this.kit = kit;
    }

    @Override
    public Set<OrderType> nativeTypes() {
        return Set.of(OrderType.MARKET, OrderType.LIMIT, OrderType.STOP_LOSS, OrderType.TAKE_PROFIT);
    }

    @Override
    void typeOf(VenueOrder order, Map<String, String> parameters) {
        boolean resting = order.type() == OrderType.LIMIT && order.postOnly();
        parameters.put("type", resting ? "LIMIT_MAKER" : order.type().name());
        if (order.type() == OrderType.LIMIT && !resting) {
            parameters.put("timeInForce", order.timeInForce().name());
        }
        parameters.put("newOrderRespType", "FULL");
    }

    @Override
    public void cancelAll(AssetPair pair) {
        try {
            rest.cancel(
                    product.path("/openOrders"), Map.of("symbol", feed.symbols().symbol(pair)));
        } catch (VenueException problem) {
            if (problem.error().meaning() != VenueErrorMeaning.ORDER_NOT_FOUND) {
                throw problem;
            }
        }
    }

    @Override
    public Optional<String> objection(Order order, Replacement wish) {
        boolean same = order.price() != null && wish.price().compareTo(order.price()) == 0;
        return same && wish.quantity().compareTo(order.quantity()) < 0
                ? Optional.empty()
                : Optional.of(venue() + " only makes the quantity smaller; cancel the order and place another");
    }

    @Override
    public void amend(VenueOrderId id, @Nullable BigDecimal quantity, @Nullable BigDecimal price) {
        if (price != null || quantity == null) {
            throw notOffered("only makes the quantity smaller");
        }
        Map<String, String> parameters = named(id);
        // Without it the venue would give the order an id of its own making.
        parameters.put("newClientOrderId", clientIdForm().wire(id.clientOrderId()));
        parameters.put("newQty", quantity.toPlainString());
        rest.change("amend", "PUT", product.path("/order/amend/keepPriority"), parameters);
    }

    @Override
    public List<VenueBalance> balances() {
        return codec.spotBalances(account());
    }

    @Override
    public VenueFees fees(AssetPair pair) {
        JsonNode rates = account().path("commissionRates");
        return new VenueFees(
                bps(VenueJson.decimal(venue(), rates, "maker")), bps(VenueJson.decimal(venue(), rates, "taker")));
    }

    private JsonNode account() {
        return codec.parse(rest.read("balances", product.path("/account"), Map.of("omitZeroBalances", "true"), 20));
    }

    @Override
    public String withdraw(
            String withdrawalId, String asset, BigDecimal amount, String address, @Nullable String network) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("coin", asset);
        parameters.put("withdrawOrderId", withdrawalId);
        if (network != null) {
            parameters.put("network", network);
        }
        parameters.put("address", address);
        parameters.put("amount", amount.toPlainString());
        JsonNode answer = codec.parse(rest.change("withdraw", "POST", "/sapi/v1/capital/withdraw/apply", parameters));
        return VenueJson.text(venue(), answer, "id");
    }

    @Override
    public AutoCloseable listen(UserStreamListener listener) {
        return BinanceUserStream.spot(rest, feed, kit, listener);
    }
}
