package org.grekko.market;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.market.domain.InstrumentTerms;
import org.grekko.market.domain.MarketSimulation;
import org.grekko.market.domain.PairTick;
import org.grekko.market.domain.PairTick.Print;
import org.grekko.market.domain.PairTick.VenueTick;
import org.grekko.market.domain.SimulatedHistory;
import org.grekko.market.domain.SimulatedPair;
import org.grekko.market.store.InstrumentStore;
import org.grekko.shared.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The market of the demo: venues SIM-A and SIM-B and the consolidated feed SIMULATED quote, trade and show
 * books for BTC/USD, ETH/USD and SOL/USD every 200 ms. It runs only with {@code grekko.profile=demo} and only
 * after {@link #start}. {@code grekko.simulation.seed} makes a run repeatable; without it the second of the
 * start is the seed, and the log names it.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class SimulatedMarket {
    private static final System.Logger LOG = System.getLogger(SimulatedMarket.class.getName());
    private static final List<String> VENUES = List.of(MarketHub.SIM_A, MarketHub.SIM_B, MarketHub.SIMULATED);

    @Inject
    @ConfigProperty(name = "grekko.profile", defaultValue = "demo")
    private String profile;

    @Inject
    @ConfigProperty(name = "grekko.simulation.seed")
    private Optional<Long> configuredSeed;

    @Inject
    private TimeSeriesStore timeSeries;

    @Inject
    private MarketHub hub;

    @Inject
    private Clock clock;

    @EJB
    private InstrumentStore instruments;

    @Resource
    private ManagedScheduledExecutorService executor;

    private MarketSimulation market;
    private BarQueue bars;
    private @Nullable ScheduledFuture<?> ticking;

    /**
     * Starts the market in the demo profile; in another profile, or when it runs already, nothing happens. A
     * market that never ran gets six hours of history first; one that ran before goes on from its last closes,
     * and the time in between stays empty.
     *
     * @throws TimeSeriesException when the store of candles does not answer
     */
    public synchronized void start() {
        if (!profile.equals("demo") || running()) {
            return;
        }
        for (SimulatedPair terms : SimulatedPair.DEMO) {
            instruments.register(InstrumentTerms.of(MarketHub.PAPER, terms.pair()));
            for (String venue : VENUES) {
                instruments.register(InstrumentTerms.of(venue, terms.pair()));
            }
        }
        long seed = configuredSeed.orElse(clock.now().getEpochSecond());
        bars = new BarQueue(timeSeries, hub, executor);
        open(seed);
        LOG.log(System.Logger.Level.INFO, "simulated market starts with seed " + seed);
        ticking = executor.scheduleWithFixedDelay(
                this::tick, 0, MarketSimulation.STEP.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** True between a start that took effect and the end of the application. */
    public synchronized boolean running() {
        return ticking != null;
    }

    @PreDestroy
    synchronized void stop() {
        if (ticking != null) {
            ticking.cancel(false);
            ticking = null;
        }
    }

    private void open(long seed) {
        List<SimulatedPair> terms = new ArrayList<>();
        boolean fresh = true;
        for (SimulatedPair each : SimulatedPair.DEMO) {
            List<Candle> last = timeSeries.latest(MarketHub.SIMULATED, each.pair(), Interval.S5, 1);
            fresh &= last.isEmpty();
            terms.add(last.isEmpty() ? each : each.from(last.get(0).close()));
            if (!last.isEmpty()) {
                LOG.log(
                        System.Logger.Level.INFO,
                        "simulated " + each.pair() + " goes on from " + last.get(0).close() + "; gap since "
                                + last.get(0).time());
            }
        }
        market = new MarketSimulation(terms, seed);
        if (fresh) {
            timeSeries.writeAll(SimulatedHistory.run(market, clock.now()));
        }
    }

    private void tick() {
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
        hub.onQuote(
                new Quote(venue.venue(), terms.pair(), bid.price(), ask.price(), bid.size(), ask.size(), at));
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
