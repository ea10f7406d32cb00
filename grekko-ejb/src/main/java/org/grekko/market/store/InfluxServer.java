package org.grekko.market.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.grekko.market.BarClosed;
import org.grekko.market.Candle;
import org.grekko.market.Interval;
import org.grekko.market.TimeSeriesException;
import org.grekko.market.TimeSeriesStore;
import org.grekko.shared.AssetPair;

/** Candles in an InfluxDB 1.x server, by its {@code /write} and {@code /query} addresses. */
final class InfluxServer implements TimeSeriesStore {
    private final HttpCalls calls;
    private final String database;

    /**
     * Makes the client; the server need not be up yet, its database must exist.
     *
     * @param root address, for example {@code http://host:8086}
     * @param database name of the database
     */
    InfluxServer(String root, String database) {
        this.calls = new HttpCalls(root);
        this.database = database;
    }

    @Override
    public void write(String venue, AssetPair pair, Interval interval, List<Candle> candles) {
        writeAll(candles.stream()
                .map(candle -> new BarClosed(venue, pair, interval, candle))
                .toList());
    }

    @Override
    public void writeAll(List<BarClosed> bars) {
        if (!bars.isEmpty()) {
            calls.post("/write?precision=u&db=" + HttpCalls.encoded(database), LineProtocol.lines(bars));
        }
    }

    @Override
    public List<Candle> range(
            String venue, AssetPair pair, Interval interval, Instant from, Instant toExclusive, int limit) {
        return select(new CandleRange(venue, pair, interval, from, toExclusive), limit, "asc");
    }

    @Override
    public List<Candle> latestBefore(String venue, AssetPair pair, Interval interval, Instant toExclusive, int count) {
        List<Candle> candles =
                select(new CandleRange(venue, pair, interval, Instant.EPOCH, toExclusive), count, "desc");
        Collections.reverse(candles);
        return candles;
    }

    @Override
    public boolean ready() {
        return calls.answers("/ping");
    }

    private List<Candle> select(CandleRange range, int limit, String order) {
        int rows = Math.max(0, Math.min(limit, MAX_READ));
        if (rows == 0) {
            return List.of(); // to InfluxDB a limit of 0 means none
        }
        String query = "select open, high, low, close, volume from candle where venue = " + literal(range.venue())
                + " and pair = " + literal(range.pair().toString()) + " and bar_interval = "
                + literal(range.interval().code())
                + " and time >= " + literal(range.from().toString()) + " and time < "
                + literal(range.to().toString())
                + " order by time " + order + " limit " + rows;
        JsonNode answer =
                calls.get("/query?epoch=u&db=" + HttpCalls.encoded(database) + "&q=" + HttpCalls.encoded(query));
        JsonNode result = answer.path("results").path(0);
        if (result.has("error")) {
            throw new TimeSeriesException("InfluxDB: " + result.path("error").asText());
        }
        List<Candle> candles = new ArrayList<>();
        for (JsonNode row : result.path("series").path(0).path("values")) {
            candles.add(new Candle(
                    Instant.EPOCH.plus(row.path(0).asLong(), ChronoUnit.MICROS),
                    row.path(1).asDouble(),
                    row.path(2).asDouble(),
                    row.path(3).asDouble(),
                    row.path(4).asDouble(),
                    row.path(5).asDouble()));
        }
        return candles;
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
