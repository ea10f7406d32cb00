package org.grekko.backtest.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grekko.market.domain.BarSeries;
import org.grekko.market.domain.ReadDecimal;
import org.grekko.model.domain.portfolio.Allocation;
import org.grekko.model.domain.regime.RegimeReadings;
import org.grekko.model.domain.regime.RegimeState;
import org.jspecify.annotations.Nullable;

/**
 * One boundary of a portfolio, decided as a backtest decides it: fresh models hear all bars that are known, and the desk
 * decides on what is held. The same code decides for a backtest, for a session and for the twin of a session. A model
 * that fails wants nothing.
 */
public final class PortfolioStep {
    private static final long MICROS = 1_000_000;

    private final PortfolioConfig config;
    private final Known known;
    private final PortfolioClock clock;
    private final PortfolioDesk desk;
    private final RegimeFeed regimes;
    private final List<Boolean> active;

    private PortfolioStep(PortfolioConfig config, Known known) {
        this.config = config;
        this.known = known;
        clock = new PortfolioClock(known.bars(), config.step().seconds() * MICROS);
        desk = new PortfolioDesk(config, clock, true);
        regimes = new RegimeFeed(config);
        active = known.now().active();
    }

    /**
     * What was known at a boundary besides bars.
     *
     * @param holdings what the portfolio had
     * @param macro what was known of the economy
     * @param active for each model, whether it traded
     * @param waiting for each market, whether an order of a boundary before still waits for it to open
     */
    public record Moment(PortfolioHoldings holdings, MacroReadings macro, List<Boolean> active, List<Boolean> waiting) {
        public Moment {
            active = List.copyOf(active);
            waiting = List.copyOf(waiting);
        }
    }

    /**
     * All that a decision depends on.
     *
     * @param bars the bars of each market, in the order of the configuration's markets; those that end after the
     *     boundary are not looked at before they open
     * @param boundary when it is decided, in microseconds since 1970
     * @param now what is known at the boundary
     * @param earlier what was known at boundaries before; models hear others with cash alone and no macro data
     * @param memory what the desk carries from the decision before; null for the first
     */
    public record Known(
            List<MarketBars> bars, long boundary, Moment now, Map<Long, Moment> earlier, @Nullable DeskMemory memory) {
        public Known {
            bars = List.copyOf(bars);
            earlier = Map.copyOf(earlier);
        }
    }

    /**
     * A decision with what it was made of.
     *
     * @param readings what the regimes were made of
     * @param prices the last price of each market; 0 for none
     * @param decision what was decided
     */
    public record Decided(RegimeReadings readings, List<Double> prices, PortfolioDecision decision) {
        public Decided {
            prices = List.copyOf(prices);
        }
    }

    /**
     * What the engine's own trading made of a boundary by the next one.
     *
     * @param decided the decision
     * @param trades its executions, at the next opens
     * @param holdings what there is at the end
     * @param opens the first price of each market after the boundary; 0 for one that did not open
     */
    public record Played(Decided decided, List<BacktestTrade> trades, PortfolioHoldings holdings, List<Double> opens) {
        public Played {
            trades = List.copyOf(trades);
            opens = List.copyOf(opens);
        }
    }

    /** Decides at a boundary; empty when no bar has ended since the one before. */
    public static Optional<Decided> decide(PortfolioConfig config, Known known) {
        return new PortfolioStep(config, known).decide();
    }

    /**
     * Decides at a boundary and trades until the next as a backtest does.
     *
     * @param next when the next boundary is, in microseconds since 1970
     */
    public static Optional<Played> play(PortfolioConfig config, Known known, long next) {
        PortfolioStep step = new PortfolioStep(config, known);
        return step.decide().map(decided -> step.play(decided, next));
    }

    private Optional<Decided> decide() {
        while (clock.next() <= known.boundary()) {
            clock.advance();
            listen();
            if (clock.now() < known.boundary() && clock.anyEnded()) {
                hear();
            }
        }
        if (clock.now() != known.boundary() || !clock.anyEnded()) {
            return Optional.empty();
        }
        if (known.memory() != null) {
            desk.resume(known.memory());
        }
        RegimeState regime = regimes.at(clock, known.now().macro());
        PortfolioDecision decision = desk.decide(clock, view(known.now(), regime));
        return Optional.of(new Decided(regimes.readings(clock, known.now().macro()), prices(), decision));
    }

    /** Opens and ends bars up to the clock's boundary. */
    private void listen() {
        while (clock.nextEnd() <= clock.now() || clock.nextOpen() < clock.now()) {
            if (clock.nextEnd() <= clock.nextOpen()) {
                clock.end(clock.nextEnd());
            } else {
                clock.open(clock.nextOpen());
            }
        }
    }

    private void hear() {
        Moment then = known.earlier().get(clock.now());
        Moment heard = then == null ? new Moment(nothing(), MacroReadings.NONE, active, List.of()) : then;
        desk.hear(clock, view(heard, regimes.at(clock, heard.macro())));
    }

    private PortfolioHoldings nothing() {
        return PortfolioHoldings.cash(
                config.terms().cash(), config.models().size(), config.markets().size());
    }

    private PortfolioDesk.View view(Moment moment, RegimeState regime) {
        PortfolioHoldings holdings = moment.holdings();
        int markets = config.markets().size();
        double[] values = new double[markets];
        double nav = ReadDecimal.near(holdings.cash());
        for (int i = 0; i < markets; i++) {
            double mark = ReadDecimal.near(holdings.quantities().get(i));
            values[i] = mark == 0 ? 0 : mark * clock.price(i);
            nav += values[i];
        }
        double[] held = new double[markets];
        for (int i = 0; i < markets; i++) {
            held[i] = values[i] / nav;
        }
        Sleeves sleeves = new Sleeves(config.models().size(), markets);
        sleeves.hold(holdings.sleeves());
        return new PortfolioDesk.View(regime, nav, held, sleeves, new boolean[markets], moment.active());
    }

    private List<Double> prices() {
        List<Double> prices = new ArrayList<>();
        for (int i = 0; i < clock.markets(); i++) {
            prices.add(clock.price(i));
        }
        return prices;
    }

    private Played play(Decided decided, long next) {
        PortfolioAccount account = PortfolioAccount.holding(config, known.now().holdings());
        account.await(known.now().waiting());
        account.take(decided.decision(), desk.outputs());
        int[] before = new int[clock.markets()];
        for (int i = 0; i < before.length; i++) {
            before[i] = clock.ended(i);
        }
        while (clock.next() <= next) {
            clock.advance();
            account.play(clock);
        }
        List<Double> opens = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            BarSeries series = clock.series(i);
            opens.add(before[i] < series.size() && series.time(before[i]) < next ? series.open(before[i]) : 0.0);
        }
        return new Played(decided, account.trades(), account.holdings(), opens);
    }

    /** What is to be held by what a desk carries. */
    public static Allocation allocation(PortfolioConfig config, DeskMemory memory) {
        return PortfolioDesk.engine(config)
                .allocate(
                        memory.budgets().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray(),
                        memory.outputs());
    }
}
