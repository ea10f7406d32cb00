package org.grekko.execution.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.grekko.market.BookSnapshot;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * Where a resting paper order stands among the orders of its price. It comes last, behind everything that the book
 * shows there. Trades at the price are served from the front. What the level loses otherwise was cancelled, ahead and
 * behind in proportion; what it gains stands behind. A level outside of the shown depth is unknown: the place is taken
 * when the level is first shown, and kept as it is when it goes out of sight.
 */
final class QueuePlace {
    /** Cancellations round the quantity ahead up, at this many decimals. */
    private static final int DECIMALS = 8;

    private final Side side;
    private final BigDecimal price;
    private final Instant since;
    private @Nullable BigDecimal ahead;
    private BigDecimal level = BigDecimal.ZERO;

    QueuePlace(Side side, BigDecimal price, Instant since) {
        this.side = side;
        this.price = price;
        this.since = since;
    }

    BigDecimal price() {
        return price;
    }

    /** When the order came to rest; trades before that do not concern it. */
    Instant since() {
        return since;
    }

    /** The quantity that is served before the order; null while its level is out of sight. */
    @Nullable
    BigDecimal ahead() {
        return ahead;
    }

    /** Takes the size that a new book shows at the price. */
    void see(BookSnapshot book) {
        List<BookSnapshot.Level> levels = TakenDepth.side(book, side);
        if (!levels.isEmpty()
                && Reach.within(side, price, levels.get(levels.size() - 1).price())
                && price.compareTo(levels.get(levels.size() - 1).price()) != 0) {
            return;
        }
        BigDecimal size = levels.stream()
                .filter(each -> each.price().compareTo(price) == 0)
                .map(BookSnapshot.Level::size)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        BigDecimal before = ahead;
        if (before == null) {
            ahead = size;
        } else if (size.compareTo(level) < 0) {
            ahead = before.multiply(size)
                    .divide(level, DECIMALS, RoundingMode.UP)
                    .min(before)
                    .min(size);
        }
        level = size;
    }

    /**
     * Serves the queue with a trade at the price.
     *
     * @param volume what was traded and our earlier orders have not had
     * @return what is left for this order, 0 or more
     */
    BigDecimal serve(BigDecimal volume) {
        BigDecimal before = ahead;
        if (before == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal served = before.min(volume);
        ahead = before.subtract(served);
        level = level.subtract(served).max(BigDecimal.ZERO);
        return volume.subtract(served);
    }
}
