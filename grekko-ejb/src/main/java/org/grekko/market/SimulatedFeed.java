package org.grekko.market;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.grekko.market.domain.MarketSimulation;
import org.grekko.market.domain.PairTick;
import org.grekko.market.domain.PairTick.Print;
import org.grekko.market.domain.PairTick.VenueTick;
import org.grekko.market.domain.SimulatedHistory;
import org.grekko.market.domain.SimulatedPair;
import org.grekko.shared.Clock;

/** Steps a simulated market and brings what happens to the hub and the store. */
final class SimulatedFeed {
    private static final System.Logger LOG = System.getLogger(SimulatedFeed.class.getName());

    /** A market whose first minutes give the agents of the demo enough to do. */
    static final long FIRST_SEED = 89;

    private final MarketHub hub;
    private final Clock clock;
    private final BarQueue bars;
    private final MarketSimulation market;

    private SimulatedFeed(MarketHub hub, Clock clock, BarQueue bars, MarketSimulation market) {
        this.hub = hub;
        this.clock = clock;
        this.bars = bars;
        this.market = market;
    }

    /**
     * Opens the market. One that never ran gets its history first; one that ran before goes on from its last
     * closes, and the time in between stays empty.
     *
     * @param store the store of candles
     * @param hub who is told
     * @param clock the time
     * @param executor runs the storing, apart from the thread that calls {@link #tick}
     * @param seed the seed of the market; without it a new market has {@link #FIRST_SEED} and one that goes
     *     on the second of its start
     * @return the feed, ready to tick
     * @throws TimeSeriesException when the store does not answer
     */
    static SimulatedFeed open(
            TimeSeriesStore store, MarketHub hub, Clock clock, Executor executor, Optional<Long> seed) {
        List<SimulatedPair> terms = new ArrayList<>();
        boolean fresh = true;
        for (SimulatedPair each : SimulatedPair.DEMO) {
            List<Candle> last = store.latest(MarketHub.SIMULATED, each.pair(), Interval.S5, 1);
            fresh &= last.isEmpty();
            terms.add(last.isEmpty() ? each : each.from(last.get(0).close()));
            for (Candle candle : last) {
                LOG.log(
                        System.Logger.Level.INFO,
                        "simulated {0} goes on from {1}; there is a gap since {2}",
                        each.pair(),
                        candle.close(),
                        candle.time());
            }
        }
        long chosen = seed.orElse(fresh ? FIRST_SEED : clock.now().getEpochSecond());
        MarketSimulation market = new MarketSimulation(terms, chosen);
        if (fresh) {
            store.writeAll(SimulatedHistory.run(market, clock.now()));
        }
        LOG.log(System.Logger.Level.INFO, "simulated market starts with seed " + chosen);
        return new SimulatedFeed(hub, clock, new BarQueue(store, hub, executor), market);
    }

    /** Moves the market on by one step; a failure is logged and the next step goes on. */
    void tick() {
        try {
            Instant now = clock.now();
            MarketSimulation.Step step = market.step(now);
            for (PairTick tick : step.ticks()) {
                for (VenueTick venue : tick.venues()) {
                    publish(tick.terms(), venue, now);
                }
            }
            bars.add(step.closed());
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "a step of the simulated market failed; it goes on", failure);
        }
    }

    private void publish(SimulatedPair terms, VenueTick venue, Instant at) {
        BookSnapshot book = market.books().book(terms, venue, at);
        hub.onBook(book);
        BookSnapshot.Level bid = book.bids().get(0);
        BookSnapshot.Level ask = book.asks().get(0);
        hub.onQuote(new Quote(venue.venue(), terms.pair(), bid.price(), ask.price(), bid.size(), ask.size(), at));
        for (Print print : venue.prints()) {
            hub.onTrade(new Trade(
                    venue.venue(),
                    terms.pair(),
                    print.side(),
                    terms.exactPrice(print.price()),
                    terms.exactSize(print.quantity()),
                    at));
        }
    }
}
