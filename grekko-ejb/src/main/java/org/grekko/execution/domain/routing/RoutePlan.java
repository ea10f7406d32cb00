package org.grekko.execution.domain.routing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.grekko.shared.Side;

/**
 * The split of an order over venues.
 *
 * @param side buy or sell
 * @param quantity what was asked for, in the base asset
 * @param routed what the venues can serve
 * @param cost what it costs or brings with fees and penalties, in the quote asset; penalties are charged, never paid
 * @param children the parts, the largest first
 * @param skipped venues that get nothing, and why
 */
public record RoutePlan(
        Side side,
        BigDecimal quantity,
        BigDecimal routed,
        BigDecimal cost,
        List<Child> children,
        List<Skipped> skipped) {
    private static final int PRICE_SCALE = 8;

    public RoutePlan {
        children = List.copyOf(children);
        skipped = List.copyOf(skipped);
    }

    /** True when the whole quantity is served. */
    public boolean complete() {
        return routed.compareTo(quantity) == 0;
    }

    /**
     * The part of one venue, with its cost taken apart.
     *
     * @param venue the venue
     * @param quantity in the base asset, in whole lots
     * @param notional price times quantity of the levels it takes
     * @param worstPrice price of the last level
     * @param feeBps taker fee
     * @param fee the fee in the quote asset
     * @param penalty what latency and health are charged
     * @param cost notional with fee and penalties, for comparison
     */
    public record Child(
            String venue,
            BigDecimal quantity,
            BigDecimal notional,
            BigDecimal worstPrice,
            BigDecimal feeBps,
            BigDecimal fee,
            RoutingPolicy.Penalty penalty,
            BigDecimal cost) {
        /** Average price of the levels, 8 decimals. */
        public BigDecimal averagePrice() {
            return notional.divide(quantity, PRICE_SCALE, RoundingMode.HALF_UP);
        }
    }

    /** A venue that gets nothing. */
    public record Skipped(String venue, SkipReason reason) {}
}
