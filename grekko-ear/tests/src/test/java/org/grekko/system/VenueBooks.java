package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
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
    /** Balances that differ in two comparisons count, so that they are not taken closer than reports travel. */
    static final Patience PATIENCE = Patience.of(Duration.ofSeconds(90)).every(Duration.ofMillis(300));

    private VenueBooks() {}

    /** Adds an account on BINANCE and waits until its books agree with the venue; returns its portfolio. */
    static String account(Rest rest, Simulation venue) throws IOException, InterruptedException {
        return added(rest, wish("BINANCE", "main account", "USDT", venue))
                .get("portfolioId")
                .asText();
    }

    /** A wish for an account that may not withdraw. */
    static String wish(String venue, String name, String currency, Simulation simulation) {
        return "{\"venue\": \"" + venue + "\", \"name\": \"" + name + "\", \"key\": \""
                + simulation.account().key() + "\", \"secret\": \""
                + simulation.account().secret() + "\", \"baseCurrency\": \"" + currency
                + "\", \"allowWithdrawals\": false}";
    }

    /** Adds an account and waits until its books agree with the venue; returns it. */
    static JsonNode added(Rest rest, String wish) throws IOException, InterruptedException {
        JsonNode account = rest.post("/accounts", wish).get("account");
        agree(rest, account.get("id").asText(), "after it was added");
        return account;
    }

    /**
     * Compares an account with its venue now, as soon as this node works the accounts; answers with how it stands then. A
     * comparison to which the venue did not answer is taken again.
     */
    static JsonNode compared(Rest rest, String account) throws IOException, InterruptedException {
        return Patience.await(
                "a comparison of the account " + account,
                () -> rest.postOnceItLeads("/accounts/" + account + "/reconcile", "")
                        .get("standing"),
                VenueBooks::taken);
    }

    private static boolean taken(JsonNode standing) {
        return standing.hasNonNull("comparison")
                && standing.get("comparison").get("failure").isNull();
    }

    /** Compares the first account until books and venue agree and nothing is in doubt. */
    static void agree(Rest rest, String when) throws IOException, InterruptedException {
        JsonNode first = rest.get("/accounts").get("items").get(0).get("account");
        agree(rest, first.get("id").asText(), when);
    }

    /** Compares an account until books and venue agree and nothing is in doubt. */
    static void agree(Rest rest, String account, String when) throws IOException, InterruptedException {
        JsonNode unused =
                PATIENCE.until("books that agree " + when, () -> compared(rest, account), VenueBooks::settled);
    }

    private static boolean settled(JsonNode standing) {
        return standing.get("agreed").asBoolean() && standing.get("doubtful").asInt() == 0;
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
