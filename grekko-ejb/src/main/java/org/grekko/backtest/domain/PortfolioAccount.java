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

    /** An account that goes on with what it has. */
    static PortfolioAccount holding(PortfolioConfig config, PortfolioHoldings start) {
        PortfolioAccount account = new PortfolioAccount(config, start.cash());
        account.dealer.hold(start);
        account.sleeves.hold(start.sleeves());
        return account;
    }

    PortfolioAccount(PortfolioConfig config) {
        this(config, config.terms().cash());
    }

    private PortfolioAccount(PortfolioConfig config, BigDecimal cash) {
        int markets = config.markets().size();
        BacktestConfig.Terms terms = config.terms();
        dealer = new Dealer(config.pairs(), new BacktestConfig.Terms(terms.feeBps(), terms.slippageBps(), cash));
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

    /** The cash. */
    BigDecimal cash() {
        return dealer.cash();
    }

    /** What is held of a market, in the base asset. */
    BigDecimal quantity(int market) {
        return dealer.holding(market).quantity();
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

    /**
     * Takes a decision: what is to be held, and the orders for markets to hold it from their next open on.
     *
     * @param outputs what the allocation was made of, whose stops guard the sleeves
     */
    void take(PortfolioDecision decision, List<TargetWeights> outputs) {
        allocation = decision.allocation();
        guards.want(outputs);
        for (int i = 0; i < waits.length; i++) {
            waits[i] |= decision.orders(i);
        }
    }

    /** Goes on waiting for the markets of orders that were given before. */
    void await(List<Boolean> orders) {
        for (int i = 0; i < waits.length; i++) {
            waits[i] |= orders.get(i);
        }
    }

    /** For each market, whether an order waits for it to open. */
    List<Boolean> waiting() {
        List<Boolean> waiting = new ArrayList<>();
        for (boolean each : waits) {
            waiting.add(each);
        }
        return waiting;
    }

    /** What there is of cash and markets, and whose it is. */
    PortfolioHoldings holdings() {
        List<BigDecimal> quantities = new ArrayList<>();
        for (int i = 0; i < waits.length; i++) {
            quantities.add(quantity(i));
        }
        return new PortfolioHoldings(cash(), quantities, sleeves.kept().quantities());
    }

    /** Plays what happens up to the clock's boundary, by time; of one time what ends comes first. */
    void play(PortfolioClock clock) {
        long end = clock.nextEnd();
        long open = clock.nextOpen();
        while (end <= clock.now() || open < clock.now()) {
            if (end <= open) {
                clock.end(end);
                inside(clock, end);
            } else {
                clock.open(open);
                open(clock, open);
            }
            end = clock.nextEnd();
            open = clock.nextOpen();
        }
    }

    /** Fills the orders of the markets that open now: sales first, then purchases, within the cash together. */
    private void open(PortfolioClock clock, long time) {
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
        BacktestTrade done = dealer.trade(trade);
        sources.add(sleeves.traded(
                market,
                parts,
                price,
                new SleeveAccounts.Executed(market, done.side(), done.quantity(), done.price(), done.fee())));
    }

    /**
     * Closes the sleeves that a stop or a target closes inside the bars that are ending, the worse first.
     *
     * @param end when they end
     */
    private void inside(PortfolioClock clock, long end) {
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

    /** For each market, whether a stop or target has closed a sleeve of it since this was asked last. */
    boolean[] takeClosed() {
        boolean[] closed = new boolean[waits.length];
        for (int i = 0; i < closed.length; i++) {
            closed[i] = guards.takeClosed(i);
        }
        return closed;
    }
}
