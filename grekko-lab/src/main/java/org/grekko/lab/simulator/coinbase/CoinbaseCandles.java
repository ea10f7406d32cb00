package org.grekko.lab.simulator.coinbase;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grekko.lab.simulator.Exchange;

/** Candles from trades in Coinbase's form, the newest first. */
final class CoinbaseCandles {
    private static final int MOST = 350;

    private CoinbaseCandles() {}

    private static long seconds(String granularity) {
        return switch (granularity) {
            case "ONE_MINUTE" -> 60;
            case "FIVE_MINUTE" -> 300;
            case "FIFTEEN_MINUTE" -> 900;
            case "THIRTY_MINUTE" -> 1_800;
            case "ONE_HOUR" -> 3_600;
            case "TWO_HOUR" -> 7_200;
            case "SIX_HOUR" -> 21_600;
            case "ONE_DAY" -> 86_400;
            default -> throw CoinbaseProblem.of(400, "INVALID_ARGUMENT", "granularity argument is invalid");
        };
    }

    static ObjectNode of(List<Exchange.PublicTrade> trades, String granularity, long from, long to) {
        long length = seconds(granularity);
        if ((to - from) / length >= MOST) {
            throw CoinbaseProblem.of(
                    400, "INVALID_ARGUMENT", "number of candles requested should be less than " + MOST);
        }
        Map<Long, List<Exchange.PublicTrade>> byStart = new TreeMap<>();
        for (Exchange.PublicTrade each : trades) {
            long start = each.at().getEpochSecond() / length * length;
            if (start >= from && start <= to) {
                byStart.computeIfAbsent(start, key -> new ArrayList<>()).add(each);
            }
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = body.putArray("candles");
        byStart.forEach((start, inside) -> row(rows.insertObject(0), start, inside));
        return body;
    }

    private static void row(ObjectNode row, long start, List<Exchange.PublicTrade> inside) {
        BigDecimal high = inside.get(0).price();
        BigDecimal low = high;
        BigDecimal volume = BigDecimal.ZERO;
        for (Exchange.PublicTrade each : inside) {
            high = high.max(each.price());
            low = low.min(each.price());
            volume = volume.add(each.quantity());
        }
        row.put("start", String.valueOf(start))
                .put("low", low.toPlainString())
                .put("high", high.toPlainString())
                .put("open", inside.get(0).price().toPlainString())
                .put("close", inside.get(inside.size() - 1).price().toPlainString())
                .put("volume", volume.toPlainString());
    }
}
