package org.grekko.market.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.grekko.market.BookSnapshot;
import org.grekko.shared.AssetPair;

/** The books of one pair on several venues as one: what rests at the same price is added up. */
public final class ConsolidatedBook {
    /** What the book is called in place of a venue. */
    public static final String NAME = "CONSOLIDATED";

    private ConsolidatedBook() {}

    /**
     * Adds books up.
     *
     * @param pair the pair
     * @param books the books of that pair; others are not looked at
     * @return the sum, as old as its oldest part; it may be crossed, since venues differ; empty without a book
     */
    public static Optional<BookSnapshot> of(AssetPair pair, List<BookSnapshot> books) {
        List<BookSnapshot> same =
                books.stream().filter(book -> book.pair().equals(pair)).toList();
        Optional<Instant> oldest = same.stream().map(BookSnapshot::at).min(Comparator.naturalOrder());
        return oldest.map(at -> new BookSnapshot(
                NAME,
                pair,
                sum(same, BookSnapshot::bids, Comparator.reverseOrder()),
                sum(same, BookSnapshot::asks, Comparator.naturalOrder()),
                at));
    }

    private static List<BookSnapshot.Level> sum(
            List<BookSnapshot> books,
            Function<BookSnapshot, List<BookSnapshot.Level>> side,
            Comparator<BigDecimal> best) {
        Map<BigDecimal, BigDecimal> sizes = new TreeMap<>(best);
        books.forEach(
                book -> side.apply(book).forEach(level -> sizes.merge(level.price(), level.size(), BigDecimal::add)));
        return sizes.entrySet().stream()
                .map(each -> new BookSnapshot.Level(each.getKey(), each.getValue()))
                .toList();
    }
}
