package org.grekko.market.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.grekko.market.BarClosed;
import org.grekko.market.Candle;

/**
 * Candles as lines of InfluxDB line protocol: measurement {@code candle}, tags venue, pair and bar_interval,
 * fields open, high, low, close and volume, time of the bar's start in microseconds.
 */
final class LineProtocol {
    private LineProtocol() {}

    /** One line a candle. */
    static String lines(List<BarClosed> bars) {
        StringBuilder text = new StringBuilder();
        for (BarClosed bar : bars) {
            Candle candle = bar.candle();
            text.append("candle,venue=")
                    .append(tag(bar.venue()))
                    .append(",pair=")
                    .append(tag(bar.pair().toString()))
                    .append(",bar_interval=")
                    .append(bar.interval().code())
                    .append(" open=")
                    .append(candle.open())
                    .append(",high=")
                    .append(candle.high())
                    .append(",low=")
                    .append(candle.low())
                    .append(",close=")
                    .append(candle.close())
                    .append(",volume=")
                    .append(candle.volume())
                    .append(' ')
                    .append(ChronoUnit.MICROS.between(Instant.EPOCH, candle.time()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String tag(String value) {
        return value.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace("=", "\\=")
                .replace(" ", "\\ ");
    }
}
