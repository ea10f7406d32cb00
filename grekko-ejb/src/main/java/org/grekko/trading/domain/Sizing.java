package org.grekko.trading.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.grekko.agent.domain.SizingParameters;
import org.grekko.risk.domain.Limit;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * How much a trader may buy. Without a method of its own: its share of NAV. With one: what the method says, but never more
 * than its share, nor than the profile's limits on one order, on the asset and on everything leave. A drawdown leaves a
 * part of either, and it is never more than the cash that is not spoken for.
 */
final class Sizing {
    private static final int LOT_DECIMALS = 8;

    private Sizing() {}

    /**
     * A purchase that is thought of.
     *
     * @param trader whose allocation and method count
     * @param pair what would be bought
     * @param price the expected price, positive
     * @param protection the exits that it would have
     */
    record Wish(Trader trader, AssetPair pair, BigDecimal price, Protection protection) {}

    /**
     * The quantity of the base asset to buy, rounded down to the lot; zero when there is no cash, or the method says so.
     *
     * @param desk the portfolio
     * @param wish what is thought of
     * @param rules limits, how assets move, the cost to expect, and the part of budgets that is left
     */
    static BigDecimal quantity(Desk desk, Wish wish, RoadRules rules) {
        BigDecimal part = rules.halts().budget();
        BigDecimal share =
                desk.book().nav().multiply(wish.trader().allocation()).multiply(part);
        if (!SizingParameters.without(wish.trader().parameters())
                .equals(wish.trader().parameters())) {
            share = share.min(sized(desk, wish, rules).multiply(part)).min(left(desk, wish, rules));
        }
        BigDecimal budget = share.min(Reservations.availableCash(desk, rules.costFraction()));
        if (budget.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal priceWithCost = wish.price().multiply(BigDecimal.ONE.add(rules.costFraction()));
        return budget.divide(priceWithCost, LOT_DECIMALS, RoundingMode.DOWN);
    }

    private static BigDecimal sized(Desk desk, Wish wish, RoadRules rules) {
        Standing standing = desk.standing(wish.trader().id());
        String asset = wish.pair().base();
        double fraction = PositionSize.fraction(
                wish.trader().parameters(),
                new PositionSize.Case(
                        wish.price().doubleValue(),
                        number(wish.protection().stopLoss()),
                        number(wish.protection().takeProfit()),
                        Math.sqrt(rules.model().covariance(asset, asset)),
                        standing.trades(),
                        standing.wins()));
        return desk.book().nav().multiply(new BigDecimal(Math.min(1, fraction), MathContext.DECIMAL64));
    }

    /** What the limits on one order, on the asset and on everything leave. */
    private static BigDecimal left(Desk desk, Wish wish, RoadRules rules) {
        BigDecimal nav = desk.book().nav();
        DeskRisk risk = desk.look(rules.model());
        BigDecimal ofAsset = nav.multiply(Limit.MAX_POSITION_FRACTION.of(rules.limits()))
                .subtract(risk.exposures().of(wish.pair().base()));
        BigDecimal ofAll = nav.multiply(Limit.MAX_EXPOSURE_FRACTION.of(rules.limits()))
                .subtract(risk.exposures().total());
        return Limit.MAX_ORDER_NOTIONAL.of(rules.limits()).min(ofAsset).min(ofAll);
    }

    private static @Nullable Double number(@Nullable BigDecimal price) {
        return price == null ? null : price.doubleValue();
    }
}
