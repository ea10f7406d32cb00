package org.grekko.backtest.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.grekko.market.domain.BarSeries;
import org.jspecify.annotations.Nullable;

/** The yardstick written a second time, slowly: every number a decimal, every average added up anew. */
final class NaiveSmaCross {
    private final BarSeries bars;
    private final int fast;
    private final int slow;
    private final BigDecimal fee;
    private final BigDecimal slip;
    private BigDecimal cash;
    private BigDecimal held = BigDecimal.ZERO;
    private BigDecimal paid = BigDecimal.ZERO;
    private final List<Deal> deals = new ArrayList<>();
    private final List<BigDecimal> navs = new ArrayList<>();

    record Deal(
            int bar, String side, BigDecimal quantity, BigDecimal price, BigDecimal fee, @Nullable BigDecimal pnl) {}

    NaiveSmaCross(BarSeries bars, int fast, int slow, BacktestConfig.Terms terms) {
        this.bars = bars;
        this.fast = fast;
        this.slow = slow;
        fee = terms.feeBps().divide(new BigDecimal(10_000));
        slip = terms.slippageBps().divide(new BigDecimal(10_000));
        cash = terms.cash();
    }

    List<Deal> deals() {
        return deals;
    }

    List<BigDecimal> navs() {
        return navs;
    }

    NaiveSmaCross run() {
        boolean wanted = false;
        boolean last = false;
        for (int bar = 0; bar < bars.size(); bar++) {
            BigDecimal open = decimal(bars.open(bar));
            if (wanted && !last) {
                buy(bar, open.multiply(BigDecimal.ONE.add(slip)));
            } else if (!wanted && last) {
                sell(bar, open.multiply(BigDecimal.ONE.subtract(slip)));
            }
            last = wanted;
            navs.add(cash.add(held.multiply(decimal(bars.close(bar)))));
            wanted = bar >= slow - 1 && average(bar, fast).compareTo(average(bar, slow)) > 0;
        }
        return this;
    }

    private void buy(int bar, BigDecimal price) {
        BigDecimal quantity = cash.divide(price.multiply(BigDecimal.ONE.add(fee)), 8, RoundingMode.DOWN);
        BigDecimal charge = quantity.multiply(price).multiply(fee);
        paid = quantity.multiply(price).add(charge);
        cash = cash.subtract(paid);
        held = quantity;
        deals.add(new Deal(bar, "BUY", quantity, price, charge, null));
    }

    private void sell(int bar, BigDecimal price) {
        BigDecimal charge = held.multiply(price).multiply(fee);
        BigDecimal brought = held.multiply(price).subtract(charge);
        cash = cash.add(brought);
        deals.add(new Deal(bar, "SELL", held, price, charge, brought.subtract(paid)));
        held = BigDecimal.ZERO;
    }

    private BigDecimal average(int bar, int length) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = bar - length + 1; i <= bar; i++) {
            sum = sum.add(decimal(bars.close(i)));
        }
        return sum.divide(new BigDecimal(length), new MathContext(40));
    }

    private static BigDecimal decimal(double price) {
        return new BigDecimal(Double.toString(price));
    }
}
