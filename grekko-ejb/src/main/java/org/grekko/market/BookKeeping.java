package org.grekko.market;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.market.domain.BookPicking;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Stores the best {@code grekko.books.levels} levels of every book that changed, every {@code grekko.books.seconds}
 * seconds, and drops whole days of them after {@code grekko.books.days} days; hands them out again.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class BookKeeping {
    private static final Logger LOG = System.getLogger(BookKeeping.class.getName());
    private static final int MOST_LEVELS = 100;

    private final List<Future<?>> tasks = new ArrayList<>();
    private BookPicking picking;

    @Inject
    private BookStore store;

    @Inject
    private MarketHub hub;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Inject
    @ConfigProperty(name = "grekko.books.seconds", defaultValue = "60")
    private int seconds;

    @Inject
    @ConfigProperty(name = "grekko.books.levels", defaultValue = "10")
    private int levels;

    @Inject
    @ConfigProperty(name = "grekko.books.days", defaultValue = "7")
    private int days;

    @PostConstruct
    void begin() {
        picking = new BookPicking(Math.max(1, Math.min(levels, MOST_LEVELS)));
        if (kept()) {
            tasks.add(timer.scheduleWithFixedDelay(this::keep, seconds, seconds, TimeUnit.SECONDS));
            tasks.add(timer.scheduleWithFixedDelay(this::drop, 2, 60, TimeUnit.MINUTES));
        }
    }

    /** Whether books are kept: the store can, and the settings want it. */
    public boolean kept() {
        return store.keepsBooks() && seconds > 0 && days > 0;
    }

    /**
     * Stored books in ascending time.
     *
     * @param from the first time; null for an hour before the end
     * @param to end, itself not included; null for now
     * @param limit the most books wanted; cut to 1 to {@value BookStore#MAX_BOOKS}
     * @return the earliest books of the range
     * @throws TimeSeriesException when the store does not answer
     */
    public List<BookSnapshot> books(
            String venue, AssetPair pair, @Nullable Instant from, @Nullable Instant to, int limit) {
        Instant end = to == null ? clock.now().plusSeconds(1) : to;
        Instant start = from == null ? end.minus(Duration.ofHours(1)) : from;
        return store.books(venue, pair, start, end, Math.max(1, Math.min(limit, BookStore.MAX_BOOKS)));
    }

    private void keep() {
        try {
            store.writeBooks(picking.changed(hub.books()));
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "books could not be stored", failure);
        }
    }

    private void drop() {
        new Retention("books", days, clock).drop(store::dropBooks);
    }

    @PreDestroy
    void stop() {
        tasks.forEach(task -> task.cancel(false));
    }
}
