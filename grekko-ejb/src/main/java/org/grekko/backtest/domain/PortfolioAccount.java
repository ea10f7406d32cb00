package org.grekko.backtest.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.grekko.market.domain.ReadDecimal;
import org.grekko.model.domain.TargetWeights;
import org.grekko.model.domain.portfolio.Allocation;

/** The simulated account of a portfolio: cash, holdings, whose they are, and the orders that wait for the next open. */
final class PortfolioAccount {
    private final Dealer dealer;
    private final Sleeves sleeves;
    private final SleeveGuards guards;
    private final boolean[] waits;
    private final List<List<Integer>> sources = new ArrayList<>();
    private final Allocation[] parted;
    private Allocation allocation;

    PortfolioAccount(PortfolioConfig config) {
        int markets = config.markets().size();
        dealer = new Dealer(config.pairs(), config.terms());
        sleeves = new Sleeves(config.models().size(), markets);
        guards = new SleeveGuards(config);
        waits = new boolean[markets];
        allocation = Allocation.nothing(config.models().size(), markets);
        parted = new Allocation[markets];
        Arrays.fill(parted, allocation);
    }

    Sleeves sleeves() {
        return sleeves;
    }

    List<BacktestTrade> trades() {
        return dealer.trades();
    }

    /** What slippage has cost so far. */
    BigDecimal slippage() {
        return dealer.slippage();
    }

    /** Which models asked for each execution. */
    List<List<Integer>> sources() {
        return sources;
    }

    /** What the account is to hold. */
    Allocation allocation() {
        return allocation;
    }

    /** What is held of a market at the last price, in the quote asset. */
    double value(PortfolioClock clock, int market) {
        double mark = dealer.holding(market).mark();
        return mark == 0 ? 0 : mark * clock.price(market);
    }

    /** NAV at the last prices. */
    double nav(PortfolioClock clock) {
        double nav = dealer.cashMark();
        for (int i = 0; i < waits.length; i++) {
            nav += value(clock, i);
        }
        return nav;
    }

    /** What is held of each market at the last prices, as a fraction of NAV. */
    double[] exposures(PortfolioClock clock, double nav) {
        double[] exposures = new double[waits.length];
        for (int i = 0; i < exposures.length; i++) {
            exposures[i] = value(clock, i) / nav;
        }
        return exposures;
    }

    /** Takes what is to be held, with the outputs that it was made of, whose stops guard the sleeves. */
    void want(Allocation wanted, List<TargetWeights> outputs) {
        allocation = wanted;
        guards.want(outputs);
    }

    /** Gives an order for a market: to hold what is wanted from its next open on. */
    void order(int market) {
        waits[market] = true;
    }

    /** Fills the orders of the markets that open now: sales first, then purchases, within the cash together. */
    void open(PortfolioClock clock, long time) {
        int before = dealer.count();
        BigDecimal[] missing = new BigDecimal[waits.length];
        Arrays.fill(missing, BigDecimal.ZERO);
        BigDecimal nav = null;
        for (int i = 0; i < waits.length; i++) {
            if (waits[i] && clock.opens(i)) {
                nav = nav == null ? exactNav(clock) : nav;
                waits[i] = false;
                missing[i] = dealer.sellExcess(i, allocation.total(i), nav, clock.price(i), time);
            }
        }
        if (nav != null) {
            buy(clock, dealer.budgets(missing), time);
        }
        settle(clock, before);
    }

    private void buy(PortfolioClock clock, BigDecimal[] budgets, long time) {
        for (int i = 0; i < budgets.length; i++) {
            if (budgets[i].signum() > 0) {
                dealer.buy(i, budgets[i], clock.price(i), time);
            }
        }
    }

    private BigDecimal exactNav(PortfolioClock clock) {
        BigDecimal nav = dealer.cash();
        for (int i = 0; i < waits.length; i++) {
            Holding holding = dealer.holding(i);
            if (!holding.empty()) {
                nav = nav.add(holding.quantity().multiply(ReadDecimal.of(clock.price(i))));
            }
        }
        return nav;
    }

    /** Parts what is held of the markets that open now among the models. */
    private void settle(PortfolioClock clock, int before) {
        for (int i = before; i < dealer.count(); i++) {
            int market = dealer.market(i);
            double[] parts =
                    sleeves.parts(allocation, market, dealer.holding(market).mark());
            book(market, parts, clock.price(market), i);
            parted[market] = allocation;
        }
        for (int i = 0; i < waits.length; i++) {
            double held = dealer.holding(i).mark();
            if (clock.opens(i) && held != 0) {
                if (parted[i] != allocation) {
                    sleeves.cross(i, sleeves.parts(allocation, i, held), clock.price(i));
                    parted[i] = allocation;
                }
                guards.set(i);
            }
        }
    }

    private void book(int market, double[] parts, double price, int trade) {
        sources.add(sleeves.traded(market, parts, price, dealer.trade(trade)));
    }

    /**
     * Closes the sleeves that a stop or a target closes inside the bars that are ending, the worse first.
     *
     * @param end when they end
     */
    void inside(PortfolioClock clock, long end) {
        for (int i = 0; i < waits.length; i++) {
            if (guards.any(i) && clock.ends(i)) {
                for (int model = 0; model < sleeves.models(); model++) {
                    guard(clock, model, i, end);
                }
            }
        }
    }

    private void guard(PortfolioClock clock, int model, int market, long end) {
        double held = sleeves.quantity(model, market);
        SleeveGuards.Exit exit = held == 0 ? null : guards.exit(model, market, clock);
        if (exit == null) {
            return;
        }
        dealer.sell(
                market,
                dealer.atMost(market, held),
                exit.price(),
                exit.stopped(),
                exit.jumped() ? clock.openOf(market) : end);
        double[] left = sleeves.without(model, market, dealer.holding(market).mark());
        book(market, left, exit.price(), dealer.count() - 1);
        guards.closed(model, market);
    }

    /** Whether a stop or target has closed a sleeve of a market since it was asked last. */
    boolean takeClosed(int market) {
        return guards.takeClosed(market);
    }
}
