package org.grekko.rebalance.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.MarketBars;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.backtest.domain.PortfolioMarket;
import org.grekko.backtest.domain.PortfolioModel;
import org.grekko.backtest.domain.PortfolioStep;
import org.grekko.backtest.domain.RandomBars;
import org.grekko.backtest.domain.RegimeSources;
import org.grekko.backtest.domain.SleeveAccounts;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.BarSeries;
import org.grekko.market.domain.ReadDecimal;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.model.domain.RiskParity;
import org.grekko.model.domain.SmaCrossModel;
import org.grekko.model.domain.portfolio.AssetClass;
import org.grekko.model.domain.portfolio.DrawdownLimits;
import org.grekko.model.domain.portfolio.ModelBudget;
import org.grekko.model.domain.portfolio.RiskCaps;
import org.grekko.model.domain.regime.RegimeFactors;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * A session over made-up bars, traded at the next opens as the engine trades, or otherwise where a test disturbs it.
 */
final class SimulatedSession {
    private static final BarLength HOUR = new BarLength(3_600);
    private static final BigDecimal FEE = new BigDecimal("0.0020");
    private static final BigDecimal SLIPPAGE = new BigDecimal("0.0010");

    private final PortfolioConfig config;
    private final List<BarSeries> read = new ArrayList<>();
    private final List<MarketBars> bars = new ArrayList<>();
    private final Disturbance disturbed;
    private final Map<Instant, List<KeptBar>> stored = new HashMap<>();
    private SessionHistory history;
    private BigDecimal cash;
    private List<BigDecimal> held;

    /** What is otherwise than in the engine: factors, 1 for nothing, and which boundaries place no orders, 0 for none. */
    record Disturbance(
            String close, String submission, String execution, String fee, String quantity, int missedEvery) {
        static final Disturbance NONE = new Disturbance("1", "1", "1", "1", "1", 0);
    }

