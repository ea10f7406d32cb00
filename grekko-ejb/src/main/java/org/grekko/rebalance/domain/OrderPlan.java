package org.grekko.rebalance.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.grekko.backtest.domain.OrderSizes;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.market.domain.ReadDecimal;
import org.grekko.shared.Side;

/**
 * The orders that bring holdings to their targets, sized as a backtest sizes them: sales first; purchases together within
 * the cash that is there when the sales are done.
 */
public final class OrderPlan {
    private static final BigDecimal BASIS_POINT = new BigDecimal("0.0001");

    private OrderPlan() {}

    /**
     * An order to be submitted.
     *
     * @param market the place of its market
     * @param side BUY or SELL
     * @param quantity in the base asset, a multiple of the lot size
     */
    public record Wanted(int market, Side side, BigDecimal quantity) {}

    /**
     * What there is to trade with.
     *
     * @param cash in the quote asset
     * @param quantities what is held of each market, in the base asset
     * @param quotes the price of each market; 0 for one that is shut or not quoted, which gets no order
     * @param lots the smallest step of a quantity in each market; 0 for any
     */
    public record Means(BigDecimal cash, List<BigDecimal> quantities, List<BigDecimal> quotes, List<BigDecimal> lots) {
        public Means {
            quantities = List.copyOf(quantities);
            quotes = List.copyOf(quotes);
            lots = List.copyOf(lots);
        }
    }

    /** NAV at the quotes; a market without one counts at its last price. */
    public static BigDecimal nav(Means means, List<Double> lastPrices) {
        BigDecimal nav = means.cash();
        for (int i = 0; i < means.quantities().size(); i++) {
            BigDecimal quote = means.quotes().get(i);
            BigDecimal price = quote.signum() > 0 ? quote : ReadDecimal.of(lastPrices.get(i));
            nav = nav.add(means.quantities().get(i).multiply(price));
        }
        return nav;
    }

    /** The sales of a boundary. */
    public static List<Wanted> sales(BoundaryRecord record, Means means) {
        List<Wanted> sales = new ArrayList<>();
        BigDecimal nav = record.nav();
        BoundaryOutcome outcome = record.outcome();
        if (nav == null || outcome == null) {
            return sales;
        }
        for (int i : open(outcome, means)) {
            BigDecimal excess = OrderSizes.excess(
                    outcome.targets().get(i),
                    nav,
                    means.quantities().get(i),
                    means.quotes().get(i));
            add(sales, i, Side.SELL, excess, means);
        }
        return sales;
    }

    /** The purchases of a boundary, when its sales are done. */
    public static List<Wanted> purchases(PortfolioConfig config, BoundaryRecord record, Means means) {
        List<Wanted> purchases = new ArrayList<>();
        BigDecimal nav = record.nav();
        BoundaryOutcome outcome = record.outcome();
        if (nav == null || outcome == null) {
            return purchases;
        }
        BigDecimal[] missing = new BigDecimal[means.quotes().size()];
        Arrays.fill(missing, BigDecimal.ZERO);
        for (int i : open(outcome, means)) {
            if (record.submitted(i).isEmpty()) {
                missing[i] = OrderSizes.missing(
                                outcome.targets().get(i),
                                nav,
                                means.quantities().get(i),
                                means.quotes().get(i))
                        .max(BigDecimal.ZERO);
            }
        }
        BigDecimal[] budgets = OrderSizes.budgets(missing, means.cash().max(BigDecimal.ZERO));
        BigDecimal slipped = BigDecimal.ONE.add(config.terms().slippageBps().multiply(BASIS_POINT));
        BigDecimal fee = BigDecimal.ONE.add(config.terms().feeBps().multiply(BASIS_POINT));
        for (int i = 0; i < budgets.length; i++) {
            if (budgets[i].signum() > 0) {
                BigDecimal price = means.quotes().get(i).multiply(slipped);
                add(purchases, i, Side.BUY, OrderSizes.bought(budgets[i], price, fee), means);
            }
        }
        return purchases;
    }

    private static List<Integer> open(BoundaryOutcome outcome, Means means) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < means.quotes().size(); i++) {
            if (outcome.orders().get(i) && means.quotes().get(i).signum() > 0) {
                open.add(i);
            }
        }
        return open;
    }

    private static void add(List<Wanted> orders, int market, Side side, BigDecimal quantity, Means means) {
        BigDecimal lot = means.lots().get(market);
        BigDecimal whole = lot.signum() == 0
                ? quantity
                : quantity.divide(lot, 0, RoundingMode.DOWN).multiply(lot);
        if (whole.signum() > 0) {
            orders.add(new Wanted(market, side, whole));
        }
    }
}
