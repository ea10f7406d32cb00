package org.grekko.rebalance.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grekko.backtest.domain.BacktestTrade;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.backtest.domain.PortfolioHoldings;
import org.grekko.backtest.domain.PortfolioStep;
import org.grekko.market.domain.BarSeries;
import org.grekko.market.domain.ReadDecimal;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * Replays what a session has kept through the engine of backtests, boundary by boundary, each from what the session held
 * there, and explains how much better or worse the session did. From the engine on stored bars to the session one thing is
 * changed after the other, and each difference has a column: the bars that the session saw, the quantity that it traded,
 * the moment at which it asked, the price that it got, the fee that it paid. Exact decimals.
 */
public final class SessionTwin {
    private static final BigDecimal BASIS_POINT = new BigDecimal("0.0001");

    private final SessionHistory seen;
    private final SessionHistory stored;
    private final PortfolioConfig config;
    private final BigDecimal feeFraction;
    private final BigDecimal slippage;
    private final List<TwinRow> rows = new ArrayList<>();
    private BigDecimal gap = BigDecimal.ZERO;

    private SessionTwin(SessionHistory seen, SessionHistory stored) {
        this.seen = seen;
        this.stored = stored;
        config = seen.config();
        feeFraction = config.terms().feeBps().multiply(BASIS_POINT);
        slippage = config.terms().slippageBps().multiply(BASIS_POINT);
    }

    /**
     * Compares a session with its twin.
     *
     * @param seen what the session kept
     * @param stored the bars of boundaries as they are stored now; a boundary that is left out is as the session saw it
     * @param from the place of the first record to compare; the last record has nothing to be compared with yet
     */
    public static TwinReport explain(SessionHistory seen, Map<Instant, List<KeptBar>> stored, int from) {
        SessionTwin twin = new SessionTwin(seen, stored.isEmpty() ? seen : seen.seeing(stored));
        int last = seen.records().size() - 1;
        for (int place = from; place < last; place++) {
            twin.compare(place);
        }
        BigDecimal explained = twin.rows.stream().map(TwinRow::gap).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean any = from < last;
        return new TwinReport(
                any ? seen.records().get(from).boundary() : null,
                any ? seen.records().get(last).boundary() : null,
                twin.rows,
                twin.gap,
                twin.gap.subtract(explained));
    }

    /** What the engine made of a boundary; empty when it decided nothing there. */
    private Optional<PortfolioStep.Played> play(SessionHistory history, int place) {
        Instant next = history.records().get(place + 1).boundary();
        return PortfolioStep.play(config, history.known(place), BarSeries.micros(next));
    }

    private void compare(int place) {
        BoundaryRecord record = seen.records().get(place);
        BoundaryInputs next = seen.records().get(place + 1).inputs();
        PortfolioStep.@Nullable Played onSeen = play(seen, place).orElse(null);
        PortfolioStep.@Nullable Played onStored =
                stored == seen ? onSeen : play(stored, place).orElse(null);
        PortfolioHoldings twin = onStored == null ? record.inputs().moment().holdings() : onStored.holdings();
        gap = gap.add(nav(next.cash(), next.quantities(), next)).subtract(nav(twin.cash(), twin.quantities(), next));
        for (int market = 0; market < config.markets().size(); market++) {
            Optional<BacktestTrade> before = trade(onStored, market);
            Optional<BacktestTrade> engine = trade(onSeen, market);
            if (before.isPresent()
                    || engine.isPresent()
                    || record.filled(market).isPresent()) {
                double open = onSeen == null ? 0 : onSeen.opens().get(market);
                rows.add(row(new Place(record, next, market, open), before, engine));
            }
        }
    }

    private static BigDecimal nav(BigDecimal cash, List<BigDecimal> quantities, BoundaryInputs marks) {
        BigDecimal nav = cash;
        for (int i = 0; i < quantities.size(); i++) {
            nav = nav.add(
                    quantities.get(i).multiply(ReadDecimal.of(marks.prices().get(i))));
        }
        return nav;
    }

    private Optional<BacktestTrade> trade(PortfolioStep.@Nullable Played played, int market) {
        AssetPair pair = config.pairs().get(market);
        return played == null
                ? Optional.empty()
                : played.trades().stream()
                        .filter(each -> each.pair().equals(pair))
                        .findFirst();
    }

