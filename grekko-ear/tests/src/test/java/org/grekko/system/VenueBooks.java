package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.grekko.lab.simulator.SimFill;
import org.grekko.lab.simulator.SimOrder;
import org.grekko.lab.simulator.Simulation;
import org.grekko.shared.AssetPair;

/** An account on the simulated venue, and its books held against what the venue knows to be true. */
final class VenueBooks {
    private static final AssetPair BTC = AssetPair.of("BTC/USDT");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private VenueBooks() {}

    /** Adds the account and waits until its books agree with the venue; returns its portfolio. */
    static String account(Rest rest, Simulation venue) throws IOException, InterruptedException {
        JsonNode added = rest.post(
                "/accounts",
                "{\"venue\": \"BINANCE\", \"name\": \"main account\", \"key\": \""
                        + venue.account().key()
                        + "\", \"secret\": \"" + venue.account().secret()
                        + "\", \"baseCurrency\": \"USDT\", \"allowWithdrawals\": false}");
        agree(rest, "first");
        return added.get("account").get("portfolioId").asText();
    }

    /** Waits until books and venue agree and nothing is in doubt. */
    static void agree(Rest rest, String when) throws IOException, InterruptedException {
        Instant last = Instant.now().plus(PATIENCE);
        JsonNode account = rest.get("/accounts").get("items").get(0);
        while (!settled(account)) {
            assertThat(Instant.now()).as(when + ": " + account).isBefore(last);
            Thread.sleep(300);
            rest.post("/accounts/" + account.get("account").get("id").asText() + "/reconcile", "");
            account = rest.get("/accounts").get("items").get(0);
        }
    }

    private static boolean settled(JsonNode account) {
        JsonNode standing = account.get("standing");
        return !standing.isNull()
                && standing.get("agreed").asBoolean()
                && standing.get("doubtful").asInt() == 0;
    }

    /** The venue has every order once, every fill is booked once, and the balances are equal. */
    static void compare(Rest rest, String portfolio, Simulation venue, String when)
            throws IOException, InterruptedException {
        Map<String, JsonNode> ours = new HashMap<>();
        rest.all("/orders").stream()
                .filter(VenueBooks::real)
                .forEach(order -> ours.put(order.get("clientOrderId").asText(), order));
        Map<String, JsonNode> fills = new HashMap<>();
        rest.all("/fills").stream()
                .filter(VenueBooks::real)
                .forEach(fill -> fills.put(fill.get("venueTradeId").asText(), fill));
        List<String> seen = new ArrayList<>();
        for (SimOrder order : venue.exchange().orders(venue.account().key(), each -> true)) {
            String id = String.valueOf(order.wish().clientId());
            assertThat(seen).as(when + ": an order at the venue twice").doesNotContain(id);
            seen.add(id);
            assertThat(ours).as(when).containsKey(id);
            JsonNode known = Objects.requireNonNull(ours.get(id));
            assertThat(new BigDecimal(known.get("filledQuantity").asText()))
                    .as(when + ": " + known)
                    .isEqualByComparingTo(order.filled());
        }
        ours.keySet().removeAll(seen);
        ours.values().forEach(order -> assertThat(order.get("status").asText())
                .as(when + ": the venue has no order " + order.get("clientOrderId"))
                .isEqualTo("REJECTED"));
        for (SimFill fill : venue.exchange().fills(venue.account().key(), each -> true)) {
            assertThat(fills.remove(BTC + ":" + fill.side() + ":" + fill.tradeId()))
                    .as(when + ": fill " + fill.tradeId())
                    .isNotNull();
        }
        assertThat(fills).as(when + ": fills that never happened").isEmpty();
        for (JsonNode balance :
                rest.get("/portfolios/" + portfolio + "/balances").get("items")) {
            String asset = balance.get("asset").asText();
            assertThat(new BigDecimal(balance.get("total").asText()))
                    .as(when + ": " + asset)
                    .isEqualByComparingTo(
                            venue.account().free(asset).add(venue.account().locked(asset)));
        }
    }

    /** What was traded at a venue and not on paper. */
    private static boolean real(JsonNode orderOrFill) {
        return !orderOrFill.get("venue").asText().equals("PAPER");
    }
}
