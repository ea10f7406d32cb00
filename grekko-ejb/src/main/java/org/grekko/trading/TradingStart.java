package org.grekko.trading;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.market.MarketHub;
import org.grekko.market.TimeSeriesStore;
import org.grekko.risk.Breakers;
import org.grekko.risk.Drawdowns;
import org.grekko.risk.RiskModelKeeper;
import org.grekko.shared.store.Migrations;
import org.grekko.trading.arbitrage.ArbitrageWatch;

/** Brings trading up in order: schema, first login, first rows, breakers, the market of the profile. */
@Singleton
@Startup
@DependsOn("FirstLogin")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class TradingStart implements Readiness {
    private static final Logger LOG = System.getLogger(TradingStart.class.getName());
    private static final long STORE_PATIENCE_NANOS = 60_000_000_000L;

    private volatile String waitingFor = "the start of the server";

    @EJB
    private Migrations migrations;

    @EJB
    private FirstStart firstStart;

    @EJB
    private LeaderDuties duties;

    @EJB
    private LiveTrading live;

    @EJB
    private VenueDesks venueDesks;

    @EJB
    private ParentOrders parentOrders;

    @EJB
    private Withdrawals withdrawals;

    @EJB
    private DeadManWatch deadMan;

    @EJB
    private WatchdogDesk watchdog;

    @EJB
    private StopWatch stops;

    @EJB
    private Flattener flattener;

    @EJB
    private ArbitrageWatch arbitrage;

    @EJB
    private RiskModelKeeper riskModels;

    @EJB
    private PictureWatch pictures;

    @Inject
    private PriceMoves moves;

    @Inject
    private MarketHub hub;

    @Inject
    private LiveFeedSettings feed;

    @Inject
    private Breakers breakers;

    @Inject
    private Drawdowns drawdowns;

    @Inject
    private TimeSeriesStore store;

    @Inject
    @ConfigProperty(name = "grekko.profile", defaultValue = "demo")
    private String profile;

    @Resource
    private ManagedExecutorService executor;

    @PostConstruct
    void begin() {
        executor.execute(this::start);
    }

    @Override
    public boolean ready() {
        return waitingFor.equals("ready");
    }

    @Override
    public String why() {
        return waitingFor;
    }

    private void start() {
        try {
            waitingFor = "the database";
            migrations.await();
            UUID main = firstStart.prepare(profile);
            breakers.refresh();
            drawdowns.refresh();
            waitingFor = "the time-series store";
            awaitStore();
            if (feed.live(profile)) {
                waitingFor = "the market " + feed.venue();
                live.begin(main);
            }
            watchdog.prepare();
            venueDesks.begin();
            parentOrders.begin();
            riskModels.begin();
            hub.subscribe(moves);
            pictures.begin();
            withdrawals.begin();
            deadMan.begin();
            stops.begin();
            flattener.begin();
            arbitrage.begin();
            duties.begin();
            watchdog.begin();
            waitingFor = "ready";
            LOG.log(Level.INFO, "trading is ready, profile {0}", profile);
        } catch (RuntimeException | InterruptedException problem) {
            waitingFor = "help: " + problem.getMessage();
            LOG.log(Level.ERROR, "trading cannot start while waiting for " + waitingFor, problem);
        }
    }

    private void awaitStore() throws InterruptedException {
        long until = System.nanoTime() + STORE_PATIENCE_NANOS;
        while (!store.ready()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the time-series store did not open within a minute");
            }
            Thread.sleep(50);
        }
    }
}
