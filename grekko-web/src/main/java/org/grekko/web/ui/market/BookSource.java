package org.grekko.web.ui.market;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.grekko.market.BookSnapshot;
import org.grekko.market.DataQuality;
import org.grekko.market.LiveFeeds;
import org.grekko.market.MarketHub;
import org.grekko.market.Trade;
import org.grekko.market.domain.ConsolidatedBook;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;

/** Books, trades and their quality, of one venue or of all live ones together. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class BookSource {
    /** The choice of all live venues together. */
    static final String CONSOLIDATED = "Consolidated";

    private static final Duration STALE = Duration.ofSeconds(5);

    @Inject
    private MarketHub hub;

    @EJB
    private LiveFeeds feeds;

    @Inject
    private Clock clock;

    /** What can be chosen: everything together, then each venue that shows a book. */
    List<String> choices() {
        return Stream.concat(
                        Stream.of(CONSOLIDATED),
                        hub.books().stream().map(BookSnapshot::venue).distinct().sorted())
                .toList();
    }

    /** The book of that choice; empty when there is none. */
    Optional<BookSnapshot> book(String choice, AssetPair pair) {
        return choice.equals(CONSOLIDATED)
                ? ConsolidatedBook.of(pair, live(pair).toList())
                : hub.book(choice, pair);
    }

    /** The books of the pair that may be decided upon now. */
    private Stream<BookSnapshot> live(AssetPair pair) {
        return hub.books().stream().filter(book -> book.pair().equals(pair)).filter(book -> health(book)
                .live());
    }

    /** The pair that a venue quotes first. */
    Optional<AssetPair> anyPair(String venue) {
        return hub.books().stream()
                .filter(book -> book.venue().equals(venue))
                .map(BookSnapshot::pair)
                .min(Comparator.naturalOrder());
    }

    /** The last trades of that choice, the newest first. */
    List<Trade> trades(String choice, AssetPair pair) {
        if (!choice.equals(CONSOLIDATED)) {
            return hub.trades(choice, pair);
        }
        return live(pair)
                .flatMap(book -> hub.trades(book.venue(), pair).stream())
                .sorted(Comparator.comparing(Trade::at).reversed())
                .limit(60)
                .toList();
    }

    /** How good the data of that choice is: of all together, as good as the worst of them. */
    Optional<BookHealth> health(String choice, AssetPair pair) {
        if (!choice.equals(CONSOLIDATED)) {
            return hub.book(choice, pair).map(this::health);
        }
        return live(pair).map(this::health).min(Comparator.comparing(BookHealth::score));
    }

    private BookHealth health(BookSnapshot book) {
        Optional<DataQuality> quality = feeds.quality(book.venue(), book.pair());
        boolean old = Duration.between(book.at(), clock.now()).compareTo(STALE) > 0;
        return new BookHealth(
                book.venue(), book.at(), quality.map(DataQuality::stale).orElse(old), quality.orElse(null));
    }
}
