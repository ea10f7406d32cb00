package org.grekko.venue.kraken;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.grekko.execution.AmendingVenue;
import org.grekko.execution.BalanceVenue;
import org.grekko.execution.ClientIdForm;
import org.grekko.execution.DeadManSwitch;
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
import org.grekko.execution.WithdrawalVenue;
import org.grekko.execution.domain.OrderType;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.market.VenueFees;
import org.grekko.shared.AssetPair;
import org.grekko.venue.VenueJson;
import org.grekko.venue.VenueKit;
import org.jspecify.annotations.Nullable;

/** An account on Kraken's spot market. */
final class KrakenAccount
        implements TradingVenue, BalanceVenue, AmendingVenue, WithdrawalVenue, DeadManSwitch, UserStreamVenue {
    private static final Logger LOG = System.getLogger(KrakenAccount.class.getName());

    /** Free text of 18 characters at most, of which Kraken takes small letters and digits only, or a UUID. */
    private static final ClientIdForm CLIENT_ID =
            new ClientIdForm(Pattern.compile("[a-z0-9]{1,18}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), true);

    private final KrakenRest rest;
    private final KrakenFeed feed;
    private final VenueKit kit;
    private final KrakenCodec codec = new KrakenCodec();
    private final KrakenAccountCodec account = new KrakenAccountCodec();

    KrakenAccount(KrakenRest rest, KrakenFeed feed, VenueKit kit) {
        this.rest = rest;
        this.feed = feed;
        this.kit = kit;
    }

    @Override
    public String venue() {
        return KrakenConnector.VENUE;
    }

    @Override
    public ClientIdForm clientIdForm() {
        return CLIENT_ID;
    }

    @Override
    public Set<OrderType> nativeTypes() {
        return Set.of(OrderType.MARKET, OrderType.LIMIT, OrderType.STOP_LOSS, OrderType.TAKE_PROFIT);
    }

    @Override
    public Duration sendWindow() {
        return KrakenRest.DEADLINE.plusSeconds(1);
    }

    @Override
    public PlaceReply place(VenueOrder order) {
        Map<String, String> parameters;
        try {
            parameters = KrakenOrderForm.of(order, feed.markets().of(order.pair()), wire(order.clientOrderId()));
        } catch (VenueException unsent) {
            return new PlaceReply.Refused(unsent.error());
        }
        try {
            JsonNode result = codec.result(rest.place(parameters));
            return new PlaceReply.Accepted(
                    account.placed(
                            result,
                            order,
                            wire(order.clientOrderId()),
                            rest.clock().now()),
                    List.of());
        } catch (VenueException problem) {
            heal(problem.error());
            return problem.error().meaning().fateUnknown()
                    ? new PlaceReply.Unknown(problem.error())
                    : new PlaceReply.Refused(problem.error());
        }
    }

    private static String wire(String clientOrderId) {
        return CLIENT_ID.wire(clientOrderId);
    }

    /** An order that came after its deadline may mean that our clock is wrong: it is set for the next one. */
    private void heal(VenueError error) {
        if (error.code().equals("EService:Deadline elapsed")) {
            try {
                rest.syncClock();
            } catch (VenueException unanswered) {
                LOG.log(Level.WARNING, "the clock of KRAKEN could not be read: {0}", unanswered.getMessage());
            }
        }
    }

    @Override
    public void cancel(VenueOrderId id) {
        try {
            rest.cancel(named(id));
        } catch (VenueException problem) {
            VenueErrorMeaning meaning = problem.error().meaning();
            if (meaning != VenueErrorMeaning.ORDER_NOT_FOUND && meaning != VenueErrorMeaning.CANCEL_PENDING) {
                throw problem;
            }
        }
    }

    /** One by one, since Kraken's own CancelAll knows no market. */
    @Override
    public void cancelAll(AssetPair pair) {
        for (VenueOrderState each : openOrders(pair)) {
            cancel(new VenueOrderId(pair, each.venueOrderId(), each.venueOrderId()));
        }
    }

    @Override
    public void amend(VenueOrderId id, @Nullable BigDecimal quantity, @Nullable BigDecimal price) {
        Map<String, String> parameters = named(id);
        if (quantity != null) {
            parameters.put("order_qty", quantity.toPlainString());
        }
        if (price != null) {
            parameters.put("limit_price", price.toPlainString());
        }
        rest.amend(parameters);
    }

    private static Map<String, String> named(VenueOrderId id) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (id.venueOrderId() != null) {
            parameters.put("txid", id.venueOrderId());
        } else {
            parameters.put("cl_ord_id", wire(id.clientOrderId()));
        }
        return parameters;
    }

    @Override
    public List<VenueOrderState> openOrders(@Nullable AssetPair pair) {
        return orders("openOrders", "OpenOrders", "open", Map.of()).stream()
                .filter(each -> pair == null || each.pair().equals(pair))
                .toList();
    }

    @Override
    public Optional<VenueOrderState> order(VenueOrderId id) {
        String txid = id.venueOrderId();
        if (txid == null) {
            Map<String, String> named = named(id);
            return newest(orders("order", "OpenOrders", "open", named))
                    .or(() -> newest(orders("order", "ClosedOrders", "closed", named)));
        }
        try {
            return newest(account.orders(
                    codec.result(rest.read("order", "QueryOrders", Map.of("txid", txid), 1)), feed.markets()));
        } catch (VenueException problem) {
            VenueErrorMeaning meaning = problem.error().meaning();
            if (meaning == VenueErrorMeaning.ORDER_NOT_FOUND || meaning == VenueErrorMeaning.ORDER_INVALID) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    private List<VenueOrderState> orders(String kind, String route, String field, Map<String, String> parameters) {
        JsonNode result = codec.result(rest.read(kind, route, parameters, 1));
        return account.orders(result.path(field), feed.markets());
    }

    /** A client order id names one working order only, but may have named others before. */
    private static Optional<VenueOrderState> newest(List<VenueOrderState> orders) {
        return orders.stream().max(Comparator.comparing(VenueOrderState::createdAt));
    }

    @Override
    public List<VenueFill> fills(AssetPair pair, Instant since) {
        return new KrakenHistory(rest, feed.markets()).fills(pair, since);
    }

    @Override
    public List<VenueBalance> balances() {
        return account.balances(codec.result(rest.read("balances", "BalanceEx", Map.of(), 1)));
    }

    @Override
    public VenueFees fees(AssetPair pair) {
        String symbol = feed.markets().of(pair).symbol();
        return account.fees(codec.result(rest.read("fees", "TradeVolume", Map.of("pair", symbol), 1)));
    }

    /** Kraken does not state this: a key that may trade has an order checked that is not placed; nothing is withdrawn. */
    @Override
    public KeyPermissions permissions() {
        boolean read = allowed(this::balances);
        boolean trade = allowed(() -> rest.read("permissions", "AddOrder", checked(), 1));
        return new KeyPermissions(read, trade, false, false);
    }

    private Map<String, String> checked() {
        return KrakenOrderForm.checkOnly(feed.markets().all().get(0));
    }

    private static boolean allowed(Runnable call) {
        try {
            call.run();
            return true;
        } catch (VenueException problem) {
            VenueErrorMeaning meaning = problem.error().meaning();
            if (meaning == VenueErrorMeaning.PERMISSION) {
                return false;
            }
            if (meaning.fateUnknown() || meaning == VenueErrorMeaning.AUTHENTICATION) {
                throw problem;
            }
            return true;
        }
    }

    /** The address is the name under which it was registered at Kraken, which knows its network too. */
    @Override
    public String withdraw(
            String withdrawalId, String asset, BigDecimal amount, String address, @Nullable String network) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("asset", KrakenAssets.kraken(asset));
        parameters.put("key", address);
        parameters.put("amount", amount.toPlainString());
        return VenueJson.text(venue(), codec.result(rest.change("withdraw", "Withdraw", parameters)), "refid");
    }

    @Override
    public boolean wholeAccount() {
        return true;
    }

    /** Kraken's timer is the whole account's. */
    @Override
    public boolean countdown(@Nullable AssetPair pair, Duration after) {
        if (pair != null) {
            throw KrakenOrderForm.unsupported("the countdown is set for the whole account only");
        }
        Map<String, String> parameters = Map.of("timeout", String.valueOf(after.toSeconds()));
        JsonNode result = codec.result(rest.guard("countdown", "CancelAllOrdersAfter", parameters));
        return after.isZero() == VenueJson.text(venue(), result, "triggerTime").equals("0");
    }

    @Override
    public AutoCloseable listen(UserStreamListener listener) {
        return new KrakenUserStream(rest, feed.markets(), kit, listener);
    }
}
