package org.grekko.trading.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much a trader may buy: its share of NAV as far as a drawdown leaves it, never more than the cash that is not spoken
 * for.
 */
final class Sizing {
    private static final int LOT_DECIMALS = 8;

    private Sizing() {}

    /**
     * The quantity of the base asset to buy, rounded down to the lot; zero when there is no cash.
     *
     * @param desk the portfolio
     * @param trader whose allocation counts
     * @param price the expected price, positive
     * @param rules the cost to expect, and the part of budgets that is left
     */
    static BigDecimal quantity(Desk desk, Trader trader, BigDecimal price, RoadRules rules) {
        BigDecimal share = desk.book()
                .nav()
                .multiply(trader.allocation())
                .multiply(rules.halts().budget());
        BigDecimal budget = share.min(Reservations.availableCash(desk, rules.costFraction()));
        if (budget.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal priceWithCost = price.multiply(BigDecimal.ONE.add(rules.costFraction()));
        return budget.divide(priceWithCost, LOT_DECIMALS, RoundingMode.DOWN);
    }
}
