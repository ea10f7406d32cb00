package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.grekko.execution.domain.BookMatcher;
import org.grekko.execution.domain.Matched;
import org.grekko.execution.domain.Order;
import org.grekko.market.LiveFeeds;
import org.grekko.market.Trade;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Where paper orders meet the books and trades of the live venue. The feed's thread leaves trades here, at most 10,000;
 * one thread looks at them and at the books. A book is looked at only while an order of its pair waits for it, and a
 * transaction is taken only when something fills or expires. Places in the queues live in memory: after a restart, and
 * after a transaction that failed, resting orders come last again.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class PaperFloor {
    private static final Logger LOG = System.getLogger(PaperFloor.class.getName());
    private static final int DEPTH = 100;
    private static final int MOST_TRADES = 10_000;
    private static final long PAUSE_NANOS = 1_000_000_000L;

    private final BlockingQueue<Trade> trades = new ArrayBlockingQueue<>(MOST_TRADES);
    private final AtomicLong lostTrades = new AtomicLong();
    private final Map<AssetPair, BookMatcher> matchers = new ConcurrentHashMap<>();
    private volatile @Nullable UUID portfolio;
    private volatile Instant opened = Instant.MIN;
    private long pausedSince = System.nanoTime() - PAUSE_NANOS;

    @EJB
    private LiveSteps steps;

    @EJB
    private LiveFeeds feeds;

    @Inject
    private LiveFeedSettings feed;

    @Inject
    private PaperBoard board;

    @Inject
    private PaperSettings settings;

    @Inject
    private Clock clock;

    /** Opens the floor for the orders of a portfolio. */
    public void open(UUID portfolioId) {
        board.follow(portfolioId);
        opened = clock.now();
        portfolio = portfolioId;
    }

    /** Takes a trade of the live venue; one of a pair without working orders is of no interest. */
    public void heard(Trade trade) {
        if (!board.working(trade.pair()).isEmpty() && !trades.offer(trade)) {
            long lost = lostTrades.incrementAndGet();
            if (lost % MOST_TRADES == 1) {
                LOG.log(Level.WARNING, "the paper venue is too slow for the feed, {0} trades lost so far", lost);
            }
        }
    }

    /**
     * Lets the working orders meet the trades since the last look and then the books; for one thread at a time.
     *
     * @throws RuntimeException when the fills of a pair could not be booked; nothing of them is, and for a second
     *     nothing is tried
     */
    public void look() {
        UUID owner = portfolio;
        if (owner == null || System.nanoTime() - pausedSince < PAUSE_NANOS) {
            return;
        }
        for (Trade trade = trades.poll(); trade != null; trade = trades.poll()) {
            List<Order> working = board.working(trade.pair());
            if (!working.isEmpty()) {
                BookMatcher matcher = matcher(trade.pair());
                settle(owner, matcher, matcher.trade(trade, working));
            }
        }
        board.working().forEach((pair, working) -> {
            BookMatcher matcher = matcher(pair);
            if (matcher.awake(working)) {
                feeds.book(feed.venue(), pair, DEPTH)
                        .ifPresent(book -> settle(owner, matcher, matcher.book(book, working)));
            }
        });
    }

    private BookMatcher matcher(AssetPair pair) {
        return matchers.computeIfAbsent(pair, any -> new BookMatcher(settings.bookTerms(), opened));
    }

    private void settle(UUID owner, BookMatcher matcher, Matched matched) {
        if (matched.nothing()) {
            return;
        }
        boolean settled = false;
        try {
            steps.settle(owner, matched);
            settled = true;
        } finally {
            if (!settled) {
                matcher.forget();
                pausedSince = System.nanoTime();
            }
        }
    }
}
