package org.grekko.market.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.grekko.market.BarClosed;
import org.grekko.market.Candle;
import org.grekko.market.Interval;
import org.grekko.market.TimeSeriesStore;
import org.grekko.shared.AssetPair;

/**
 * Candles in a QuestDB server: written by line protocol over HTTP, read by SQL over HTTP. Durable on return
 * only when that server runs with {@code cairo.commit.mode=sync}.
 */
final class QuestServer implements TimeSeriesStore {
    private final QuestSql sql;
    private final QuestServerTape tape;

    /**
     * Makes the client; the server need not be up yet.
     *
     * @param root address of its HTTP port, for example {@code http://host:9000}
     */
    QuestServer(String root) {
        sql = new QuestSql(new HttpCalls(root));
        tape = new QuestServerTape(sql);
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
        sql.create(QuestEngine.CREATE);
        sql.write(LineProtocol.lines(bars));
        sql.awaitApplied("candle");
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
        return sql.answers();
    }

    private List<Candle> select(CandleRange range, int limit, String order) {
        sql.create(QuestEngine.CREATE);
        String query =
                "select ts, open, high, low, close, volume from candle where venue = " + QuestSql.literal(range.venue())
                        + " and pair = " + QuestSql.literal(range.pair().toString()) + " and bar_interval = "
                        + QuestSql.literal(range.interval().code())
                        + " and ts >= " + QuestSql.literal(range.from().toString()) + " and ts < "
                        + QuestSql.literal(range.to().toString())
                        + " and open > 0 and close > 0 and low > 0 and high >= low and volume >= 0"
                        + " order by ts" + order + " limit " + Math.max(0, Math.min(limit, MAX_READ));
        List<Candle> candles = new ArrayList<>();
        for (JsonNode row : sql.rows(query)) {
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

    /** Trades and books in the same server. */
    QuestServerTape tape() {
        return tape;
    }
}
