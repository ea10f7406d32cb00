package org.grekko.execution.domain.routing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.grekko.execution.domain.BookWalk;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * The router: splits an order so that as much as possible is served, at the least cost. A level costs price × (1 + fee)
 * and the penalties of its venue in basis points (a sale brings price × (1 − fee − penalties)). Every set of venues is
 * tried, since a smallest order is an all-or-nothing matter; within a set each venue gets its smallest order and the
 * rest goes step by step where the next step is cheapest, which is optimal because levels only get dearer. The step is
 * the common lot of the set; what remains below it goes to a venue with a finer lot. With equal lots the split is the
 * cheapest there is; with unequal ones it misses it by less than the price difference on one common lot.
 */
public final class CheapestSplit {
    /** How many venues are compared at once. */
    public static final int MOST_VENUES = 8;

    private static final int PRICE_SCALE = 18;

    private final RouteRequest request;
    private final RoutingPolicy policy;

    private CheapestSplit(RouteRequest request, RoutingPolicy policy) {
        this.request = request;
        this.policy = policy;
    }

    /** Quantities laid on takers, in their order. */
    private record Laid(List<Taker> takers, List<BigDecimal> quantities, BigDecimal routed, BigDecimal cost) {}

    /**
     * Splits an order.
     *
     * @param request side, quantity and limit
     * @param venues the venues, each once
     * @param policy what latency and health are charged
     * @throws IllegalArgumentException when the quantity is not positive
     */
    public static RoutePlan split(RouteRequest request, List<RouteVenue> venues, RoutingPolicy policy) {
        if (request.quantity().signum() <= 0) {
            throw new IllegalArgumentException("quantity must be positive");
        }
        return new CheapestSplit(request, policy).run(venues);
    }

    private RoutePlan run(List<RouteVenue> venues) {
        List<RoutePlan.Skipped> skipped = new ArrayList<>();
        List<Taker> takers = new ArrayList<>();
        for (RouteVenue venue : venues) {
            Taker taker = Taker.of(venue, request, policy);
            Optional<SkipReason> reason = policy.exclusion(venue.health())
                    .or(() -> taker.reasons(request.quantity()).stream().findFirst());
            if (reason.isPresent()) {
                skipped.add(new RoutePlan.Skipped(venue.venue(), reason.get()));
            } else {
                takers.add(taker);
            }
        }
        takers.sort(Comparator.comparing(this::topOfBook)
                .thenComparing(taker -> taker.venue().venue()));
        while (takers.size() > MOST_VENUES) {
            skipped.add(new RoutePlan.Skipped(
                    takers.remove(takers.size() - 1).venue().venue(), SkipReason.BEYOND_THE_MOST));
        }
        return plan(best(takers), takers, skipped);
    }

    /** What a first lot costs per unit; less is better on both sides. */
    private BigDecimal topOfBook(Taker taker) {
        BigDecimal lot = taker.venue().lot();
        BigDecimal price = taker.cost(lot).divide(lot, PRICE_SCALE, RoundingMode.HALF_UP);
        return request.side() == Side.BUY ? price : price.negate();
    }

    private @Nullable Laid best(List<Taker> takers) {
        Laid best = null;
        for (int set = 1; set < 1 << takers.size(); set++) {
            List<Taker> chosen = new ArrayList<>();
            for (int i = 0; i < takers.size(); i++) {
                if ((set >> i & 1) == 1) {
                    chosen.add(takers.get(i));
                }
            }
            Laid laid = lay(chosen);
            if (laid != null && (best == null || better(laid, best))) {
                best = laid;
            }
        }
        return best;
    }

    private boolean better(Laid one, Laid other) {
        int served = one.routed().compareTo(other.routed());
        int cost = request.side() == Side.BUY
                ? other.cost().compareTo(one.cost())
                : one.cost().compareTo(other.cost());
        int fewer = Integer.compare(other.takers().size(), one.takers().size());
        return served != 0 ? served > 0 : cost != 0 ? cost > 0 : fewer > 0;
    }

