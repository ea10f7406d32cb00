package org.grekko.backtest.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.grekko.market.domain.BarSeries;
import org.grekko.market.domain.ReadDecimal;

/**
 * The simulated account of one model: what it holds and which orders wait. Money moves in exact decimals; only the marks
 * at the closes are doubles, and no money comes of them.
 */
final class Account {
    private static final long MICROS = 1_000_000;

    private final BacktestConfig config;
    private final Dealer dealer;
    private final double[] nothing;
    private final Orders orders;

    Account(BacktestConfig config) {
        this.config = config;
        dealer = new Dealer(config.pairs(), config.terms());
        nothing = new double[dealer.markets()];
        orders = new Orders(dealer.markets());
    }

    /** What waits for the next open. */
    Orders orders() {
        return orders;
    }

    /** The executions so far, by time. */
    List<BacktestTrade> trades() {
        return dealer.trades();
    }

    /** What slippage has cost so far. */
    BigDecimal slippage() {
        return dealer.slippage();
    }

    /** NAV at the closes of now. */
    double nav(Timeline now) {
        double nav = dealer.cashMark();
        for (int i = 0; i < nothing.length; i++) {
            nav += value(now, i);
        }
        return nav;
    }

    /** What is held of each market at the closes of now, as a fraction of NAV. */
    double[] exposures(Timeline now, double nav) {
        double[] exposures = nothing;
        for (int i = 0; i < nothing.length; i++) {
            if (dealer.holding(i).mark() != 0) {
                exposures = exposures == nothing ? new double[nothing.length] : exposures;
                exposures[i] = value(now, i) / nav;
            }
        }
        return exposures;
    }

    private double value(Timeline now, int market) {
        double mark = dealer.holding(market).mark();
        return mark == 0 ? 0 : mark * now.series(market).close(now.bar(market));
    }

    /** Fills the waiting orders of the markets that open now: sales first, then purchases, within the cash together. */
    void open(Timeline now) {
        if (!orders.waiting()) {
            return;
        }
        BigDecimal nav = orders.wantsAny() ? navAtOpen(now) : BigDecimal.ZERO;
        BigDecimal[] missing = new BigDecimal[nothing.length];
        Arrays.fill(missing, BigDecimal.ZERO);
        for (int i = 0; i < missing.length; i++) {
            if (now.fresh(i) && orders.waits(i)) {
                orders.done(i);
                missing[i] = dealer.sellExcess(i, orders.wanted().weight(i), nav, open(now, i), now.time());
            }
        }
        BigDecimal[] budgets = dealer.budgets(missing);
        for (int i = 0; i < budgets.length; i++) {
            if (budgets[i].signum() > 0 && dealer.buy(i, budgets[i], open(now, i), now.time())) {
                dealer.holding(i).guard(orders.wanted().stop(i), orders.wanted().target(i));
            }
        }
    }

    private static double open(Timeline now, int market) {
        return now.series(market).open(now.bar(market));
    }

    private BigDecimal navAtOpen(Timeline now) {
        BigDecimal nav = dealer.cash();
        for (int i = 0; i < nothing.length; i++) {
            Holding holding = dealer.holding(i);
            if (!holding.empty()) {
                double price = now.fresh(i) ? open(now, i) : now.series(i).close(now.bar(i));
                nav = nav.add(holding.quantity().multiply(ReadDecimal.of(price)));
            }
        }
        return nav;
    }

    /** Closes what its stop or its target closes inside the bars of now, the worse first. */
    void inside(Timeline now) {
        for (int i = 0; i < nothing.length; i++) {
            if (dealer.holding(i).guarded() && now.fresh(i)) {
                guard(now, i);
            }
        }
    }

    private void guard(Timeline now, int market) {
        Holding holding = dealer.holding(market);
        BarSeries series = now.series(market);
        int bar = now.bar(market);
        double open = series.open(bar);
        if (series.low(bar) <= holding.stop()) {
            boolean jumped = open <= holding.stop();
            close(now, market, jumped, jumped ? open : holding.stop(), true);
        } else if (series.high(bar) >= holding.target()) {
            boolean jumped = open >= holding.target();
            close(now, market, jumped, jumped ? open : holding.target(), false);
        }
    }

    /** At the open when the bar began beyond the trigger, else inside the bar. */
    private void close(Timeline now, int market, boolean jumped, double price, boolean slips) {
        long time = jumped ? now.time() : now.time() + config.interval().seconds() * MICROS;
        dealer.sell(market, dealer.holding(market).quantity(), price, slips, time);
        orders.closed(market);
    }
}
