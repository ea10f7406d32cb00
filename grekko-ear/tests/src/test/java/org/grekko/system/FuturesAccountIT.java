package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.grekko.lab.simulator.Account;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.SimOrder;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.shared.SystemClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Positions, leverage, changed orders and books of a futures account over REST, and what a spot account answers. */
class FuturesAccountIT {
    private static final long SEED = 17;

    @Test
    void leverageIsSetPositionsAreToldAndASpotAccountSaysThatItHasNeither(@TempDir Path data)
            throws IOException, InterruptedException {
        Faults faults = new Faults(SEED, List.of());
        try (Simulation spot = new Simulation(Venues.BINANCE, 0, Faults.NONE, new SystemClock()).crowd(SEED, 0);
                Simulation futures = new Simulation(Venues.BINANCE_USDM, 0, faults, new SystemClock()).crowd(SEED, 0);
                TestDatabase database = TestDatabase.open(TestDatabase.Kind.POSTGRESQL, data);
                GrekkoProcess grekko = GrekkoProcess.start(data, "paper", settings(database, spot, futures))) {
            wrongSecretStandsBesideTheSecret(grekko, spot);
            placed(futures, "SOL/USDT", Side.SELL, "3");
            JsonNode account = futures(grekko, futures);
            AmendedOrders orders = new AmendedOrders(grekko, futures, faults, account);
            orders.bothTerms();
            orders.refused();
            orders.filledMeanwhile();
            agrees(grekko, account);
            theBooksFollowTheWallet(grekko, futures, account);
            spot(grekko, spot);
        }
    }

    private static Map<String, String> settings(TestDatabase database, Simulation spot, Simulation futures) {
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("grekko.venue.binance.url", spot.address().toString());
        settings.put("grekko.venue.binance-usdm.url", futures.address().toString());
        return settings;
    }

    private static void wrongSecretStandsBesideTheSecret(GrekkoProcess grekko, Simulation spot)
            throws IOException, InterruptedException {
        String wish = VenueBooks.wish("BINANCE", "BINANCE", "USDT", spot)
                .replace(spot.account().secret(), "wrong-secret-4711");
        new People(grekko).refused("admin", "/accounts", wish, 400, "\"field\":\"secret\"");
    }

    private static JsonNode added(GrekkoProcess grekko, String venue, Simulation simulation)
            throws IOException, InterruptedException {
        return VenueBooks.added(new Rest(grekko), VenueBooks.wish(venue, venue, "USDT", simulation));
    }

    private static JsonNode futures(GrekkoProcess grekko, Simulation futures) throws IOException, InterruptedException {
        JsonNode account = added(grekko, "BINANCE-USDM", futures);
        String path = "/accounts/" + account.get("id").asText();
        Rest rest = new Rest(grekko);
        People people = new People(grekko);
        assertThat(rest.get(path).get("standing").get("capabilities").toString())
                .contains("POSITIONS", "LEVERAGE", "DEAD_MAN")
                .doesNotContain("WITHDRAW");
        String leverage = "{\"pair\": \"BTC/USDT\", \"leverage\": 9, \"reason\": \"less margin\"}";
        assertThat(people.ask("admin", "PUT", path + "/leverage", leverage).statusCode())
                .isEqualTo(200);
        assertThat(people.ask("admin", "PUT", path + "/leverage", leverage.replace("9", "126"))
                        .body())
                .contains("\"field\":\"leverage\"");
        assertThat(people.ask("admin", "PUT", path + "/leverage", leverage.replace("BTC", "NIX"))
                        .body())
                .contains("\"field\":\"pair\"");
        JsonNode unused = rest.post(
                "/orders",
                "{\"portfolioId\": \"" + account.get("portfolioId").asText()
                        + "\", \"venue\": \"BINANCE-USDM\", \"pair\": \"BTC/USDT\", \"side\": \"BUY\","
                        + " \"type\": \"LIMIT\", \"price\": \"65000\", \"quantity\": \"0.01\"}");
        JsonNode told = Patience.await(
                "two positions",
                () -> rest.get(path + "/positions"),
                now -> now.get("items").size() >= 2);
        assertThat(Instant.parse(told.get("at").asText())).isAfter(Instant.now().minusSeconds(30));
        JsonNode position = told.get("items").get(0);
        assertThat(position.get("pair").asText()).isEqualTo("BTC/USDT");
        assertThat(new BigDecimal(position.get("quantity").asText())).isEqualByComparingTo("0.01");
        assertThat(position.get("leverage").asInt()).isEqualTo(9);
        assertThat(rest.events("type=LeverageChanged", 1)).hasSize(1);
        return account;
    }

    private static void placed(Simulation futures, String pair, Side side, String quantity) {
        SimOrder.Wish wish = new SimOrder.Wish(
                AssetPair.of(pair),
                side,
                SimOrder.Type.MARKET,
                SimOrder.Force.GTC,
                false,
                false,
                new BigDecimal(quantity),
                null,
                null,
                null,
                "elsewhere-" + pair.replace("/", "") + side);
        futures.exchange().place(futures.account(), wish);
    }

