package org.grekko.venue.binance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.grekko.execution.BalanceVenue;
import org.grekko.execution.ClientIdForm;
import org.grekko.execution.KeyPermissions;
import org.grekko.execution.PlaceReply;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.VenueFill;
import org.grekko.execution.VenueOrder;
import org.grekko.execution.VenueOrderId;
import org.grekko.execution.VenueOrderState;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.market.VenueInstrument;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/** What trading has in common on Binance's spot and futures. */
abstract sealed class BinanceAccount implements TradingVenue, BalanceVenue permits BinanceSpot, BinanceUsdm {
    private static final ClientIdForm CLIENT_ID = new ClientIdForm(Pattern.compile("[.A-Z:/a-z0-9_-]{1,36}"), true);
    private static final int MOST_TRADES = 1_000;

    final BinanceProduct product;
    final BinanceRest rest;
    final BinanceFeed feed;
    final BinanceCodec codec;

    BinanceAccount(BinanceProduct product, BinanceRest rest, BinanceFeed feed) {
        this.product = product;
        this.rest = rest;
        this.feed = feed;
        this.codec = new BinanceCodec(product.venue());
    }

    /** The parameters that make the product's order of that type. */
    abstract void typeOf(VenueOrder order, Map<String, String> parameters);

    @Override
    public String venue() {
        return product.venue();
    }

    @Override
    public ClientIdForm clientIdForm() {
        return CLIENT_ID;
    }

    @Override
    public Duration sendWindow() {
        return Duration.ofMillis(BinanceRest.RECEIVE_WINDOW_MILLIS + 1_000L);
    }

    /** The order as parameters, in the order in which they are sent. */
    Map<String, String> parameters(VenueOrder order) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("symbol", feed.symbols().symbol(order.pair()));
        parameters.put("side", order.side().name());
        typeOf(order, parameters);
        parameters.put("quantity", order.quantity().toPlainString());
        if (order.price() != null) {
            parameters.put("price", order.price().toPlainString());
        }
        if (order.stopPrice() != null) {
            parameters.put("stopPrice", order.stopPrice().toPlainString());
        }
        parameters.put("newClientOrderId", CLIENT_ID.wire(order.clientOrderId()));
        return parameters;
    }

    @Override
    public PlaceReply place(VenueOrder order) {
        VenueInstrument instrument;
        Map<String, String> parameters;
        try {
            instrument = feed.symbols().of(order.pair());
            parameters = parameters(order);
        } catch (VenueException unsent) {
            return new PlaceReply.Refused(unsent.error());
        }
        try {
            JsonNode answer = codec.parse(rest.place(product.path("/order"), parameters));
            VenueOrderState state = codec.order(answer, instrument);
            return new PlaceReply.Accepted(state, codec.fills(answer, state));
        } catch (VenueException problem) {
            return problem.error().meaning().fateUnknown()
                    ? new PlaceReply.Unknown(problem.error())
                    : new PlaceReply.Refused(problem.error());
        }
    }

    @Override
    public void cancel(VenueOrderId id) {
        try {
            rest.cancel(product.path("/order"), named(id));
        } catch (VenueException problem) {
            if (problem.error().meaning() != VenueErrorMeaning.ORDER_NOT_FOUND) {
                throw problem;
            }
        }
    }

    @Override
    public List<VenueOrderState> openOrders(@Nullable AssetPair pair) {
        Map<String, String> parameters =
                pair == null ? Map.of() : Map.of("symbol", feed.symbols().symbol(pair));
        String answer = rest.read("openOrders", product.path("/openOrders"), parameters, pair == null ? 80 : 6);
        List<VenueOrderState> orders = new ArrayList<>();
        for (JsonNode row : codec.parse(answer)) {
            codec.market(row, feed.symbols()).ifPresent(market -> orders.add(codec.order(row, market)));
        }
        return orders;
    }

    @Override
    public Optional<VenueOrderState> order(VenueOrderId id) {
        try {
            String answer = rest.read("order", product.path("/order"), named(id), 4);
            return Optional.of(codec.order(codec.parse(answer), feed.symbols().of(id.pair())));
        } catch (VenueException problem) {
            if (problem.error().meaning() == VenueErrorMeaning.ORDER_NOT_FOUND) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    @Override
    public List<VenueFill> fills(AssetPair pair, Instant since) {
        VenueInstrument instrument = feed.symbols().of(pair);
        List<VenueFill> fills = new ArrayList<>();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("symbol", instrument.symbol());
        parameters.put("startTime", String.valueOf(since.toEpochMilli()));
        parameters.put("limit", String.valueOf(MOST_TRADES));
        String trades = product == BinanceProduct.SPOT ? "/myTrades" : "/userTrades";
        while (true) {
            JsonNode rows = codec.parse(rest.read("fills", product.path(trades), parameters, 20));
            for (JsonNode row : rows) {
                fills.add(codec.trade(row, instrument));
            }
            if (rows.size() < MOST_TRADES) {
                return fills;
            }
            parameters.remove("startTime");
            long next = rows.get(rows.size() - 1).path("id").asLong() + 1;
            parameters.put("fromId", String.valueOf(next));
        }
    }

    @Override
    public KeyPermissions permissions() {
        String answer = rest.read("permissions", "/sapi/v1/account/apiRestrictions", Map.of(), 1);
        return codec.permissions(codec.parse(answer), product == BinanceProduct.USDM);
    }

    /** The parameters that name an order. */
    Map<String, String> named(VenueOrderId id) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("symbol", feed.symbols().symbol(id.pair()));
        if (id.venueOrderId() != null) {
            parameters.put("orderId", id.venueOrderId());
        } else {
            parameters.put("origClientOrderId", CLIENT_ID.wire(id.clientOrderId()));
        }
        return parameters;
    }

    /** What the venue does not do, as a refusal. */
    VenueException notOffered(String words) {
        return new VenueException(VenueError.of(venue(), VenueErrorMeaning.NOT_SUPPORTED, "amend", words));
    }

    /** A fraction as hundredths of a percent. */
    static BigDecimal bps(BigDecimal fraction) {
        return fraction.movePointRight(4).stripTrailingZeros();
    }
}
