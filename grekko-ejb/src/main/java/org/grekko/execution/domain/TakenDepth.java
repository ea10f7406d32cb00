package org.grekko.execution.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grekko.market.BookSnapshot;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * What paper orders have taken from a book that does not know of them. A quantity taken at a price is not there again
 * until the venue shows another size at that price. At most one entry for each level of the last book is kept.
 */
final class TakenDepth {
    private final Map<Key, Taken> taken = new HashMap<>();

    private record Key(Side side, BigDecimal price) {
        static Key of(Side side, BigDecimal price) {
            return new Key(side, price.stripTrailingZeros());
        }
    }

    private record Taken(BigDecimal shown, BigDecimal quantity) {}

    /** Forgets what was taken from levels that the new book shows with another size or no more. */
    void see(BookSnapshot book) {
        if (!taken.isEmpty()) {
            taken.entrySet().removeIf(each -> {
                List<BookSnapshot.Level> levels = side(book, each.getKey().side());
                return shown(levels, each.getKey().price())
                        .filter(size -> size.compareTo(each.getValue().shown()) == 0)
                        .isEmpty();
            });
        }
    }

    /**
     * What an order of that side can still take, best first.
     *
     * @param book the book
     * @param taker the side of the order that takes
     * @param limit the worst price it accepts; null for any
     */
    List<BookSnapshot.Level> open(BookSnapshot book, Side taker, @Nullable BigDecimal limit) {
        List<BookSnapshot.Level> open = new ArrayList<>();
        for (BookSnapshot.Level level : side(book, taker.opposite())) {
            if (limit != null && !Reach.within(taker, level.price(), limit)) {
                break;
            }
            Taken before = taken.get(Key.of(taker.opposite(), level.price()));
            BigDecimal rest = before == null ? level.size() : level.size().subtract(before.quantity());
            if (rest.signum() > 0) {
                open.add(new BookSnapshot.Level(level.price(), rest));
            }
        }
        return open;
    }

    /** Takes a quantity that {@link #open} offered at that price. */
    void take(BookSnapshot book, Side taker, BigDecimal price, BigDecimal quantity) {
        Side resting = taker.opposite();
        BigDecimal size = shown(side(book, resting), price).orElseThrow();
        taken.merge(
                Key.of(resting, price),
                new Taken(size, quantity),
                (before, more) -> new Taken(size, before.quantity().add(more.quantity())));
    }

    void clear() {
        taken.clear();
    }

    /** The levels on which orders of that side rest. */
    static List<BookSnapshot.Level> side(BookSnapshot book, Side side) {
        return side == Side.BUY ? book.bids() : book.asks();
    }

    private static Optional<BigDecimal> shown(List<BookSnapshot.Level> levels, BigDecimal price) {
        return levels.stream()
                .filter(level -> level.price().compareTo(price) == 0)
                .map(BookSnapshot.Level::size)
                .findFirst();
    }
}
