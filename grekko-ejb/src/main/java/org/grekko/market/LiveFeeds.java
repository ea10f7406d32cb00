package org.grekko.market;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.grekko.market.domain.InstrumentTerms;
import org.grekko.market.store.InstrumentStore;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;

/** The live markets that this node follows: opened on request, tried again until the venue answers. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class LiveFeeds {
    private static final Logger LOG = System.getLogger(LiveFeeds.class.getName());
    private static final long RETRY_SECONDS = 10;
    private static final long CLOSE_BARS_MILLIS = 500;

    private final Map<String, FeedDesk> desks = new ConcurrentHashMap<>();
    private final Map<String, String> waiting = new ConcurrentHashMap<>();
    private final Queue<Future<?>> tasks = new ConcurrentLinkedQueue<>();

    @Inject
    private FeedDirectory directory;

    @Inject
    private MarketHub hub;

    @Inject
    private TimeSeriesStore store;

    @EJB
    private InstrumentStore instruments;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService timer;

    /**
     * Follows markets of a venue from now on. Trades become candles of that interval, which are stored.
     *
     * @throws IllegalArgumentException when there is no such venue
     */
    public void start(String venue, List<AssetPair> pairs, Interval interval) {
        if (directory.feed(venue).isEmpty()) {
            throw new IllegalArgumentException("there is no venue " + venue + " to follow");
        }
        waiting.put(venue, "the first connection");
        executor.execute(() -> open(venue, new LinkedHashSet<>(pairs), interval));
    }

    private void open(String venue, Set<AssetPair> pairs, Interval interval) {
        try {
            MarketDataFeed feed = directory.feed(venue).orElseThrow();
            Map<AssetPair, VenueInstrument> markets = new ConcurrentHashMap<>();
            feed.instruments().forEach(each -> markets.put(each.pair(), each));
            pairs.forEach(pair -> register(venue, pair, Optional.ofNullable(markets.get(pair))));
            pairs.removeIf(pair -> !markets.containsKey(pair));
            FeedDesk desk = new FeedDesk(venue, interval, new BarQueue(store, hub, executor), hub, clock);
            desk.follow(feed.stream(pairs, desk));
            desks.put(venue, desk);
            waiting.remove(venue);
            tasks.add(timer.scheduleWithFixedDelay(
                    desk::closeBars, CLOSE_BARS_MILLIS, CLOSE_BARS_MILLIS, TimeUnit.MILLISECONDS));
        } catch (VenueException problem) {
            waiting.put(venue, String.valueOf(problem.getMessage()));
            LOG.log(Level.WARNING, "{0} cannot be reached, tried again: {1}", venue, problem.getMessage());
            tasks.removeIf(Future::isDone);
            tasks.add(timer.schedule(() -> open(venue, pairs, interval), RETRY_SECONDS, TimeUnit.SECONDS));
        }
    }

    private void register(String venue, AssetPair pair, Optional<VenueInstrument> found) {
        if (found.isEmpty()) {
            LOG.log(Level.WARNING, "{0} does not trade {1}; it is not followed", venue, pair);
            return;
        }
        VenueInstrument terms = found.get();
        instruments.register(new Instrument(
                venue, pair, terms.tickSize(), terms.lotSize(), terms.minNotional(), BigDecimal.TEN, false));
        instruments.register(InstrumentTerms.of(MarketHub.PAPER, pair));
    }

    /** What is waited for before a venue can be followed; empty when nothing is. */
    public Optional<String> waitingFor(String venue) {
        return Optional.ofNullable(waiting.get(venue));
    }

    /** What the streams have seen, by venue. */
    public Map<String, FeedStats> stats() {
        Map<String, FeedStats> stats = new ConcurrentHashMap<>();
        desks.forEach((venue, desk) -> desk.stats().ifPresent(each -> stats.put(venue, each)));
        return stats;
    }

    /** The markets that each venue's stream has told of. */
    public Map<String, Set<AssetPair>> followed() {
        Map<String, Set<AssetPair>> followed = new ConcurrentHashMap<>();
        desks.forEach((venue, desk) -> followed.put(venue, desk.pairs()));
        return followed;
    }

    /** How many candles of each venue wait to be stored and told. */
    public Map<String, Integer> backlog() {
        Map<String, Integer> backlog = new ConcurrentHashMap<>();
        desks.forEach((venue, desk) -> backlog.put(venue, desk.waiting()));
        return backlog;
    }

    /** The book of a market at this instant; empty when it is not followed, in doubt, or without a change for too long. */
    public Optional<BookSnapshot> book(String venue, AssetPair pair, int depth) {
        return Optional.ofNullable(desks.get(venue)).flatMap(desk -> desk.book(pair, depth));
    }

    /** How good the data of a market is; empty when it is not followed. */
    public Optional<DataQuality> quality(String venue, AssetPair pair) {
        return Optional.ofNullable(desks.get(venue)).flatMap(desk -> desk.quality(pair));
    }

    @PreDestroy
    void stop() {
        tasks.forEach(task -> task.cancel(false));
        desks.values().forEach(FeedDesk::close);
    }
}
