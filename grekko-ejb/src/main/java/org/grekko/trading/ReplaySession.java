package org.grekko.trading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.grekko.market.Candle;
import org.grekko.market.Interval;
import org.grekko.market.TimeSeriesStore;
import org.grekko.shared.AssetPair;
import org.grekko.trading.domain.Panel;
import org.jspecify.annotations.Nullable;

/**
 * The moving parts of a running replay: where the bars are read and what the strategies have seen. It is
 * lost in a crash and made again by showing the strategies the bars up to the row's next time.
 */
final class ReplaySession {
    private final UUID replayId;
    private final Panel panel;
    private final Interval interval;
    private final BarCursor cursor;

    private ReplaySession(UUID replayId, Panel panel, Interval interval, BarCursor cursor) {
        this.replayId = replayId;
        this.panel = panel;
        this.interval = interval;
        this.cursor = cursor;
    }

    /**
     * A session that stands where the row stands.
     *
     * @param replayId the replay
     * @param panel strategies that have seen nothing yet
     * @param store where the bars are
     * @param range the whole range of the replay
     * @param next start of the next bars to be done
     */
    static ReplaySession at(UUID replayId, Panel panel, TimeSeriesStore store, BarCursor.Range range, Instant next) {
        BarCursor past = new BarCursor(store, range);
        for (Instant start = past.peek(); start != null && start.isBefore(next); start = past.peek()) {
            past.take(start).forEach(panel::hear);
        }
        return new ReplaySession(replayId, panel, range.interval(), new BarCursor(store, range.from(next)));
    }

    /** The pairs are in the range; this counts the bars of all of them. */
    static long count(TimeSeriesStore store, BarCursor.Range range) {
        BarCursor cursor = new BarCursor(store, range);
        long bars = 0;
        for (Instant start = cursor.peek(); start != null; start = cursor.peek()) {
            bars += cursor.take(start).size();
        }
        return bars;
    }

    UUID replayId() {
        return replayId;
    }

    Panel panel() {
        return panel;
    }

    Duration barLength() {
        return interval.duration();
    }

    @Nullable
    Instant peek() {
        return cursor.peek();
    }

    SortedMap<AssetPair, Candle> take(Instant start) {
        return cursor.take(start);
    }

    /** The pairs of a row. */
    static List<AssetPair> pairs(String text) {
        return List.of(text.split(",")).stream().map(AssetPair::of).sorted().toList();
    }
}
