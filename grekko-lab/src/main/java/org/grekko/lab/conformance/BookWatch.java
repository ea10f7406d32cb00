package org.grekko.lab.conformance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.grekko.lab.simulator.Simulation;
import org.grekko.market.BookSnapshot;
import org.grekko.market.FeedListener;
import org.grekko.market.domain.OrderBook;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** Keeps the adapter's book and holds it against the exchange's. */
final class BookWatch implements FeedListener {
    private static final int DEPTH = 20;

    private final AssetPair pair;
    private volatile @Nullable OrderBook book;

    BookWatch(AssetPair pair) {
        this.pair = pair;
    }

    @Override
    public void book(OrderBook changed, long receivedNanos) {
        book = changed;
    }

    /** What does not agree now. */
    List<String> problems(Simulation simulation) {
        OrderBook ours = book;
        if (ours == null || !ours.valid()) {
            return List.of("the book is invalid: " + (ours == null ? "never came" : ours.doubt()));
        }
        for (int attempt = 0; attempt < 50; attempt++) {
            if (differences(ours, simulation).isEmpty()) {
                return List.of();
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return ours.valid() ? differences(ours, simulation) : List.of("the book is invalid: " + ours.doubt());
    }

    private List<String> differences(OrderBook ours, Simulation simulation) {
        BookSnapshot copy = ours.snapshot(DEPTH, Instant.EPOCH);
        List<String> differences = new ArrayList<>();
        compare(Side.BUY, copy.bids(), simulation.exchange().levels(pair, Side.BUY, DEPTH), differences);
        compare(Side.SELL, copy.asks(), simulation.exchange().levels(pair, Side.SELL, DEPTH), differences);
        return differences;
    }

    private static void compare(
            Side side, List<BookSnapshot.Level> ours, List<BigDecimal[]> theirs, List<String> differences) {
        boolean same = ours.size() == theirs.size();
        for (int i = 0; same && i < ours.size(); i++) {
            same = ours.get(i).price().compareTo(theirs.get(i)[0]) == 0
                    && ours.get(i).size().compareTo(theirs.get(i)[1]) == 0;
        }
        if (!same) {
            differences.add("the book differs on the side " + side);
        }
    }
}