    private @Nullable Laid lay(List<Taker> takers) {
        BigDecimal step = takers.stream().map(taker -> taker.venue().lot()).reduce(BigDecimal.ZERO, CheapestSplit::lot);
        List<BigDecimal> laid = new ArrayList<>();
        BigDecimal rest = request.quantity();
        for (Taker taker : takers) {
            BigDecimal least = BookWalk.ceiling(taker.least(), step);
            BigDecimal first = least.compareTo(taker.most()) > 0 ? taker.least() : least;
            laid.add(first);
            rest = rest.subtract(first);
        }
        if (rest.signum() < 0) {
            return null;
        }
        rest = spread(takers, laid, rest, step);
        for (int i = 0; i < takers.size(); i++) {
            Taker taker = takers.get(i);
            BigDecimal more = BookWalk.floor(
                    rest.min(taker.most().subtract(laid.get(i))), taker.venue().lot());
            laid.set(i, laid.get(i).add(more));
            rest = rest.subtract(more);
        }
        BigDecimal cost = BigDecimal.ZERO;
        for (int i = 0; i < takers.size(); i++) {
            cost = cost.add(takers.get(i).cost(laid.get(i)));
        }
        return new Laid(takers, laid, request.quantity().subtract(rest), cost);
    }

    private static BigDecimal lot(BigDecimal common, BigDecimal lot) {
        return common.signum() == 0 ? lot : BookWalk.commonLot(common, lot);
    }

    /** Lays whole steps where the next one is cheapest; returns what could not be laid. */
    private BigDecimal spread(List<Taker> takers, List<BigDecimal> laid, BigDecimal quantity, BigDecimal step) {
        BigDecimal rest = quantity;
        while (rest.compareTo(step) >= 0) {
            int cheapest = -1;
            BigDecimal price = BigDecimal.ZERO;
            for (int i = 0; i < takers.size(); i++) {
                if (laid.get(i).add(step).compareTo(takers.get(i).most()) <= 0) {
                    BigDecimal next = takers.get(i).next(laid.get(i), step);
                    boolean wins = request.side() == Side.BUY ? next.compareTo(price) < 0 : next.compareTo(price) > 0;
                    if (cheapest < 0 || wins) {
                        cheapest = i;
                        price = next;
                    }
                }
            }
            if (cheapest < 0) {
                return rest;
            }
            Taker taker = takers.get(cheapest);
            BigDecimal room = rest.min(taker.most().subtract(laid.get(cheapest)));
            BigDecimal chunk = BookWalk.floor(
                    room.min(taker.alike(laid.get(cheapest), step).multiply(step)), step);
            laid.set(cheapest, laid.get(cheapest).add(chunk));
            rest = rest.subtract(chunk);
        }
        return rest;
    }

    private RoutePlan plan(@Nullable Laid best, List<Taker> takers, List<RoutePlan.Skipped> skipped) {
        List<RoutePlan.Child> children = new ArrayList<>();
        for (int i = 0; best != null && i < best.takers().size(); i++) {
            children.add(best.takers().get(i).child(best.quantities().get(i), policy));
        }
        for (Taker taker : takers) {
            if (children.stream()
                    .noneMatch(child -> child.venue().equals(taker.venue().venue()))) {
                skipped.add(new RoutePlan.Skipped(taker.venue().venue(), SkipReason.DEARER));
            }
        }
        children.sort(Comparator.comparing(RoutePlan.Child::quantity).reversed().thenComparing(RoutePlan.Child::venue));
        BigDecimal routed = best == null ? BigDecimal.ZERO : best.routed();
        BigDecimal cost = best == null ? BigDecimal.ZERO : best.cost();
        return new RoutePlan(request.side(), request.quantity(), routed, cost, children, skipped);
    }
}
