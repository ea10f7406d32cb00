package org.grekko.backtest.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.grekko.market.domain.BarSeries;
import org.grekko.market.domain.ReadDecimal;
import org.grekko.shared.Side;

/**
 * The simulated account: cash and holdings, and how they trade. Money moves in exact decimals; only the marks at the
 * closes are doubles, and no money comes of them.
 */
final class Account {
    /** Decimals of a quantity. */
    static final int QUANTITY_DECIMALS = 8;

    private static final BigDecimal BASIS_POINT = new BigDecimal("0.0001");
    private static final long MICROS = 1_000_000;
    /** Parts of the cash are rounded down, or together they could be more than the whole. */
    private static final MathContext DOWN = new MathContext(34, RoundingMode.DOWN);

    private final BacktestConfig config;
    private final BigDecimal feeFraction;
    private final BigDecimal feeFactor;
    private final BigDecimal buyFactor;
    private final BigDecimal sellFactor;
    private final Holding[] holdings;
    private final double[] nothing;
    private final Orders orders;
    private final List<BacktestTrade> trades = new ArrayList<>();
    private BigDecimal cash;
    private BigDecimal slippage = BigDecimal.ZERO;
    private double cashMark;

    Account(BacktestConfig config) {
        this.config = config;
        feeFraction = config.terms().feeBps().multiply(BASIS_POINT).stripTrailingZeros();
        feeFactor = BigDecimal.ONE.add(feeFraction);
        BigDecimal slipped = config.terms().slippageBps().multiply(BASIS_POINT).stripTrailingZeros();
        buyFactor = BigDecimal.ONE.add(slipped);
        sellFactor = BigDecimal.ONE.subtract(slipped);
        holdings = new Holding[config.pairs().size()];
        for (int i = 0; i < holdings.length; i++) {
            holdings[i] = new Holding();
        }
        nothing = new double[holdings.length];
        orders = new Orders(holdings.length);
        cash = config.terms().cash();
        cashMark = ReadDecimal.near(cash);
    }

    /** What waits for the next open. */
    Orders orders() {
        return orders;
    }

    /** The executions so far, by time. */
    List<BacktestTrade> trades() {
        return Collections.unmodifiableList(trades);
    }

    /** What slippage has cost so far. */
    BigDecimal slippage() {
        return slippage;
    }

    /** NAV at the closes of now. */
    double nav(Timeline now) {
        double nav = cashMark;
        for (int i = 0; i < holdings.length; i++) {
            nav += value(now, i);
        }
        return nav;
    }

    /** What is held of each market at the closes of now, as a fraction of NAV. */
    double[] exposures(Timeline now, double nav) {
        double[] exposures = nothing;
        for (int i = 0; i < holdings.length; i++) {
            if (holdings[i].mark() != 0) {
                exposures = exposures == nothing ? new double[holdings.length] : exposures;
                exposures[i] = value(now, i) / nav;
            }
        }
        return exposures;
    }

    private double value(Timeline now, int market) {
        double mark = holdings[market].mark();
        return mark == 0 ? 0 : mark * now.series(market).close(now.bar(market));
    }

