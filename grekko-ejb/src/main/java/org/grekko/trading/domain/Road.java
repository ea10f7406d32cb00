package org.grekko.trading.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.grekko.execution.domain.Bar;
import org.grekko.execution.domain.Execution;
import org.grekko.execution.domain.Matched;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderEvent;
import org.grekko.execution.domain.PaperMatcher;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.market.Candle;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Ids;

/**
 * The one road from a bar to the ledger. Orders taken at the close of a bar fill at the next bar's open;
 * stops and targets inside a bar are met the worse first; then the bar is valued, the agents are asked,
 * their votes settled and the orders placed. Replays, the simulated market and backtests all travel it.
 */
public final class Road {
    private final Desk desk;
    private final Panel panel;
    private final PaperMatcher matcher;
    private final Journal journal;
    private final Settlement settlement;
    private final Deciding deciding;

    /**
     * A road for one portfolio.
     *
     * @param desk the portfolio's picture, changed by every step
     * @param panel the agents
     * @param matcher the paper venue
     * @param rules limits, consensus and what is halted
     * @param journal told of everything that happens
     * @param ids source of ids
     */
    public Road(Desk desk, Panel panel, PaperMatcher matcher, RoadRules rules, Journal journal, Ids ids) {
        this.desk = desk;
        this.panel = panel;
        this.matcher = matcher;
        this.journal = journal;
        this.settlement = new Settlement(desk, journal, ids);
        this.deciding = new Deciding(desk, rules, settlement, journal, ids);
    }

    /** Begins the UTC day of the instant, if it is a new one, with the present value. */
    public void day(Instant at) {
        desk.book().startDay(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    /** Lets the venue execute the working orders of the pair against a bar or a single price. */
    public void match(AssetPair pair, Bar bar) {
        for (PaperMatcher.Phase phase : PaperMatcher.Phase.values()) {
            List<Execution> executions = matcher.match(desk.working(pair), pair, bar, phase);
            executions.forEach(settlement::settle);
        }
        expire(pair, bar);
    }

    /** Settles what a live book or a trade did to the working orders. */
    public void settle(Matched matched) {
        matched.executions().forEach(settlement::settle);
        matched.expired().forEach(order -> settlement.expire(order, matched.at()));
    }

    /** Marks the pair at the close of a bar. */
    public void mark(AssetPair pair, Candle bar) {
        desk.book().mark(pair, BigDecimal.valueOf(bar.close()));
    }

    /** Values the portfolio at its marks and tells the journal. */
    public void value(Instant closed) {
        journal.valued(closed, desk.book());
    }

    /**
     * Asks the agents about the closed bar and acts on what they agree on.
     *
     * @param pair the pair of the bar
     * @param bar the closed bar
     * @param closed when it closed; the time of every signal, decision and order
     * @param outside signals from outside for the pair, may be empty
     */
    public void decide(AssetPair pair, Candle bar, Instant closed, List<Said> outside) {
        deciding.decide(panel.hear(pair, bar), outside, new Deciding.Moment(pair, bar, closed));
    }

    /**
     * One whole step: the day, the venue, the valuation and the decisions for all bars that share a start.
     *
     * @param opened start of the bars
     * @param closed end of the bars
     * @param bars the bar of each pair that has one
     */
    public void step(Instant opened, Instant closed, SortedMap<AssetPair, Candle> bars) {
        day(opened);
        for (Map.Entry<AssetPair, Candle> each : bars.entrySet()) {
            match(each.getKey(), bar(each.getValue(), opened, closed));
        }
        bars.forEach(this::mark);
        value(closed);
        for (Map.Entry<AssetPair, Candle> each : bars.entrySet()) {
            decide(each.getKey(), each.getValue(), closed, List.of());
        }
    }

    /** Orders that must fill at once and did not are over. */
    private void expire(AssetPair pair, Bar bar) {
        for (Order order : desk.working(pair)) {
            if (order.timeInForce() != TimeInForce.GTC && !order.createdAt().isAfter(bar.openTime())) {
                settlement.end(order, OrderEvent.EXPIRE, bar.closeTime());
            }
        }
    }

    private static Bar bar(Candle candle, Instant opened, Instant closed) {
        return new Bar(
                BigDecimal.valueOf(candle.open()),
                BigDecimal.valueOf(candle.high()),
                BigDecimal.valueOf(candle.low()),
                BigDecimal.valueOf(candle.close()),
                opened,
                closed);
    }
}
