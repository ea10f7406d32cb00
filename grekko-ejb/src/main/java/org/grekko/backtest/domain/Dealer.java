package org.grekko.backtest.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.grekko.market.domain.BarSeries;
import org.grekko.market.domain.ReadDecimal;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;

/** Buys and sells for a simulated account: cash, holdings and executions, all of it in exact decimals. */
final class Dealer {
    private static final BigDecimal BASIS_POINT = new BigDecimal("0.0001");

    private final List<AssetPair> pairs;
    private final BigDecimal feeFraction;
    private final BigDecimal feeFactor;
    private final BigDecimal buyFactor;
    private final BigDecimal sellFactor;
    private final Holding[] holdings;
    private final List<BacktestTrade> trades = new ArrayList<>();
    private BigDecimal cash;
    private BigDecimal slippage = BigDecimal.ZERO;
    private double cashMark;

    Dealer(List<AssetPair> pairs, BacktestConfig.Terms terms) {
        this.pairs = pairs;
        feeFraction = terms.feeBps().multiply(BASIS_POINT).stripTrailingZeros();
        feeFactor = BigDecimal.ONE.add(feeFraction);
        BigDecimal slipped = terms.slippageBps().multiply(BASIS_POINT).stripTrailingZeros();
        buyFactor = BigDecimal.ONE.add(slipped);
        sellFactor = BigDecimal.ONE.subtract(slipped);
        holdings = new Holding[pairs.size()];
        for (int i = 0; i < holdings.length; i++) {
            holdings[i] = new Holding();
        }
        cash = terms.cash();
        cashMark = ReadDecimal.near(cash);
    }

    /** Begins with holdings that were bought before, for nothing. */
    void hold(PortfolioHoldings start) {
        for (int i = 0; i < holdings.length; i++) {
            holdings[i].bought(start.quantities().get(i), BigDecimal.ZERO);
        }
    }

    /** The executions so far, by time. */
    List<BacktestTrade> trades() {
        return Collections.unmodifiableList(trades);
    }

    /** How many executions there were. */
    int count() {
        return trades.size();
    }

    BacktestTrade trade(int number) {
        return trades.get(number);
    }

    int markets() {
        return holdings.length;
    }

    Holding holding(int market) {
        return holdings[market];
    }

    BigDecimal cash() {
        return cash;
    }

    /** The cash as a double, for marks at every close. */
    double cashMark() {
        return cashMark;
    }

    /** What slippage has cost so far. */
    BigDecimal slippage() {
        return slippage;
    }

    /**
     * Sells what is above the target; what is missing where the holding is below it, in the quote asset, else zero.
     *
     * @param weight the target as a fraction of NAV
     * @param nav NAV at the opens
     * @param open the price at which the market opens
     */
    BigDecimal sellExcess(int market, double weight, BigDecimal nav, double open, long time) {
        BigDecimal held = holdings[market].quantity();
        BigDecimal price = ReadDecimal.of(open);
        BigDecimal missing = OrderSizes.missing(weight, nav, held, price);
        sell(market, OrderSizes.excess(weight, nav, held, price), open, true, time);
        return missing.max(BigDecimal.ZERO);
    }

    /** What each purchase may cost: all that is missing where the cash is enough for them together, else its part. */
    BigDecimal[] budgets(BigDecimal[] missing) {
        return OrderSizes.budgets(missing, cash);
    }

    /** Buys for a budget, fees included, at the open; false when that is not enough for the smallest quantity. */
    boolean buy(int market, BigDecimal budget, double open, long time) {
        BigDecimal price = ReadDecimal.of(open).multiply(buyFactor);
        BigDecimal quantity = OrderSizes.bought(budget, price, feeFactor);
        if (quantity.signum() <= 0) {
            return false;
        }
        BigDecimal notional = quantity.multiply(price);
        BigDecimal fee = notional.multiply(feeFraction);
        BigDecimal cost = notional.add(fee);
        move(cost.negate());
        slippage = slippage.add(quantity.multiply(price.subtract(ReadDecimal.of(open))));
        holdings[market].bought(quantity, cost);
        trades.add(new BacktestTrade(BarSeries.instant(time), pairs.get(market), Side.BUY, quantity, price, fee, null));
        return true;
    }

    /** Sells a quantity, unless it is zero; market and stop orders slip, limit orders do not. */
    void sell(int market, BigDecimal quantity, double reference, boolean slips, long time) {
        if (quantity.signum() <= 0) {
            return;
        }
        BigDecimal told = ReadDecimal.of(reference);
        BigDecimal price = slips ? told.multiply(sellFactor) : told;
        slippage = slippage.add(quantity.multiply(told.subtract(price)));
        BigDecimal notional = quantity.multiply(price);
        BigDecimal fee = notional.multiply(feeFraction);
        BigDecimal proceeds = notional.subtract(fee);
        move(proceeds);
        BigDecimal pnl = holdings[market].sold(quantity, proceeds);
        trades.add(new BacktestTrade(BarSeries.instant(time), pairs.get(market), Side.SELL, quantity, price, fee, pnl));
    }

    /** The market of an execution, counted from 0. */
    int market(int trade) {
        return pairs.indexOf(trades.get(trade).pair());
    }

    /** The quantity that is sold for a part of a holding: not less than the part, but no more than is held. */
    BigDecimal atMost(int market, double part) {
        return ReadDecimal.of(part)
                .setScale(OrderSizes.QUANTITY_DECIMALS, RoundingMode.UP)
                .min(holdings[market].quantity());
    }

    private void move(BigDecimal amount) {
        cash = cash.add(amount);
        cashMark = ReadDecimal.near(cash);
    }
}
