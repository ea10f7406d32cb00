package org.grekko.lab.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grekko.market.domain.OrderBook;
import org.grekko.market.domain.Scaled;
import org.grekko.shared.Side;

/** The book as the simplest code would keep it: trees of decimals, filled from parsed JSON. */
final class TwinBook {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<BigDecimal, BigDecimal> bids = new TreeMap<>(Comparator.reverseOrder());
    private final Map<BigDecimal, BigDecimal> asks = new TreeMap<>();

    /** The book at the end of a recording. */
    static TwinBook of(Recording recording) throws IOException {
        TwinBook twin = new TwinBook();
        long snapshot = recording.snapshot().path("lastUpdateId").asLong();
        twin.levels(twin.bids, recording.snapshot().path("bids"));
        twin.levels(twin.asks, recording.snapshot().path("asks"));
        for (char[] frame : recording.frames()) {
            JsonNode data = JSON.readTree(new String(frame)).path("data");
            boolean later = data.path("u").asLong() > snapshot;
            if (data.path("e").asText().equals("depthUpdate") && later) {
                twin.levels(twin.bids, data.path("b"));
                twin.levels(twin.asks, data.path("a"));
            }
        }
        return twin;
    }

    private void levels(Map<BigDecimal, BigDecimal> side, JsonNode rows) {
        for (JsonNode row : rows) {
            BigDecimal price = new BigDecimal(row.path(0).asText());
            BigDecimal size = new BigDecimal(row.path(1).asText());
            if (size.signum() == 0) {
                side.remove(price);
            } else {
                side.put(price, size);
            }
        }
    }

    /** Whether the product's book has the same levels, all of them. */
    boolean equalTo(OrderBook book) {
        return book.valid() && same(bids, book, Side.BUY) && same(asks, book, Side.SELL);
    }

    private static boolean same(Map<BigDecimal, BigDecimal> twin, OrderBook book, Side side) {
        if (twin.size() != book.levels(side)) {
            return false;
        }
        List<Map.Entry<BigDecimal, BigDecimal>> levels = new ArrayList<>(twin.entrySet());
        for (int i = 0; i < levels.size(); i++) {
            BigDecimal price = Scaled.decimal(book.price(side, i), book.priceDecimals());
            BigDecimal size = Scaled.decimal(book.size(side, i), book.sizeDecimals());
            if (price.compareTo(levels.get(i).getKey()) != 0
                    || size.compareTo(levels.get(i).getValue()) != 0) {
                return false;
            }
        }
        return true;
    }
}
