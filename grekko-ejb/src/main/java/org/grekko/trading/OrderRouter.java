package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.grekko.execution.ExecutionQuality;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.VenueDirectory;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.execution.domain.routing.CheapestSplit;
import org.grekko.execution.domain.routing.RoutePlan;
import org.grekko.execution.domain.routing.RouteRequest;
import org.grekko.execution.domain.routing.RouteVenue;
import org.grekko.execution.domain.routing.RoutingPolicy;
import org.grekko.execution.domain.routing.VenueHealth;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.Side;
import org.grekko.shared.Text;
import org.jspecify.annotations.Nullable;

/** Sends an order to the venues that serve it cheapest, each part through the risk rules of its own account. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class OrderRouter {
    private static final Duration MEASURED_OVER = Duration.ofHours(24);

    @EJB
    private TradableVenues tradable;

    @EJB
    private TradingDesk desk;

    @EJB
    private ExecutionQuality quality;

    @Inject
    private VenueMarkets markets;

    @Inject
    private VenueDirectory venues;

    @Inject
    private Clock clock;

    /** The cheapest split at this moment, with balances as they were told last; nothing is placed. */
    public RoutePlan plan(AssetPair pair, RouteRequest request) {
        List<TradableVenue> markets = tradable.of(pair);
        Map<UUID, Map<String, BigDecimal>> balances = new HashMap<>();
        for (VenueAccount account : accounts(markets)) {
            tradable.shown(account).ifPresent(shown -> balances.put(account.id(), shown));
        }
        return split(pair, request, markets, balances);
    }

    /**
     * Splits with balances that are asked for now and places the parts as limit orders that fill at once or not at all
     * in part; what a venue does not fill is not sent elsewhere.
     *
     * @param owner who answers for the orders
     * @param name the beginning of the parts' client order ids, which makes a repetition harmless; null for none
     * @throws org.grekko.market.VenueException when a venue does not tell its balances
     */
    public Routed route(AssetPair pair, RouteRequest request, String owner, @Nullable String name) {
        List<TradableVenue> markets = tradable.of(pair).stream()
                .filter(each -> each.account() != null)
                .toList();
        RoutePlan plan = split(pair, request, markets, tradable.fresh(accounts(markets)));
        List<Routed.Child> children = new ArrayList<>();
        for (RoutePlan.Child child : plan.children()) {
            VenueAccount account = markets.stream()
                    .filter(each -> each.venue().equals(child.venue()))
                    .map(TradableVenue::account)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            NewOrder wish = wish(account, pair, request, child, owner);
            Placement placed =
                    desk.place(name == null ? wish : wish.withClientOrderId(name + "-" + cut(child.venue())));
            children.add(placed(child.venue(), placed));
        }
        return new Routed(plan, children);
    }

    private static Routed.Child placed(String venue, Placement placement) {
        if (placement instanceof Placement.Placed placed) {
            return new Routed.Child(venue, placed.order(), List.of());
        }
        return placement instanceof Placement.Denied denied
                ? new Routed.Child(venue, denied.order(), List.of())
                : new Routed.Child(venue, null, ((Placement.Invalid) placement).errors());
    }

    private static String cut(String venue) {
        return Text.cut(venue, 12);
    }

    private NewOrder wish(
            VenueAccount account, AssetPair pair, RouteRequest request, RoutePlan.Child child, String owner) {
        BigDecimal limit = request.limitPrice() == null ? child.worstPrice() : request.limitPrice();
        BigDecimal price =
                Objects.requireNonNull(markets.of(account.venue()).get(pair)).onTick(limit, request.side());
        return new NewOrder(
                account.portfolioId(),
                account.venue(),
                pair,
                request.side(),
                OrderType.LIMIT,
                child.quantity(),
                price,
                null,
                TimeInForce.IOC,
                false,
                false,
                null,
                null,
                null,
                null,
                owner);
    }

    private static List<VenueAccount> accounts(List<TradableVenue> markets) {
        List<VenueAccount> accounts = new ArrayList<>();
        for (TradableVenue market : markets) {
            if (market.account() != null) {
                accounts.add(market.account());
            }
        }
        return accounts;
    }

    private RoutePlan split(
            AssetPair pair,
            RouteRequest request,
            List<TradableVenue> markets,
            Map<UUID, Map<String, BigDecimal>> balances) {
        Map<String, Duration> latencies = latencies();
        String spent = request.side() == Side.BUY ? pair.quote() : pair.base();
        List<RouteVenue> candidates = new ArrayList<>();
        for (TradableVenue market : markets) {
            VenueAccount account = market.account();
            candidates.add(new RouteVenue(
                    market.venue(),
                    request.side() == Side.BUY
                            ? market.book().asks()
                            : market.book().bids(),
                    market.takerBps(),
                    market.lot(),
                    market.minQuantity(),
                    market.maxQuantity(),
                    market.minNotional(),
                    free(account == null ? null : balances.get(account.id()), spent),
                    health(market, latencies.get(market.venue()))));
        }
        return CheapestSplit.split(request, candidates, RoutingPolicy.DEFAULT);
    }

    /** What is free of an asset; null, which limits nothing, when nobody told. */
    private static @Nullable BigDecimal free(@Nullable Map<String, BigDecimal> balances, String asset) {
        return balances == null ? null : balances.getOrDefault(asset, BigDecimal.ZERO);
    }

    private VenueHealth health(TradableVenue market, @Nullable Duration latency) {
        VenueAccount account = market.account();
        return new VenueHealth(
                Duration.between(market.book().at(), clock.now()),
                account == null ? BigDecimal.ZERO : errorRate(market.venue()),
                account == null || tradable.ready(account),
                latency);
    }

    private BigDecimal errorRate(String venue) {
        long calls = 0;
        long failures = 0;
        for (VenueDirectory.Calls each : venues.traffic(venue).calls().values()) {
            calls += each.count();
            failures += each.failures();
        }
        return calls == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(failures).divide(BigDecimal.valueOf(calls), 4, RoundingMode.HALF_UP);
    }

    private Map<String, Duration> latencies() {
        Instant now = clock.now();
        Map<String, Duration> latencies = new HashMap<>();
        quality.byVenue(now.minus(MEASURED_OVER), now).forEach(each -> {
            Long median = each.latencyP50Micros();
            if (median != null) {
                latencies.put(each.venue(), Duration.of(median, ChronoUnit.MICROS));
            }
        });
        return latencies;
    }
}
