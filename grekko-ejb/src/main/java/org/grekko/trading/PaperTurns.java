package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.domain.BookMatcher;
import org.grekko.execution.domain.Matched;
import org.grekko.execution.domain.Order;
import org.grekko.market.BookSnapshot;
import org.grekko.market.LiveFeeds;
import org.grekko.market.MarketHub;
import org.grekko.market.Quote;
import org.grekko.shared.AssetPair;

/**
 * Lets the paper orders of portfolios other than the main one meet the market, when somebody asks for it: on the simulated
 * market at its quotes, on a live feed at its book. What an order took of a book is remembered while orders of its
 * portfolio and pair work, and no longer.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class PaperTurns {
    private static final int DEPTH = 100;

    private final Map<Place, BookMatcher> matchers = new ConcurrentHashMap<>();

    @EJB
    private LiveSteps steps;

    @EJB
    private OrderBookService orders;

    @EJB
    private LiveFeeds feeds;

    @Inject
    private LiveFeedSettings feed;

    @Inject
    private MarketHub hub;

    @Inject
    private PaperSettings settings;

    private record Place(UUID portfolioId, AssetPair pair) {}

    /**
     * Lets the working orders of a portfolio meet the market once, a transaction for each pair in which something happens.
     * One thread at a time does.
     */
    public synchronized void meet(UUID portfolioId) {
        Map<AssetPair, List<Order>> working = orders.working(portfolioId).stream()
                .filter(each -> each.venue().equals(MarketHub.PAPER))
                .collect(Collectors.groupingBy(Order::pair));
        matchers.keySet().removeIf(each -> each.portfolioId().equals(portfolioId) && !working.containsKey(each.pair()));
        working.forEach((pair, each) -> {
            if (feed.simulated()) {
                hub.quote(feed.venue(), pair).ifPresent(quote -> steps.quote(portfolioId, quote));
            } else {
                meetBook(portfolioId, pair, each);
            }
        });
    }

    private void meetBook(UUID portfolioId, AssetPair pair, List<Order> working) {
        BookMatcher matcher = matchers.computeIfAbsent(
                new Place(portfolioId, pair), any -> new BookMatcher(settings.bookTerms(), Instant.MIN));
        feeds.book(feed.venue(), pair, DEPTH).ifPresent(book -> {
            Matched matched = matcher.book(book, working);
            if (!matched.nothing()) {
                steps.settle(portfolioId, matched);
            }
        });
    }

    /**
     * The quote of a pair on the venue that paper orders follow: on the simulated market its last one, on a live feed the top
     * of its book as it stands; empty when there is none, or the book is in doubt.
     */
    public Optional<Quote> quote(AssetPair pair) {
        return feed.simulated()
                ? hub.quote(feed.venue(), pair)
                : feeds.book(feed.venue(), pair, 1).flatMap(PaperTurns::top);
    }

    private static Optional<Quote> top(BookSnapshot book) {
        if (book.bids().isEmpty() || book.asks().isEmpty()) {
            return Optional.empty();
        }
        BookSnapshot.Level bid = book.bids().get(0);
        BookSnapshot.Level ask = book.asks().get(0);
        return Optional.of(
                new Quote(book.venue(), book.pair(), bid.price(), ask.price(), bid.size(), ask.size(), book.at()));
    }
}
