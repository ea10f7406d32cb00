package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.SimOrder;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.shared.SystemClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What accounts are worth, and what each policy of L4 closes, with an account of futures, one of spot and paper; and positions that are left open. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class FlattenPoliciesIT {
    private static final long SEED = 31;

    @TempDir
    private static Path data;

    private static Simulation spot;
    private static Simulation futures;
    private static GrekkoProcess grekko;
    private static String main;
    private static String held;
    private static String contracts;
    private static String breaker;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        spot = new Simulation(Venues.BINANCE, 0, Faults.NONE, new SystemClock()).crowd(SEED, 0);
        futures = new Simulation(Venues.BINANCE_USDM, 0, Faults.NONE, new SystemClock()).crowd(SEED, 0);
        contract("BTC/USDT", Side.BUY, "0.02");
        contract("SOL/USDT", Side.SELL, "3");
        new MovedMarket(spot).to("BTC/USDT", "60000", "100");
        grekko = GrekkoProcess.start(
                data,
                "paper",
                Map.of(
                        "grekko.feed", "binance",
                        "grekko.venue.binance.url", spot.address().toString(),
                        "grekko.venue.binance-usdm.url", futures.address().toString()));
        rest().awaitPrice("BTC/USDT");
        people().join("trudy", "trader");
        people().join("rita", "risk-manager");
        people().join("rolf", "risk-manager");
        main = rest().get("/portfolios").get("items").get(0).get("id").asText();
        held = account("BINANCE", spot);
        contracts = account("BINANCE-USDM", futures);
    }

    @AfterAll
    static void stop() {
        grekko.close();
        spot.close();
        futures.close();
    }

    @Test
    @Order(0)
    void anAccountIsWorthWhatItsVenueQuotesBetweenItsOwnFills() throws IOException, InterruptedException {
        BigDecimal owned = nav(held);
        BigDecimal margined = nav(contracts);
        new MovedMarket(spot).to("BTC/USDT", "54000", "100");
        new MovedMarket(futures).to("BTC/USDT", "54000", "100");
        Patience.await("the value of what is owned", () -> nav(held).compareTo(owned) < 0);
        Patience.await("the value of contracts", () -> nav(contracts).compareTo(margined) < 0);
        BigDecimal lost = nav(held).subtract(owned);
        assertThat(lost).isBetween(new BigDecimal("-61000"), new BigDecimal("-59000"));
        // The day began with the fees of what was bought, and before the first value at the middle of the market.
        assertThat(decimal("/portfolios/" + held, "dayPnl"))
                .isBetween(lost.subtract(BigDecimal.TEN), lost.add(BigDecimal.TEN));
        assertThat(decimal("/portfolios/" + held, "drawdown")).isPositive();
        assertThat(rest().get("/portfolios/" + held + "/nav").get("items")).isNotEmpty();
        new MovedMarket(spot).to("BTC/USDT", "60000", "100");
    }

    @Test
    @Order(1)
    void keepClosesNothing() throws IOException, InterruptedException {
        JsonNode bought = people().post(
                        "trudy",
                        "/orders",
                        "{\"pair\":\"BTC/USDT\",\"side\":\"BUY\",\"type\":\"MARKET\",\"quantity\":\"0.1\"}");
        Patience.await(
                "the fill", () -> rest().get("/orders/" + bought.get("id").asText())
                        .get("status")
                        .asText()
                        .equals("FILLED"));
        JsonNode kept = pressed("KEEP");
        breaker = kept.get("run").get("breakerId").asText();
        assertThat(kept.get("closes")).isEmpty();
        assertThat(kept.get("run").get("flatAt").isNull()).isTrue();
        assertThat(positions(main)).isEqualTo(1);
        assertThat(positions(contracts)).isEqualTo(2);
    }

    @Test
    @Order(2)
    void leverageOnlyClosesContractsLongAndShortAndLeavesWhatIsOwned() throws IOException, InterruptedException {
        int owned = positions(held);
        JsonNode closed = pressed("LEVERAGE_ONLY");
        assertThat(closed.get("closes")).as(closed.toString()).hasSize(2);
        assertThat(positions(contracts)).isZero();
        assertThat(futures.account().holdings().values())
                .allMatch(each -> each.quantity().signum() == 0);
        assertThat(positions(held)).isEqualTo(owned).isPositive();
        assertThat(positions(main)).isEqualTo(1);
    }

    @Test
    @Order(3)
    void whatCannotBeClosedIsLeftOpenWhenTwoPeopleSaySo() throws IOException, InterruptedException {
        new MovedMarket(spot).to("BTC/USDT", "60000", "0.001");
        String other = pair();
        String run = kill("ALL").get("run").get("id").asText();
        Patience.await(
                "what is left",
                () -> rest().get("/risk/kills/" + run)
                                .get("run")
                                .get("remaining")
                                .asInt()
                        > 0);
        people().refused(
                        "rita",
                        "/risk/breakers/" + breaker + "/resumptions",
                        "{\"reason\":\"it is well\"}",
                        409,
                        "abandonFlatten");
        resume("/risk/breakers/" + breaker);
        JsonNode over = new LadderTalk(grekko).ended(run);
        assertThat(over.get("run").get("step").asText()).isEqualTo("ABANDONED");
        assertThat(over.get("run").get("note").asText()).contains("not closed");
        assertThat(positions(main)).isEqualTo(1);
        theOtherPressGoesOn(other);
        Patience.await("no order to be left", () -> rest().all("/orders").stream()
                .noneMatch(each ->
                        each.get("status").asText().matches("NEW|PARTIALLY_FILLED|PENDING_NEW|PENDING_CANCEL")));
        assertThat(spot.exchange().orders(spot.account().key(), SimOrder::working))
                .isEmpty();
        assertThat(rest().get("/audit/verify").get("ok").asBoolean()).isTrue();
    }

    /** A press for one pair, which has tried to close it; returns its id. */
    private static String pair() throws IOException, InterruptedException {
        String run = people().post(
                        "trudy",
                        "/risk/kill",
                        "{\"scope\":\"PAIR\",\"target\":\"BTC/USDT\",\"level\":\"L4\",\"reason\":\"drill\"}")
                .get("run")
                .get("id")
                .asText();
        Patience.await("the first try of the other press", () -> tries(run) > 0);
        return run;
    }

    private static void theOtherPressGoesOn(String other) throws IOException, InterruptedException {
        Thread.sleep(3_000);
        JsonNode goesOn = rest().get("/risk/kills/" + other);
        assertThat(goesOn.get("run").get("step").asText()).isEqualTo("CLOSING");
        assertThat(tries(other))
                .as("the orders of another press stay: " + goesOn)
                .isEqualTo(1);
        resume("/risk/breakers/" + goesOn.get("run").get("breakerId").asText());
        new LadderTalk(grekko).ended(other);
    }

    /** Two people end a halt and leave open what is not closed. */
    private static void resume(String path) throws IOException, InterruptedException {
        String id = people().post(
                        "rita", path + "/resumptions", "{\"reason\":\"leave it open\",\"abandonFlatten\":true}")
                .get("id")
                .asText();
        people().post("rolf", "/risk/resumptions/" + id + "/approve", "");
    }

    /** How often a press tried to close a position of the main portfolio. */
    private static long tries(String run) throws IOException, InterruptedException {
        return StreamSupport.stream(
                        rest().get("/risk/kills/" + run).get("closes").spliterator(), false)
                .filter(each -> each.get("portfolioId").asText().equals(main))
                .count();
    }

    private static JsonNode kill(String policy) throws IOException, InterruptedException {
        return people().post(
                        "trudy",
                        "/risk/kill",
                        "{\"scope\":\"GLOBAL\",\"level\":\"L4\",\"policy\":\"" + policy + "\",\"reason\":\"drill\"}");
    }

    private static JsonNode pressed(String policy) throws IOException, InterruptedException {
        return new LadderTalk(grekko).ended(kill(policy).get("run").get("id").asText());
    }

    private static int positions(String portfolio) throws IOException, InterruptedException {
        int open = 0;
        for (JsonNode each :
                rest().get("/portfolios/" + portfolio + "/positions").get("items")) {
            open += new BigDecimal(each.get("quantity").asText()).signum() == 0 ? 0 : 1;
        }
        return open;
    }

    private static BigDecimal nav(String portfolio) throws IOException, InterruptedException {
        return decimal("/portfolios/" + portfolio, "nav");
    }

    private static BigDecimal decimal(String path, String field) throws IOException, InterruptedException {
        return new BigDecimal(rest().get(path).get(field).asText());
    }

    private static void contract(String pair, Side side, String quantity) {
        futures.exchange()
                .place(
                        futures.account(),
                        new SimOrder.Wish(
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
                                "elsewhere-" + pair.replace("/", "")));
    }

    private static String account(String venue, Simulation simulation) throws IOException, InterruptedException {
        return VenueBooks.added(rest(), VenueBooks.wish(venue, venue, "USDT", simulation))
                .get("portfolioId")
                .asText();
    }

    private static Rest rest() {
        return new Rest(grekko);
    }

    private static People people() {
        return new People(grekko);
    }
}
