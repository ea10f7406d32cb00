package org.grekko.trading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.grekko.market.BookSnapshot;
import org.grekko.market.FeedDirectory;
import org.grekko.market.MarketHub;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;

/**
 * What markets are worth by their venues: the middle of the live quote where a market is followed, else of the venue's
 * book. A book is asked for at most every 30 seconds, and a venue that is silent is left alone for a minute. It remembers
 * at most {@value #MOST} markets. Called by one thread at a time.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class VenuePrices {
    private static final Logger LOG = System.getLogger(VenuePrices.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration SILENT_FOR = Duration.ofMinutes(1);
    private static final int DEPTH = 5;
    private static final int MOST = 1_000;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Map<Place, Asked> asked = new HashMap<>();
    private final Map<String, Instant> silentUntil = new HashMap<>();

    @Inject
    private FeedDirectory feeds;

    @Inject
    private MarketHub hub;

    @Inject
    private Clock clock;

    private record Place(String venue, AssetPair pair) {}

    private record Asked(Optional<BigDecimal> price, Instant at) {}

    /** For the container. */
    public VenuePrices() {}

    VenuePrices(FeedDirectory feeds, MarketHub hub, Clock clock) {
        this.feeds = feeds;
        this.hub = hub;
        this.clock = clock;
    }

    /** The middle of a live quote of the last 30 seconds; empty when there is none. */
    Optional<BigDecimal> live(String venue, AssetPair pair) {
        Instant oldest = clock.now().minus(FRESH);
        return hub.quote(venue, pair)
                .filter(quote -> quote.at().isAfter(oldest))
                .map(ReferencePrices::middle);
    }

    /** The same, else the middle of the venue's book; empty when that has a side without orders, or is not told. */
    Optional<BigDecimal> of(String venue, AssetPair pair) {
        Optional<BigDecimal> live = live(venue, pair);
        return live.isPresent() ? live : ask(new Place(venue, pair));
    }

    private Optional<BigDecimal> ask(Place place) {
        Instant now = clock.now();
        asked.values().removeIf(each -> !each.at().plus(FRESH).isAfter(now));
        Asked before = asked.get(place);
        if (before != null) {
            return before.price();
        }
        boolean silent = silentUntil.getOrDefault(place.venue(), Instant.MIN).isAfter(now);
        if (silent || asked.size() >= MOST) {
            return Optional.empty();
        }
        try {
            Optional<BigDecimal> price = feeds.feed(place.venue())
                    .map(each -> each.book(place.pair(), DEPTH))
                    .flatMap(VenuePrices::middle);
            asked.put(place, new Asked(price, now));
            return price;
        } catch (VenueException problem) {
            if (problem.error().meaning() == VenueErrorMeaning.UNKNOWN_SYMBOL) {
                asked.put(place, new Asked(Optional.empty(), now));
            } else {
                silentUntil.put(place.venue(), now.plus(SILENT_FOR));
                LOG.log(Level.WARNING, "{0} told no price: {1}", place, problem.getMessage());
            }
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> middle(BookSnapshot book) {
        return book.bids().isEmpty() || book.asks().isEmpty()
                ? Optional.empty()
                : Optional.of(book.bids()
                        .get(0)
                        .price()
                        .add(book.asks().get(0).price())
                        .divide(TWO));
    }
}
