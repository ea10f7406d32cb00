package org.grekko.venue.coinbase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.grekko.execution.AmendingVenue;
import org.grekko.execution.BalanceVenue;
import org.grekko.execution.ClientIdForm;
import org.grekko.execution.KeyPermissions;
import org.grekko.execution.PlaceReply;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.UserStreamListener;
import org.grekko.execution.UserStreamVenue;
import org.grekko.execution.VenueBalance;
import org.grekko.execution.VenueFill;
import org.grekko.execution.VenueOrder;
import org.grekko.execution.VenueOrderId;
import org.grekko.execution.VenueOrderState;
import org.grekko.execution.domain.OrderType;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.market.VenueFees;
import org.grekko.shared.AssetPair;
import org.grekko.venue.VenueKit;
import org.jspecify.annotations.Nullable;

/**
 * An account on Coinbase. Its only stop orders need a limit price besides, so that none is offered and Grekko watches
 * the market instead. Orders are cancelled and amended by Coinbase's own id, which is looked up when it is not known.
 */
final class CoinbaseAccount implements TradingVenue, BalanceVenue, AmendingVenue, UserStreamVenue {
    private static final ClientIdForm CLIENT_ID = new ClientIdForm(Pattern.compile(".{1,64}"), true);
    private static final int MOST_CANCELS = 100;

    private final CoinbaseRest rest;
    private final CoinbaseFeed feed;
    private final CoinbaseErrors errors;
    private final CoinbaseHistory history;
    private final VenueKit kit;

    CoinbaseAccount(CoinbaseRest rest, CoinbaseFeed feed, CoinbaseErrors errors, VenueKit kit) {
        this.rest = rest;
        this.feed = feed;
        this.errors = errors;
        this.history = new CoinbaseHistory(rest, feed);
        this.kit = kit;
    }

    @Override
    public String venue() {
        return CoinbaseRest.VENUE;
    }

    @Override
    public ClientIdForm clientIdForm() {
        return CLIENT_ID;
    }

    @Override
    public Set<OrderType> nativeTypes() {
        return Set.of(OrderType.MARKET, OrderType.LIMIT);
    }

    @Override
    public Duration sendWindow() {
        return CoinbaseSigner.LIFETIME.plusSeconds(1);
    }

    @Override
    public PlaceReply place(VenueOrder order) {
        ObjectNode request;
        try {
            String symbol = feed.symbols().symbol(order.pair());
            request = CoinbaseOrders.request(order, symbol, CLIENT_ID.wire(order.clientOrderId()));
        } catch (VenueException unsent) {
            return new PlaceReply.Refused(unsent.error());
        }
        try {
            return new PlaceReply.Accepted(CoinbaseOrders.taken(order, rest.place(request), kit.now()), List.of());
        } catch (VenueException problem) {
            return problem.error().meaning().fateUnknown()
                    ? new PlaceReply.Unknown(problem.error())
                    : new PlaceReply.Refused(problem.error());
        }
    }

    @Override
    public void cancel(VenueOrderId id) {
        venueOrderId(id).ifPresent(known -> cancel(List.of(known)));
    }

    @Override
    public void cancelAll(AssetPair pair) {
        List<String> open =
                openOrders(pair).stream().map(VenueOrderState::venueOrderId).toList();
        for (int from = 0; from < open.size(); from += MOST_CANCELS) {
            cancel(open.subList(from, Math.min(open.size(), from + MOST_CANCELS)));
        }
    }

    private void cancel(List<String> venueOrderIds) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        ArrayNode ids = request.putArray("order_ids");
        venueOrderIds.forEach(ids::add);
        for (JsonNode result : rest.cancel(request).path("results")) {
            if (!result.path("success").asBoolean()) {
                VenueException refused = new VenueException(
                        errors.reason(result.path("failure_reason").asText("no reason")));
                VenueErrorMeaning meaning = refused.error().meaning();
                if (meaning != VenueErrorMeaning.ORDER_NOT_FOUND && meaning != VenueErrorMeaning.CANCEL_PENDING) {
                    throw refused;
                }
            }
        }
    }

    @Override
    public void amend(VenueOrderId id, @Nullable BigDecimal quantity, @Nullable BigDecimal price) {
        VenueOrderState now = order(id).orElseThrow(() -> new VenueException(errors.reason("ORDER_NOT_FOUND")));
        BigDecimal limit = price == null ? now.price() : price;
        if (limit == null) {
            throw new VenueException(errors.reason("ONLY_LIMIT_ORDERS_CAN_BE_EDITED"));
        }
        rest.change(
                "amend",
                "/orders/edit",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("order_id", now.venueOrderId())
                        .put("price", limit.toPlainString())
                        .put("size", (quantity == null ? now.quantity() : quantity).toPlainString()));
    }

    @Override
    public List<VenueOrderState> openOrders(@Nullable AssetPair pair) {
        return history.open(pair);
    }

    @Override
    public Optional<VenueOrderState> order(VenueOrderId id) {
        String known = id.venueOrderId();
        return known == null
                ? history.byClientId(id.pair(), CLIENT_ID.wire(id.clientOrderId()), kit.now())
                : history.order(id.pair(), known);
    }

    private Optional<String> venueOrderId(VenueOrderId id) {
        return Optional.ofNullable(id.venueOrderId()).or(() -> order(id).map(VenueOrderState::venueOrderId));
    }

    @Override
    public List<VenueFill> fills(AssetPair pair, Instant since) {
        return history.fills(pair, since);
    }

    @Override
    public List<VenueBalance> balances() {
        return history.balances();
    }

    @Override
    public VenueFees fees(AssetPair pair) {
        return CoinbaseCodec.fees(rest.read("fees", "/transaction_summary", Map.of("product_type", "SPOT")));
    }

    @Override
    public KeyPermissions permissions() {
        return CoinbaseCodec.permissions(rest.read("permissions", "/key_permissions", Map.of()));
    }

    @Override
    public AutoCloseable listen(UserStreamListener listener) {
        return CoinbaseUserStream.open(rest, feed, kit, listener);
    }
}
