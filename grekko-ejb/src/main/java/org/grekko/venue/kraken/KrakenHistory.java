package org.grekko.venue.kraken;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.grekko.execution.VenueFill;
import org.grekko.shared.AssetPair;

/**
 * An account's past trades, which Kraken tells in pages for all markets at once. Trades are asked for one by one, not
 * joined by order, so that their ids are those of the account's stream.
 */
final class KrakenHistory {
    private static final int COST = 2;

    private final KrakenRest rest;
    private final KrakenMarkets markets;
    private final KrakenCodec codec = new KrakenCodec();
    private final KrakenAccountCodec account = new KrakenAccountCodec();

    KrakenHistory(KrakenRest rest, KrakenMarkets markets) {
        this.rest = rest;
        this.markets = markets;
    }

    /** Fills in ascending time. A trade that happens in between moves others to the next page, where they come again. */
    List<VenueFill> fills(AssetPair pair, Instant since) {
        Map<String, VenueFill> found = new LinkedHashMap<>();
        long seen = 0;
        long count = 1;
        while (seen < count) {
            JsonNode result = page(since, seen);
            JsonNode rows = result.path("trades");
            rows.properties().forEach(row -> take(row.getKey(), row.getValue(), pair, found));
            count = rows.isEmpty() ? 0 : result.path("count").asLong();
            seen += rows.size();
        }
        List<VenueFill> fills = new ArrayList<>(found.values());
        fills.removeIf(each -> each.at().isBefore(since));
        Collections.reverse(fills);
        fills.sort(Comparator.comparing(VenueFill::at));
        return fills;
    }

    private JsonNode page(Instant since, long offset) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("start", String.valueOf(Math.max(0, since.getEpochSecond() - 1)));
        parameters.put("consolidate_taker", "false");
        parameters.put("ofs", String.valueOf(offset));
        return codec.result(rest.read("fills", "TradesHistory", parameters, COST));
    }

    private void take(String id, JsonNode row, AssetPair pair, Map<String, VenueFill> into) {
        markets.find(row.path("pair").asText())
                .filter(market -> market.pair().equals(pair))
                .ifPresent(market -> into.putIfAbsent(id, account.trade(id, row, market)));
    }
}
