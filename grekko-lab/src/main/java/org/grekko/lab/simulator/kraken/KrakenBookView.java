package org.grekko.lab.simulator.kraken;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.Listing;
import org.grekko.shared.Side;

/**
 * What one subscriber sees of one book: so many levels a side. Levels that leave the view because better ones came are
 * not told, as Kraken does not tell them.
 */
final class KrakenBookView {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int CHECKED = 10;

    private final Exchange exchange;
    private final Listing listing;
    private final int depth;
    private Map<String, String> bids = Map.of();
    private Map<String, String> asks = Map.of();

    KrakenBookView(Exchange exchange, Listing listing, int depth) {
        this.exchange = exchange;
        this.listing = listing;
        this.depth = depth;
    }

    /** The frame of the whole view. Called under the exchange's lock. */
    String snapshot(Instant at) {
        bids = view(Side.BUY);
        asks = view(Side.SELL);
        return frame("snapshot", levels(bids), levels(asks), at);
    }

    /** The frame of what changed since the last one; empty when nothing did. Called under the exchange's lock. */
    String update(Instant at) {
        Map<String, String> newBids = view(Side.BUY);
        Map<String, String> newAsks = view(Side.SELL);
        ArrayNode changedBids = levels(changes(bids, newBids, Side.BUY));
        ArrayNode changedAsks = levels(changes(asks, newAsks, Side.SELL));
        bids = newBids;
        asks = newAsks;
        return changedBids.isEmpty() && changedAsks.isEmpty() ? "" : frame("update", changedBids, changedAsks, at);
    }

    private Map<String, String> view(Side side) {
        Map<String, String> view = new LinkedHashMap<>();
        for (BigDecimal[] level : exchange.levels(listing.pair(), side, depth)) {
            view.put(KrakenNames.price(listing, level[0]), KrakenNames.quantity(listing, level[1]));
        }
        return view;
    }

    private Map<String, String> changes(Map<String, String> before, Map<String, String> after, Side side) {
        Map<String, String> changes = new LinkedHashMap<>();
        List<BigDecimal[]> whole = exchange.levels(listing.pair(), side, Integer.MAX_VALUE);
        before.keySet().stream()
                .filter(price -> !after.containsKey(price))
                .filter(price -> whole.stream().noneMatch(level -> level[0].compareTo(new BigDecimal(price)) == 0))
                .forEach(price -> changes.put(price, KrakenNames.quantity(listing, BigDecimal.ZERO)));
        after.forEach((price, size) -> {
            if (!size.equals(before.get(price))) {
                changes.put(price, size);
            }
        });
        return changes;
    }

    private static ArrayNode levels(Map<String, String> view) {
        ArrayNode levels = JSON.arrayNode();
        view.forEach((price, size) ->
                levels.addObject().putRawValue("price", new RawValue(price)).putRawValue("qty", new RawValue(size)));
        return levels;
    }

    private String frame(String type, ArrayNode changedBids, ArrayNode changedAsks, Instant at) {
        ObjectNode frame = JSON.objectNode().put("channel", "book").put("type", type);
        ObjectNode book =
                frame.putArray("data").addObject().put("symbol", listing.pair().toString());
        book.set("bids", changedBids);
        book.set("asks", changedAsks);
        book.put("checksum", checksum()).put("timestamp", KrakenNames.time(at));
        return frame.toString();
    }

    private long checksum() {
        StringBuilder text = new StringBuilder();
        for (Map<String, String> side : List.of(asks, bids)) {
            side.entrySet().stream().limit(CHECKED).forEach(level -> text.append(digits(level.getKey()))
                    .append(digits(level.getValue())));
        }
        CRC32 crc = new CRC32();
        crc.update(text.toString().getBytes(StandardCharsets.US_ASCII));
        return crc.getValue();
    }

    private static String digits(String number) {
        return number.replace(".", "").replaceFirst("^0+", "");
    }
}
