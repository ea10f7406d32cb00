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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.market.domain.InstrumentTerms;
import org.grekko.market.domain.MarketSimulation;
import org.grekko.market.domain.SimulatedPair;
import org.grekko.market.store.InstrumentStore;
import org.grekko.shared.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The market of the demo: venues SIM-A and SIM-B and the consolidated feed SIMULATED quote, trade and show
 * books for BTC/USD, ETH/USD and SOL/USD every 200 ms. It runs only with {@code grekko.profile=demo} and only
 * after {@link #start}. {@code grekko.simulation.seed} chooses another market; the log names the seed.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class SimulatedMarket {
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
        SimulatedFeed feed = SimulatedFeed.open(timeSeries, hub, clock, executor, configuredSeed);
        ticking =
                executor.scheduleWithFixedDelay(feed::tick, 0, MarketSimulation.STEP.toMillis(), TimeUnit.MILLISECONDS);
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
}
