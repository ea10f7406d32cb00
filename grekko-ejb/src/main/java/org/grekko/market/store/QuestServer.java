package org.grekko.market.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.grekko.market.BarClosed;
import org.grekko.market.Candle;
import org.grekko.market.Interval;
import org.grekko.market.TimeSeriesException;
import org.grekko.market.TimeSeriesStore;
import org.grekko.shared.AssetPair;

/**
 * Candles in a QuestDB server: written by line protocol over HTTP, read by SQL over HTTP. Durable on return
 * only when that server runs with {@code cairo.commit.mode=sync}.
 */
final class QuestServer implements TimeSeriesStore {
    private static final Duration APPLY_LIMIT = Duration.ofSeconds(60);

    private final HttpCalls calls;
    private volatile boolean created;

    /**
     * Makes the client; the server need not be up yet.
     *
     * @param root address of its HTTP port, for example {@code http://host:9000}
     */
    QuestServer(String root) {
        calls = new HttpCalls(root);
    }

    @Override
    public void write(String venue, AssetPair pair, Interval interval, List<Candle> candles) {
        writeAll(candles.stream()
                .map(candle -> new BarClosed(venue, pair, interval, candle))
                .toList());
    }

    @Override
    public void writeAll(List<BarClosed> bars) {
        if (bars.isEmpty()) {
            return;
        }
        create();
        calls.post("/write?precision=u", LineProtocol.lines(bars));
        awaitApplied();
    }

    @Override
    public List<Candle> range(
            String venue, AssetPair pair, Interval interval, Instant from, Instant toExclusive, int limit) {
        return select(new CandleRange(venue, pair, interval, from, toExclusive), limit, "");
    }

    @Override
    public List<Candle> latestBefore(String venue, AssetPair pair, Interval interval, Instant toExclusive, int count) {
        List<Candle> candles =
                select(new CandleRange(venue, pair, interval, Instant.EPOCH, toExclusive), count, " desc");
        Collections.reverse(candles);
        return candles;
    }

    @Override
    public boolean ready() {
        return calls.answers("/exec?query=" + HttpCalls.encoded("select 1"));
    }

    private List<Candle> select(CandleRange range, int limit, String order) {
        create();
        String sql = "select ts, open, high, low, close, volume from candle where venue = " + literal(range.venue())
                + " and pair = " + literal(range.pair().toString()) + " and bar_interval = "
                + literal(range.interval().code())
                + " and ts >= " + literal(range.from().toString()) + " and ts < "
                + literal(range.to().toString())
                + " and open > 0 and close > 0 and low > 0 and high >= low and volume >= 0"
                + " order by ts" + order + " limit " + Math.max(0, Math.min(limit, MAX_READ));
        List<Candle> candles = new ArrayList<>();
        for (JsonNode row : exec(sql).path("dataset")) {
            candles.add(new Candle(
                    Instant.parse(row.path(0).asText()),
                    row.path(1).asDouble(),
                    row.path(2).asDouble(),
                    row.path(3).asDouble(),
                    row.path(4).asDouble(),
                    row.path(5).asDouble()));
        }
        return candles;
    }

    private void create() {
        if (!created) {
            exec(QuestEngine.CREATE);
            created = true;
        }
    }

    private void awaitApplied() {
        long until = System.nanoTime() + APPLY_LIMIT.toNanos();
        while (!applied()) {
            if (System.nanoTime() > until) {
                throw new TimeSeriesException("the QuestDB server took the candles but did not apply them within "
                        + APPLY_LIMIT.toSeconds() + " s");
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new TimeSeriesException("interrupted while waiting for the QuestDB server", interrupted);
            }
        }
    }

    private boolean applied() {
        JsonNode row = exec("select suspended, writerTxn, sequencerTxn from wal_tables() where name = 'candle'")
                .path("dataset")
                .path(0);
        if (row.path(0).asBoolean()) {
            throw new TimeSeriesException("the table of candles is suspended in the QuestDB server");
        }
        return row.has(2) && row.path(1).asLong() == row.path(2).asLong();
    }

    private JsonNode exec(String sql) {
        return calls.get("/exec?query=" + HttpCalls.encoded(sql));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