    /** A boundary and market; the open is the price at which the engine fills, 0 for none. */
    private record Place(BoundaryRecord record, BoundaryInputs next, int market, double open) {
        BigDecimal mark() {
            return ReadDecimal.of(next.prices().get(market));
        }
    }

    private TwinRow row(Place at, Optional<BacktestTrade> stored, Optional<BacktestTrade> engine) {
        BigDecimal mark = at.mark();
        BigDecimal onStored = stored.map(each -> value(each, mark)).orElse(BigDecimal.ZERO);
        BigDecimal onSeen = engine.map(each -> value(each, mark)).orElse(BigDecimal.ZERO);
        Chain chain = chain(at);
        boolean late =
                at.record().filled(at.market()).isEmpty() && at.next().waiting().get(at.market());
        BigDecimal other = chain.quantity().subtract(onSeen);
        BigDecimal moved = chain.latency();
        return new TwinRow(
                at.record().boundary(),
                config.pairs().get(at.market()),
                at.record().filled(at.market()).map(SessionTwin::signed).orElse(BigDecimal.ZERO),
                stored.map(each -> signed(each.side(), each.quantity())).orElse(BigDecimal.ZERO),
                onSeen.subtract(onStored),
                late ? moved.add(other) : moved,
                chain.price(),
                chain.fee(),
                late ? BigDecimal.ZERO : other,
                chain.live().subtract(onStored));
    }

    /**
     * The way from the engine's trade to the session's.
     *
     * @param quantity what the session's quantity would have brought at the engine's price
     * @param latency what the moment of submission changed
     * @param price what the execution changed
     * @param fee what the fee changed
     * @param live what the session's trade brought
     */
    private record Chain(BigDecimal quantity, BigDecimal latency, BigDecimal price, BigDecimal fee, BigDecimal live) {}

    private Chain chain(Place at) {
        Filled filled = at.record().filled(at.market()).orElse(null);
        if (filled == null) {
            BigDecimal zero = BigDecimal.ZERO;
            return new Chain(zero, zero, zero, zero, zero);
        }
        BigDecimal mark = at.mark();
        BigDecimal asked = at.record()
                .submitted(at.market())
                .map(Submitted::price)
                .orElse(at.open() > 0 ? ReadDecimal.of(at.open()) : mark);
        BigDecimal opened = at.open() > 0 ? ReadDecimal.of(at.open()) : asked;
        BigDecimal first = modelled(filled, slipped(filled.side(), opened), mark);
        BigDecimal second = modelled(filled, slipped(filled.side(), asked), mark);
        BigDecimal usualFee = filled.notional().multiply(feeFraction);
        BigDecimal third = value(filled, filled.notional(), usualFee, mark);
        BigDecimal live = value(filled, filled.notional(), filled.fee(), mark);
        return new Chain(first, second.subtract(first), third.subtract(second), live.subtract(third), live);
    }

    private BigDecimal slipped(Side side, BigDecimal price) {
        return price.multiply(side == Side.BUY ? BigDecimal.ONE.add(slippage) : BigDecimal.ONE.subtract(slippage));
    }

    private BigDecimal modelled(Filled filled, BigDecimal price, BigDecimal mark) {
        BigDecimal notional = filled.quantity().multiply(price);
        return value(filled, notional, notional.multiply(feeFraction), mark);
    }

    /** What a trade has brought by the time of the mark. */
    private static BigDecimal value(Filled filled, BigDecimal notional, BigDecimal fee, BigDecimal mark) {
        BigDecimal gained = filled.quantity().multiply(mark).subtract(notional);
        return (filled.side() == Side.BUY ? gained : gained.negate()).subtract(fee);
    }

    private static BigDecimal value(BacktestTrade trade, BigDecimal mark) {
        BigDecimal gained = mark.subtract(trade.price()).multiply(trade.quantity());
        return (trade.side() == Side.BUY ? gained : gained.negate()).subtract(trade.fee());
    }

    private static BigDecimal signed(Filled filled) {
        return signed(filled.side(), filled.quantity());
    }

    private static BigDecimal signed(Side side, BigDecimal quantity) {
        return side == Side.BUY ? quantity : quantity.negate();
    }
}