    /** Somebody trades, funds and moves assets at the venue itself: cash and positions here are those there. */
    private static void theBooksFollowTheWallet(GrekkoProcess grekko, Simulation futures, JsonNode account)
            throws IOException, InterruptedException {
        placed(futures, "BTC/USDT", Side.SELL, "0.03");
        placed(futures, "ETH/USDT", Side.BUY, "0.5");
        futures.exchange().fund(AssetPair.of("ETH/USDT"), new BigDecimal("0.0001"));
        futures.exchange().transfer(futures.account(), "USDT", new BigDecimal("5000"));
        Rest rest = new Rest(grekko);
        String portfolio = "/portfolios/" + account.get("portfolioId").asText();
        String unused = VenueBooks.PATIENCE.until(
                "books that follow the wallet", () -> unlike(rest, account, futures), String::isEmpty);
        for (int more = 0; more < 2; more++) {
            assertThat(unlike(rest, account, futures)).isEmpty();
        }
        JsonNode now = rest.get("/accounts/" + account.get("id").asText());
        assertThat(now.get("account").get("status").asText()).as(now.toString()).isEqualTo("ACTIVE");
        Set<String> kinds = new TreeSet<>();
        rest.all(portfolio + "/ledger")
                .forEach(entry -> kinds.add(entry.get("kind").asText()));
        assertThat(kinds).containsExactlyInAnyOrder("FEE", "FUNDING", "REALIZED_PNL", "TRADE", "TRANSFER");
        assertThat(rest.events("type=IncomeTaken", 1)).isNotEmpty();
        JsonNode held = rest.get(portfolio);
        BigDecimal worth = new BigDecimal(held.get("cash").asText());
        for (JsonNode position : rest.get(portfolio + "/positions").get("items")) {
            worth = worth.add(new BigDecimal(position.get("unrealizedPnl").asText()));
        }
        assertThat(new BigDecimal(held.get("nav").asText())).isCloseTo(worth, within(new BigDecimal("0.000001")));
    }

    /**
     * What books that were just compared say instead; empty when cash is the wallet to the last decimal, and every position
     * has the quantity and entry of the venue.
     */
    private static String unlike(Rest rest, JsonNode account, Simulation futures)
            throws IOException, InterruptedException {
        JsonNode compared = VenueBooks.compared(rest, account.get("id").asText());
        String portfolio = "/portfolios/" + account.get("portfolioId").asText();
        Map<AssetPair, Account.Holding> there = new TreeMap<>(futures.account().holdings());
        JsonNode positions = rest.get(portfolio + "/positions").get("items");
        boolean same = positions.size() == there.size()
                && new BigDecimal(rest.get(portfolio).get("cash").asText())
                                .compareTo(futures.account().free("USDT"))
                        == 0;
        for (JsonNode position : positions) {
            Account.Holding holding =
                    there.get(AssetPair.of(position.get("pair").asText()));
            BigDecimal quantity = new BigDecimal(position.get("quantity").asText());
            boolean isLong = position.get("side").asText().equals("LONG");
            same &= holding != null
                    && holding.quantity().compareTo(isLong ? quantity : quantity.negate()) == 0
                    && holding.entry()
                                    .subtract(new BigDecimal(
                                            position.get("averagePrice").asText()))
                                    .abs()
                                    .compareTo(new BigDecimal("0.00000001"))
                            < 0;
        }
        return same
                ? ""
                : compared + " " + rest.get(portfolio) + " " + positions + ", wallet "
                        + futures.account().free("USDT");
    }

    private static void agrees(GrekkoProcess grekko, JsonNode account) throws IOException, InterruptedException {
        String id = account.get("id").asText();
        Rest rest = new Rest(grekko);
        assertThat(VenueBooks.compared(rest, id).get("doubtful").asInt()).isZero();
        assertThat(rest.get("/accounts/" + id + "/mismatches").get("items")).isEmpty();
        Patience.await("the alert", () -> rest.get("/alerts").toString().contains("Order not amended"));
    }

    private static void spot(GrekkoProcess grekko, Simulation spot) throws IOException, InterruptedException {
        JsonNode account = added(grekko, "BINANCE", spot);
        String path = "/accounts/" + account.get("id").asText();
        People people = new People(grekko);
        assertThat(people.ask("admin", "GET", path + "/positions", "").statusCode())
                .isEqualTo(409);
        String leverage = "{\"pair\": \"BTC/USDT\", \"leverage\": 9, \"reason\": \"less margin\"}";
        assertThat(people.ask("admin", "PUT", path + "/leverage", leverage).statusCode())
                .isEqualTo(409);
        assertThat(people.ask("admin", "PUT", path + "/dead-man", "{\"seconds\": 60}")
                        .statusCode())
                .isEqualTo(409);
        people.refused(
                "admin",
                path + "/withdrawals",
                "{\"destinationId\": \"" + account.get("id").asText()
                        + "\", \"amount\": \"1\", \"reason\": \"to cold\"}",
                409,
                "allowWithdrawals");
        new AmendedOrders(grekko, spot, Faults.NONE, account).onlySmaller();
        agrees(grekko, account);
    }
}
