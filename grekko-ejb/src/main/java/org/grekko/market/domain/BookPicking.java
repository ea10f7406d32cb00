package org.grekko.market.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grekko.market.BookSnapshot;

/** Picks the books that are worth storing: those that changed since the last time, cut to their best levels. */
public final class BookPicking {
    private final int levels;
    private Map<String, Instant> last = new HashMap<>();

    /** Keeps so many levels of each side. */
    public BookPicking(int levels) {
        this.levels = levels;
    }

    /** The books of now that are not those of the last call. */
    public List<BookSnapshot> changed(List<BookSnapshot> now) {
        List<BookSnapshot> changed = new ArrayList<>();
        Map<String, Instant> seen = new HashMap<>();
        for (BookSnapshot book : now) {
            String market = book.venue() + " " + book.pair();
            seen.put(market, book.at());
            if (!book.at().equals(last.get(market))) {
                changed.add(
                        new BookSnapshot(book.venue(), book.pair(), best(book.bids()), best(book.asks()), book.at()));
            }
        }
        last = seen;
        return changed;
    }

    private List<BookSnapshot.Level> best(List<BookSnapshot.Level> side) {
        return side.subList(0, Math.min(levels, side.size()));
    }
}