    /** Fills the waiting orders of the markets that open now: sales first, then purchases, within the cash together. */
    void open(Timeline now) {
        if (!orders.waiting()) {
            return;
        }
        BigDecimal nav = orders.wantsAny() ? navAtOpen(now) : BigDecimal.ZERO;
        BigDecimal[] missing = new BigDecimal[holdings.length];
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < holdings.length; i++) {
            missing[i] = BigDecimal.ZERO;
            if (now.fresh(i) && orders.waits(i)) {
                orders.done(i);
                missing[i] = sellExcess(now, i, nav);
                sum = sum.add(missing[i]);
            }
        }
        BigDecimal available = cash;
        for (int i = 0; i < holdings.length; i++) {
            if (missing[i].signum() > 0) {
                boolean enough = sum.compareTo(available) <= 0;
                buy(now, i, enough ? missing[i] : available.multiply(missing[i]).divide(sum, DOWN));
            }
        }
    }

    /** Sells what is above the target; what is missing where the holding is below it, in the quote asset, else zero. */
    private BigDecimal sellExcess(Timeline now, int market, BigDecimal nav) {
        double weight = orders.wanted().weight(market);
        BigDecimal open = ReadDecimal.of(now.series(market).open(now.bar(market)));
        Holding holding = holdings[market];
        if (weight == 0) {
            sell(market, holding.quantity(), open, sellFactor, now.time());
            return BigDecimal.ZERO;
        }
        BigDecimal missing = ReadDecimal.of(weight).multiply(nav);
        missing =
                holding.empty() ? missing : missing.subtract(holding.quantity().multiply(open));
        if (missing.signum() < 0) {
            BigDecimal excess = missing.negate().divide(open, QUANTITY_DECIMALS, RoundingMode.DOWN);
            sell(market, excess, open, sellFactor, now.time());
        }
        return missing.max(BigDecimal.ZERO);
    }

    private void buy(Timeline now, int market, BigDecimal budget) {
        BigDecimal open = ReadDecimal.of(now.series(market).open(now.bar(market)));
        BigDecimal price = open.multiply(buyFactor);
        BigDecimal quantity = budget.divide(price.multiply(feeFactor), QUANTITY_DECIMALS, RoundingMode.DOWN);
        if (quantity.signum() <= 0) {
            return;
        }
        BigDecimal notional = quantity.multiply(price);
        BigDecimal fee = notional.multiply(feeFraction);
        BigDecimal cost = notional.add(fee);
        move(cost.negate());
        slippage = slippage.add(quantity.multiply(price.subtract(open)));
        holdings[market].bought(quantity, cost);
        holdings[market].guard(orders.wanted().stop(market), orders.wanted().target(market));
        trades.add(new BacktestTrade(
                BarSeries.instant(now.time()), config.pairs().get(market), Side.BUY, quantity, price, fee, null));
    }

    private void sell(int market, BigDecimal quantity, BigDecimal reference, BigDecimal factor, long time) {
        if (quantity.signum() <= 0) {
            return;
        }
        BigDecimal price = reference.multiply(factor);
        slippage = slippage.add(quantity.multiply(reference.subtract(price)));
        BigDecimal notional = quantity.multiply(price);
        BigDecimal fee = notional.multiply(feeFraction);
        BigDecimal proceeds = notional.subtract(fee);
        move(proceeds);
        BigDecimal pnl = holdings[market].sold(quantity, proceeds);
        trades.add(new BacktestTrade(
                BarSeries.instant(time), config.pairs().get(market), Side.SELL, quantity, price, fee, pnl));
    }

    private void move(BigDecimal amount) {
        cash = cash.add(amount);
        cashMark = ReadDecimal.near(cash);
    }

    private BigDecimal navAtOpen(Timeline now) {
        BigDecimal nav = cash;
        for (int i = 0; i < holdings.length; i++) {
            if (!holdings[i].empty()) {
                BarSeries series = now.series(i);
                double price = now.fresh(i) ? series.open(now.bar(i)) : series.close(now.bar(i));
                nav = nav.add(holdings[i].quantity().multiply(ReadDecimal.of(price)));
            }
        }
        return nav;
    }

    /** Closes what its stop or its target closes inside the bars of now, the worse first. */
    void inside(Timeline now) {
        for (int i = 0; i < holdings.length; i++) {
            if (holdings[i].guarded() && now.fresh(i)) {
                guard(now, i);
            }
        }
    }

    private void guard(Timeline now, int market) {
        Holding holding = holdings[market];
        BarSeries series = now.series(market);
        int bar = now.bar(market);
        double open = series.open(bar);
        if (series.low(bar) <= holding.stop()) {
            close(now, market, open <= holding.stop(), holding.stop(), sellFactor);
        } else if (series.high(bar) >= holding.target()) {
            close(now, market, open >= holding.target(), holding.target(), BigDecimal.ONE);
        }
    }

    /** At the trigger, or at the open when the bar began beyond it. */
    private void close(Timeline now, int market, boolean jumped, double trigger, BigDecimal factor) {
        double price = jumped ? now.series(market).open(now.bar(market)) : trigger;
        long time = jumped ? now.time() : now.time() + config.interval().seconds() * MICROS;
        sell(market, holdings[market].quantity(), ReadDecimal.of(price), factor, time);
        orders.closed(market);
    }
}