    private SimulatedSession(int seed, Disturbance disturbed) {
        Random dice = new Random(seed);
        this.disturbed = disturbed;
        int count = 2 + dice.nextInt(3);
        List<PortfolioMarket> markets = new ArrayList<>();
        List<AssetPair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pairs.add(AssetPair.of("A" + i + "/USD"));
            AssetClass kind = dice.nextBoolean() ? AssetClass.CRYPTO : AssetClass.EQUITY;
            markets.add(new PortfolioMarket(pairs.get(i), kind, HOUR, null, false));
        }
        config = new PortfolioConfig(
                markets,
                List.of(
                        model("cross", new SmaCrossModel(), Map.of("fast", 2.0, "slow", 5.0), 0.6, pairs),
                        model("parity", new RiskParity(), Map.of("window", 6.0), 0.4, pairs)),
                HOUR,
                new BacktestConfig.Terms(new BigDecimal("20"), BigDecimal.TEN, new BigDecimal("100000")),
                new PortfolioConfig.Limits(RiskCaps.STANDARD, DrawdownLimits.STANDARD, 0.01),
                RegimeSources.NONE,
                8_760,
                null,
                null);
        for (PortfolioMarket market : markets) {
            BarSeries series = RandomBars.of(dice, 60, HOUR, 100, 0.02, 0.1 * dice.nextInt(2));
            read.add(series);
            bars.add(MarketBars.of(market, series, HOUR));
        }
        history = new SessionHistory(config, List.of(), List.of());
        cash = config.terms().cash();
        held = Collections.nCopies(count, BigDecimal.ZERO);
    }

    private static PortfolioModel model(
            String name, ModelPlugin plugin, Map<String, Double> parameters, double budget, List<AssetPair> pairs) {
        return new PortfolioModel(
                name, plugin, new TreeMap<>(parameters), pairs, new ModelBudget(budget, RegimeFactors.NONE));
    }

    /** A session that has ended. */
    static SimulatedSession run(int seed, Disturbance disturbed) {
        SimulatedSession session = new SimulatedSession(seed, disturbed);
        long first = BarSeries.micros(
                HOUR.ceiling(BarSeries.instant(session.read.get(0).time(0) + 1)));
        for (int hour = 0; hour < 50; hour++) {
            session.boundary(BarSeries.instant(first + hour * 3_600_000_000L));
        }
        return session;
    }

    PortfolioConfig config() {
        return config;
    }

    /** The bars as files have them. */
    List<BarSeries> read() {
        return read;
    }

    SessionHistory history() {
        return history;
    }

    TwinReport twin() {
        return SessionTwin.explain(history, stored, 0);
    }

    private void boundary(Instant at) {
        @Nullable
        BoundaryRecord before = history.records().isEmpty()
                ? null
                : history.records().get(history.records().size() - 1);
        SleeveAccounts sleeves = SleeveAccounts.nothing(2, held.size());
        List<Boolean> waiting = Collections.nCopies(held.size(), false);
        @Nullable KeptMemory memory = null;
        if (before != null) {
            sleeves = SessionBooks.sleeves(config, before, held);
            waiting = before.left();
            memory = SessionBooks.memory(before);
        }
        List<KeptBar> fresh = fresh(at);
        SessionHistory with =
                history.and(BoundaryRecord.decided(at, inputs(fresh, List.of(), waiting, sleeves, memory), null));
        BoundaryInputs in = inputs(fresh, with.lastPrices(), waiting, sleeves, memory);
        List<Boolean> left = waiting;
        @Nullable
        BoundaryOutcome outcome = PortfolioStep.decide(
                        config, with.known(with.records().size() - 1))
                .map(decided -> BoundaryOutcome.of(config, decided, left))
                .orElse(null);
        history = history.and(trade(BoundaryRecord.decided(at, in, outcome)));
    }

    private BoundaryInputs inputs(
            List<KeptBar> fresh,
            List<Double> prices,
            List<Boolean> waiting,
            SleeveAccounts sleeves,
            @Nullable KeptMemory memory) {
        return new BoundaryInputs(fresh, prices, null, null, List.of(true, true), waiting, cash, held, sleeves, memory);
    }

    /** The bars that have ended since the boundary before; what is stored later may be otherwise. */
    private List<KeptBar> fresh(Instant at) {
        long end = BarSeries.micros(at);
        List<KeptBar> seen = new ArrayList<>();
        List<KeptBar> right = new ArrayList<>();
        for (int market = 0; market < bars.size(); market++) {
            MarketBars each = bars.get(market);
            for (int i = 0; i < each.bars().size(); i++) {
                if (each.end(i) > end - 3_600_000_000L && each.end(i) <= end) {
                    KeptBar bar = SessionHistory.kept(market, each, i);
                    right.add(bar);
                    double close = bar.close() * Double.parseDouble(disturbed.close());
                    seen.add(new KeptBar(
                            market, bar.time(), bar.end(), bar.open(), bar.high(), bar.low(), close, bar.volume()));
                }
            }
        }
        if (!right.equals(seen)) {
            stored.put(at, right);
        }
        return seen;
    }

    private BigDecimal open(int market, Instant at) {
        BarSeries series = bars.get(market).bars().between(BarSeries.micros(at), BarSeries.micros(at) + 3_600_000_000L);
        return series.size() == 0 ? BigDecimal.ZERO : ReadDecimal.of(series.open(0));
    }

    private BoundaryRecord trade(BoundaryRecord decided) {
        int place = history.records().size();
        if (disturbed.missedEvery() > 0 && place % disturbed.missedEvery() == 0) {
            return decided;
        }
        List<BigDecimal> quotes = new ArrayList<>();
        for (int market = 0; market < held.size(); market++) {
            quotes.add(open(market, decided.boundary()).multiply(new BigDecimal(disturbed.submission())));
        }
        OrderPlan.Means means = means(quotes);
        BoundaryRecord record =
                decided.quoted(quotes, OrderPlan.nav(means, decided.inputs().prices()));
        record = submit(record, OrderPlan.sales(record, means));
        return submit(record, OrderPlan.purchases(config, record, means(quotes)));
    }

    private OrderPlan.Means means(List<BigDecimal> quotes) {
        return new OrderPlan.Means(cash, held, quotes, Collections.nCopies(held.size(), new BigDecimal("0.00000001")));
    }

    private BoundaryRecord submit(BoundaryRecord record, List<OrderPlan.Wanted> orders) {
        List<Submitted> submitted = new ArrayList<>(record.submitted());
        List<Filled> filled = new ArrayList<>(record.filled());
        for (OrderPlan.Wanted each : orders) {
            BigDecimal quote = record.quotes().get(each.market());
            Instant at = record.boundary();
            submitted.add(new Submitted(
                    each.market(), each.side(), each.quantity(), quote, at, "R-" + each.market(), null, "PLACED", ""));
            filled.add(fill(each, quote, at));
        }
        return record.with(submitted).executed(filled);
    }

    private Filled fill(OrderPlan.Wanted order, BigDecimal quote, Instant at) {
        boolean buys = order.side() == Side.BUY;
        BigDecimal quantity = order.quantity().multiply(new BigDecimal(disturbed.quantity()));
        BigDecimal slipped = quote.multiply(buys ? BigDecimal.ONE.add(SLIPPAGE) : BigDecimal.ONE.subtract(SLIPPAGE));
        BigDecimal notional = quantity.multiply(slipped).multiply(new BigDecimal(disturbed.execution()));
        BigDecimal fee = notional.multiply(FEE).multiply(new BigDecimal(disturbed.fee()));
        cash = buys ? cash.subtract(notional).subtract(fee) : cash.add(notional).subtract(fee);
        List<BigDecimal> now = new ArrayList<>(held);
        now.set(
                order.market(),
                buys
                        ? held.get(order.market()).add(quantity)
                        : held.get(order.market()).subtract(quantity));
        held = now;
        return new Filled(order.market(), order.side(), quantity, notional, fee, at, at);
    }
}
