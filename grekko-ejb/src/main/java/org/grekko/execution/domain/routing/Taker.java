package org.grekko.execution.domain.routing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.grekko.execution.domain.BookWalk;
import org.grekko.market.BookSnapshot;
import org.grekko.shared.Side;

/** One venue while a quantity is laid on it, with the bounds within which it may be used. */
final class Taker {
    private final RouteVenue venue;
    private final List<BookSnapshot.Level> levels;
    private final BigDecimal least;
    private final BigDecimal most;
    private final BigDecimal factor;

    private Taker(
            RouteVenue venue, List<BookSnapshot.Level> levels, BigDecimal least, BigDecimal most, BigDecimal factor) {
        this.venue = venue;
        this.levels = levels;
        this.least = least;
        this.most = most;
        this.factor = factor;
    }

    static Taker of(RouteVenue venue, RouteRequest request, RoutingPolicy policy) {
        List<BookSnapshot.Level> levels = venue.levels().stream()
                .filter(level -> request.reaches(level.price()))
                .toList();
        boolean buys = request.side() == Side.BUY;
        BigDecimal fee = venue.takerBps().movePointLeft(4);
        BigDecimal depth = BookWalk.floor(BookWalk.depth(levels), venue.lot());
        BigDecimal most = venue.maxQuantity() == null ? depth : depth.min(venue.maxQuantity());
        BigDecimal free = venue.free();
        if (free != null) {
            BigDecimal payable = buys
                    ? BookWalk.within(
                            levels,
                            free.max(BigDecimal.ZERO).divide(BigDecimal.ONE.add(fee), 36, RoundingMode.DOWN),
                            venue.lot())
                    : free.max(BigDecimal.ZERO);
            most = most.min(payable);
        }
        most = BookWalk.floor(most, venue.lot());
        BigDecimal charged = fee.add(policy.penalty(venue.health()).bps().movePointLeft(4));
        BigDecimal factor = buys ? BigDecimal.ONE.add(charged) : BigDecimal.ONE.subtract(charged);
        return new Taker(venue, levels, least(venue, levels), most, factor);
    }

    /** The smallest whole number of lots that the venue takes as an order. */
    private static BigDecimal least(RouteVenue venue, List<BookSnapshot.Level> levels) {
        BigDecimal byNotional = BookWalk.reaching(levels, venue.minNotional(), venue.lot());
        return BookWalk.ceiling(byNotional.max(venue.minQuantity()).max(venue.lot()), venue.lot());
    }

    RouteVenue venue() {
        return venue;
    }

    List<BookSnapshot.Level> levels() {
        return levels;
    }

    BigDecimal least() {
        return least;
    }

    BigDecimal most() {
        return most;
    }

    /** Why the venue can take no order of the quantity; a venue that can has no reason. */
    List<SkipReason> reasons(BigDecimal quantity) {
        List<SkipReason> reasons = new ArrayList<>();
        if (levels.isEmpty()) {
            reasons.add(SkipReason.NO_DEPTH);
        } else if (least.compareTo(quantity) > 0) {
            reasons.add(SkipReason.TOO_SMALL);
        } else if (most.compareTo(least) < 0) {
            boolean deep = BookWalk.floor(BookWalk.depth(levels), venue.lot()).compareTo(least) >= 0;
            reasons.add(deep ? SkipReason.NO_BALANCE : SkipReason.NO_DEPTH);
        }
        return reasons;
    }

    /** What so much costs or brings with fee and penalties. */
    BigDecimal cost(BigDecimal quantity) {
        return BookWalk.notional(levels, quantity).multiply(factor);
    }

    /** What the next step after a quantity costs or brings. */
    BigDecimal next(BigDecimal taken, BigDecimal step) {
        return cost(taken.add(step)).subtract(cost(taken));
    }

    /** How many whole steps after a quantity cost the same as the next one; at least 1. */
    BigDecimal alike(BigDecimal taken, BigDecimal step) {
        BigDecimal end = BigDecimal.ZERO;
        for (BookSnapshot.Level level : levels) {
            end = end.add(level.size());
            if (end.compareTo(taken) > 0) {
                break;
            }
        }
        return end.subtract(taken).divide(step, 0, RoundingMode.DOWN).max(BigDecimal.ONE);
    }

    RoutePlan.Child child(BigDecimal quantity, RoutingPolicy policy) {
        BigDecimal notional = BookWalk.notional(levels, quantity);
        return new RoutePlan.Child(
                venue.venue(),
                quantity,
                notional,
                BookWalk.worst(levels, quantity),
                venue.takerBps(),
                notional.multiply(venue.takerBps().movePointLeft(4)),
                policy.penalty(venue.health()),
                cost(quantity));
    }
}
