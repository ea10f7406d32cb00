package org.grekko.execution.domain.arbitrage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.grekko.market.BookSnapshot.Level;
import org.jspecify.annotations.Nullable;

/** The naive twin: fills every whole number of lots on both books, one lot after the other, and keeps the best. */
record NaiveCrossVenue(BigDecimal quantity, BigDecimal net) {
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    static Optional<NaiveCrossVenue> best(
            ArbitrageMarket buy, ArbitrageMarket sell, WithdrawalCosts costs, @Nullable BigDecimal most) {
        NaiveCrossVenue best = null;
        for (BigDecimal quantity = TENTH;
                quantity.compareTo(BigDecimal.valueOf(20)) < 0;
                quantity = quantity.add(TENTH)) {
            BigDecimal cost = fill(buy.book().asks(), quantity);
            BigDecimal proceeds = fill(sell.book().bids(), quantity);
            if (cost == null || proceeds == null || !allowed(buy, sell, quantity, cost, proceeds, most)) {
                continue;
            }
            BigDecimal fees = cost.multiply(buy.takerBps())
                    .add(proceeds.multiply(sell.takerBps()))
                    .movePointLeft(4);
            BigDecimal share = costs.perAsset()
                    .getOrDefault("BTC", BigDecimal.ZERO)
                    .multiply(buy.book().asks().get(0).price())
                    .divide(BigDecimal.valueOf(costs.trades()), 18, RoundingMode.UP);
            BigDecimal net = proceeds.subtract(cost).subtract(fees).subtract(share);
            if (net.signum() > 0 && (best == null || net.compareTo(best.net()) > 0)) {
                best = new NaiveCrossVenue(quantity, net);
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean allowed(
            ArbitrageMarket buy,
            ArbitrageMarket sell,
            BigDecimal quantity,
            BigDecimal cost,
            BigDecimal proceeds,
            @Nullable BigDecimal most) {
        BigDecimal paid = cost.add(cost.multiply(buy.takerBps()).movePointLeft(4));
        return whole(buy, quantity, cost)
                && whole(sell, quantity, proceeds)
                && (most == null || cost.compareTo(most) <= 0)
                && (buy.freeQuote() == null || paid.compareTo(buy.freeQuote()) <= 0)
                && (sell.freeBase() == null || quantity.compareTo(sell.freeBase()) <= 0);
    }

    private static boolean whole(ArbitrageMarket market, BigDecimal quantity, BigDecimal notional) {
        return quantity.remainder(market.lot()).signum() == 0
                && quantity.compareTo(market.minQuantity()) >= 0
                && (market.maxQuantity() == null || quantity.compareTo(market.maxQuantity()) <= 0)
                && notional.compareTo(market.minNotional()) >= 0;
    }

    /** Fills tenths one by one; null when the book ends. */
    static @Nullable BigDecimal fill(List<Level> levels, BigDecimal quantity) {
        BigDecimal notional = BigDecimal.ZERO;
        int level = 0;
        BigDecimal left = levels.get(0).size();
        for (BigDecimal rest = quantity; rest.signum() > 0; rest = rest.subtract(TENTH)) {
            while (left.signum() == 0) {
                if (++level == levels.size()) {
                    return null;
                }
                left = levels.get(level).size();
            }
            notional = notional.add(levels.get(level).price().multiply(TENTH));
            left = left.subtract(TENTH);
        }
        return notional;
    }
}
