package org.grekko.lab.simulator.binance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grekko.lab.simulator.Exchange;

/** Candles from trades in Binance's form. */
final class BinanceKlines {
    private BinanceKlines() {}

    static long millis(String interval) {
        long count = Long.parseLong(interval.substring(0, interval.length() - 1));
        return count
                * switch (interval.charAt(interval.length() - 1)) {
                    case 's' -> 1_000L;
                    case 'm' -> 60_000L;
                    case 'h' -> 3_600_000L;
                    case 'd' -> 86_400_000L;
                    default -> throw new BinanceProblem(400, -1120, "Invalid interval.");
                };
    }

    static ArrayNode of(List<Exchange.PublicTrade> trades, long length, long from) {
        Map<Long, List<Exchange.PublicTrade>> byStart = new TreeMap<>();
        for (Exchange.PublicTrade each : trades) {
            long start = each.at().toEpochMilli() / length * length;
            if (start >= from) {
                byStart.computeIfAbsent(start, key -> new ArrayList<>()).add(each);
            }
        }
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        byStart.forEach((start, inside) -> row(rows.addArray(), start, length, inside));
        return rows;
    }

    private static void row(ArrayNode row, long start, long length, List<Exchange.PublicTrade> inside) {
        BigDecimal high = inside.get(0).price();
        BigDecimal low = high;
        BigDecimal volume = BigDecimal.ZERO;
        for (Exchange.PublicTrade each : inside) {
            high = high.max(each.price());
            low = low.min(each.price());
            volume = volume.add(each.quantity());
        }
        row.add(start)
                .add(inside.get(0).price().toPlainString())
                .add(high.toPlainString())
                .add(low.toPlainString())
                .add(inside.get(inside.size() - 1).price().toPlainString())
                .add(volume.toPlainString())
                .add(start + length - 1)
                .add("0")
                .add(inside.size());
    }
}
