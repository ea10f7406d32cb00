package org.grekko.venue.coinbase;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.grekko.execution.VenueBalance;
import org.grekko.execution.VenueFill;
import org.grekko.execution.VenueOrderState;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.market.VenueInstrument;
import org.grekko.shared.AssetPair;
import org.grekko.venue.VenueJson;
import org.jspecify.annotations.Nullable;

/** What Coinbase keeps of an account in pages: orders, executions and balances. */
final class CoinbaseHistory {
    /** How far back an order is looked for by our id, unless it still works. */
    static final Duration LOOK_BACK = Duration.ofDays(30);

    private static final String BATCH = "/orders/historical/batch";
    private static final String PAGE = "250";
    private static final int MOST_PAGES = 400;

    private final CoinbaseRest rest;
    private final CoinbaseFeed feed;

    CoinbaseHistory(CoinbaseRest rest, CoinbaseFeed feed) {
        this.rest = rest;
        this.feed = feed;
    }

    /** Orders that work, of one market or of all. */
    List<VenueOrderState> open(@Nullable AssetPair pair) {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("order_status", "OPEN");
        if (pair != null) {
            wanted.put("product_ids", feed.symbols().symbol(pair));
        }
        List<VenueOrderState> orders = new ArrayList<>();
        pages("openOrders", BATCH, wanted, page -> {
            for (JsonNode row : page.path("orders")) {
                market(row).ifPresent(market -> orders.add(CoinbaseOrders.order(row, market)));
            }
            return true;
        });
        return orders;
    }

    /** The order of Coinbase's id. */
    Optional<VenueOrderState> order(AssetPair pair, String venueOrderId) {
        VenueInstrument market = feed.symbols().of(pair);
        try {
            JsonNode answer = rest.read("order", "/orders/historical/" + venueOrderId, Map.of());
            return Optional.of(CoinbaseOrders.order(answer.path("order"), market));
        } catch (VenueException problem) {
            if (problem.error().meaning() == VenueErrorMeaning.ORDER_NOT_FOUND) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    /**
     * The order of our id. Coinbase cannot be asked by it, so that its lists are read: of working orders all, then of
     * every order since {@link #LOOK_BACK}. They are two questions since Coinbase gives working orders no status beside
     * another; the second leaves none out, so that an order cannot slip through between them.
     */
    Optional<VenueOrderState> byClientId(AssetPair pair, String clientOrderId, Instant now) {
        VenueInstrument market = feed.symbols().of(pair);
        Map<String, String> working = Map.of("product_ids", market.symbol(), "order_status", "OPEN");
        Map<String, String> recent = Map.of(
                "product_ids",
                market.symbol(),
                "start_date",
                now.minus(LOOK_BACK).toString());
        return found(working, clientOrderId, market).or(() -> found(recent, clientOrderId, market));
    }

    private Optional<VenueOrderState> found(Map<String, String> wanted, String clientOrderId, VenueInstrument market) {
        List<VenueOrderState> found = new ArrayList<>(1);
        pages("order", BATCH, wanted, page -> {
            for (JsonNode row : page.path("orders")) {
                if (row.path("client_order_id").asText().equals(clientOrderId)) {
                    found.add(CoinbaseOrders.order(row, market));
                    return false;
                }
            }
            return true;
        });
        return found.stream().findFirst();
    }

    /** Executions in a market in ascending time. */
    List<VenueFill> fills(AssetPair pair, Instant since) {
        VenueInstrument market = feed.symbols().of(pair);
        return fills(market, Map.of("product_ids", market.symbol(), "start_sequence_timestamp", since.toString()));
    }

    /** Executions of one order in ascending time. */
    List<VenueFill> fills(AssetPair pair, String venueOrderId) {
        return fills(feed.symbols().of(pair), Map.of("order_ids", venueOrderId));
    }

    private List<VenueFill> fills(VenueInstrument market, Map<String, String> wanted) {
        List<VenueFill> fills = new ArrayList<>();
        pages("fills", "/orders/historical/fills", wanted, page -> {
            for (JsonNode row : page.path("fills")) {
                CoinbaseOrders.fill(row, market).ifPresent(fills::add);
            }
            return true;
        });
        Collections.reverse(fills);
        fills.sort(Comparator.comparing(VenueFill::at));
        return fills;
    }

    /** Balances with something in them. */
    List<VenueBalance> balances() {
        List<VenueBalance> balances = new ArrayList<>();
        pages("balances", "/accounts", Map.of(), page -> {
            balances.addAll(CoinbaseCodec.balances(page));
            return true;
        });
        return balances;
    }

    private Optional<VenueInstrument> market(JsonNode row) {
        return feed.symbols().find(row.path("product_id").asText());
    }

    /**
     * Reads page after page.
     *
     * @param reader takes a page and says whether it wants the next one
     * @throws VenueException when there are more than {@value #MOST_PAGES}, rather than claim that there are no more
     */
    private void pages(String kind, String route, Map<String, String> wanted, Predicate<JsonNode> reader) {
        Map<String, String> parameters = new LinkedHashMap<>(wanted);
        parameters.put("limit", PAGE);
        for (int read = 0; read < MOST_PAGES; read++) {
            JsonNode page = rest.read(kind, route, parameters);
            String cursor = page.path("cursor").asText();
            boolean more = page.path("has_next").asBoolean(true) && !cursor.isEmpty();
            if (!reader.test(page) || !more) {
                return;
            }
            parameters.put("cursor", cursor);
        }
        throw VenueJson.unreadable(CoinbaseRest.VENUE, "more than " + MOST_PAGES + " pages of " + route);
    }
}
