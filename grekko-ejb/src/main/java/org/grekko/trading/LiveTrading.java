package org.grekko.trading;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.grekko.agent.AgentService;
import org.grekko.market.BarClosed;
import org.grekko.market.Interval;
import org.grekko.market.LiveFeeds;
import org.grekko.market.MarketHub;
import org.grekko.market.MarketListener;
import org.grekko.market.Quote;
import org.grekko.market.SimulatedMarket;
import org.grekko.market.TimeSeriesStore;
import org.grekko.market.Trade;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.Leadership;
import org.grekko.trading.domain.Panel;
import org.grekko.trading.domain.Trader;
import org.jspecify.annotations.Nullable;

/**
 * Trades the main portfolio on the live feed. The feed's threads only leave quotes and closed bars here:
 * the latest quote of each pair replaces the one before, bars queue up to 1,000. One task of this node
 * takes them from there, a transaction for each step. On a live feed paper orders fill on the book
 * ({@link PaperFloor}), on the simulated market at its quotes.
 */
@Singleton
@LocalBean
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class LiveTrading implements MarketListener {
    private static final Logger LOG = System.getLogger(LiveTrading.class.getName());
    private static final int WARM_UP_BARS = 500;
    private static final long LOOK_MILLIS = 20;
    private static final long QUOTES_NANOS = 100_000_000L;
    private static final Interval INTERVAL = Interval.S5;

    private final BlockingQueue<BarClosed> bars = new ArrayBlockingQueue<>(1_000);
    private final Map<AssetPair, Quote> quotes = new ConcurrentHashMap<>();
    private volatile boolean stopping;
    private Instant valuedBar = Instant.MIN;
    private long quotedNanos = System.nanoTime();
    private final AtomicLong lostBars = new AtomicLong();

    @Resource
    private ManagedExecutorService executor;

    @EJB
    private LiveSteps steps;

    @EJB
    private AgentService agents;

    @EJB
    private SimulatedMarket simulated;

    @EJB
    private LiveFeeds feeds;

    @Inject
    private LiveFeedSettings feed;

    @Inject
    private MarketHub hub;

    @Inject
    private TimeSeriesStore store;

    @Inject
    private Roads roads;

    @Inject
    private Leadership leadership;

    @Inject
    private PaperFloor floor;

    @Inject
    private BarTimes times;

    @Inject
    private Clock clock;

    /** Starts the simulated market and trades the portfolio on it until the server stops. */
    public void begin(UUID portfolioId) {
        if (feed.simulated()) {
            simulated.start();
        } else {
            feeds.start(feed.venue(), feed.pairs(), INTERVAL);
        }
        Panel panel = warmPanel();
        floor.open(portfolioId);
        hub.subscribe(this);
        executor.execute(() -> trade(portfolioId, panel));
    }

    @Override
    public void quote(Quote quote) {
        if (quote.venue().equals(feed.venue())) {
            quotes.put(quote.pair(), quote);
        }
    }

    @Override
    public void bar(BarClosed bar) {
        if (bar.venue().equals(feed.venue()) && bar.interval() == INTERVAL && !bars.offer(bar)) {
            LOG.log(
                    Level.WARNING,
                    "the desk is too slow for the feed, {0} bars lost so far",
                    lostBars.incrementAndGet());
        }
    }

    @Override
    public void trade(Trade trade) {
        if (!feed.simulated() && trade.venue().equals(feed.venue()) && leadership.leads()) {
            floor.heard(trade);
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    private Panel warmPanel() {
        Panel panel = roads.panel(agents.active().stream().map(Trader::of).toList());
        for (AssetPair pair : feed.pairs()) {
            store.latest(feed.venue(), pair, INTERVAL, WARM_UP_BARS).forEach(bar -> panel.hear(pair, bar));
        }
        return panel;
    }

    private void trade(UUID portfolioId, Panel warm) {
        Panel panel = warm;
        boolean led = true;
        while (!stopping) {
            try {
                BarClosed bar = bars.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (leadership.leads()) {
                    panel = led ? panel : warmPanel();
                    panel = step(portfolioId, panel, bar);
                    led = true;
                } else {
                    quotes.clear();
                    led = false;
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException problem) {
                if (!stopping) {
                    LOG.log(Level.ERROR, "a step of the live desk failed and was rolled back", problem);
                }
            }
        }
    }

    /** Takes what is new; returns the panel for the next step. */
    private Panel step(UUID portfolioId, Panel before, @Nullable BarClosed bar) {
        if (!feed.simulated()) {
            floor.look();
        }
        if (bar != null || System.nanoTime() - quotedNanos > QUOTES_NANOS) {
            quotedNanos = System.nanoTime();
            takeQuotes(portfolioId);
        }
        if (bar == null) {
            return before;
        }
        Panel panel = current(before);
        boolean first = !bar.candle().time().equals(valuedBar);
        valuedBar = bar.candle().time();
        steps.bar(portfolioId, panel, bar, first);
        Instant end = bar.candle().time().plus(INTERVAL.duration());
        times.record(Duration.between(end, clock.now()));
        return panel;
    }

    private void takeQuotes(UUID portfolioId) {
        quotes.forEach((pair, quote) -> {
            if (quotes.remove(pair, quote)) {
                if (feed.simulated()) {
                    steps.quote(portfolioId, quote);
                } else {
                    steps.mark(portfolioId, quote);
                }
            }
        });
    }

    /** The panel, or a freshly warmed one when the set of active agents has changed. */
    private Panel current(Panel panel) {
        var active = agents.active().stream().map(Trader::of).toList();
        return active.equals(panel.traders()) ? panel : warmPanel();
    }
}
