package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.grekko.lab.simulator.Faults;
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

/** A fall of the market takes a portfolio on paper down the stages of its drawdown, to the halt and out of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class DrawdownIT {
    private static final boolean NIGHTLY = Boolean.getBoolean("grekko.nightly");
    private static final long SEED = 20;
    private static final String DEEP = "500";

    @TempDir
    private static Path data;

    private static Simulation venue;
    private static MovedMarket market;
    private static GrekkoProcess grekko;
    private static String main;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        venue = new Simulation(Venues.BINANCE, 0, Faults.NONE, new SystemClock()).crowd(SEED, 0);
        market = new MovedMarket(venue);
        prices("60000", "3000", DEEP);
        restart();
        people().join("trudy", "trader");
        people().join("rita", "risk-manager");
        people().join("rolf", "risk-manager");
        main = rest().get("/portfolios").get("items").get(0).get("id").asText();
    }

    private static void restart() throws IOException, InterruptedException {
        grekko = GrekkoProcess.start(
                data,
                "paper",
                Map.of(
                        "grekko.feed",
                        "binance",
                        "grekko.venue.binance.url",
                        venue.address().toString()));
        rest().awaitPrice("BTC/USDT");
        rest().awaitPrice("ETH/USDT");
    }

    @AfterAll
    static void stop() {
        grekko.close();
        venue.close();
    }

    @Test
    @Order(1)
    void aFallWarnsHalvesBudgetsThenClosesEverythingAndHalts() throws IOException, InterruptedException {
        bought("BTC/USDT", "0.82");
        bought("ETH/USDT", "15");
        String resting = people().post("trudy", "/orders", order("BTC/USDT", "0.001", ",\"price\":\"20000\""))
                .get("id")
                .asText();
        if (NIGHTLY) {
            prices("51600", "2580", DEEP);
            Patience.await("a warning", () -> stage().equals("WARNED"));
        }
        prices("50400", "2520", DEEP);
        Patience.await("halved budgets", () -> stage().equals("HALVED"));
        assertThat(known("budget")).isEqualByComparingTo("0.5");
        assertThat(breakers()).isZero();
        prices("46800", "2340", DEEP);
        Patience.await("the halt", () -> stage().equals("HALTED"));
        JsonNode closed = ended();
        assertThat(closed.get("run").get("pressedBy").asText()).isEqualTo("grekko");
        assertThat(closed.get("closes")).hasSize(2);
        assertThat(rest().get("/orders/" + resting).get("status").asText()).isEqualTo("CANCELED");
        assertThat(rest().get("/portfolios/" + main + "/positions").get("items"))
                .isEmpty();
        new Books(grekko).assertAddUp();
        assertThat(rest().get("/risk/events").toString()).contains("drawdown halt of main", "drawdown of main");
        people().refused("trudy", "/orders", order("BTC/USDT", "0.001", ""), 422, "L4 flatten");
    }

    @Test
    @Order(2)
    void twoPeopleResumeAndTheFallIsCountedFromThere() throws IOException, InterruptedException {
        resume();
        Patience.await("a new count", () -> stage().equals("CALM"));
        assertThat(known("countedFrom")).isGreaterThan(new BigDecimal("0.19"));
        Thread.sleep(6_000);
        assertThat(stage()).isEqualTo("CALM");
        assertThat(breakers()).isZero();
    }

    @Test
    @Order(3)
    void aHaltThatIsKilledBeforeAnythingIsClosedGoesOnToItsEnd() throws IOException, InterruptedException {
        assumeTrue(NIGHTLY, "takes another start of the server");
        losesAsMuchAsItLikes();
        bought("BTC/USDT", "0.8");
        prices("27000", "2340", "0.001");
        Patience.await("the halt", () -> stage().equals("HALTED"));
        grekko.kill();
        assertThat(venue.exchange().levels(AssetPair.of("BTC/USDT"), Side.BUY, 9))
                .hasSize(1);
        restart();
        assertThat(breakers()).isEqualTo(1);
        prices("27000", "2340", DEEP);
        ended();
        assertThat(rest().get("/portfolios/" + main + "/positions").get("items"))
                .isEmpty();
        assertThat(breakers()).isEqualTo(1);
        new Books(grekko).assertAddUp();
        resume();
    }

    /** Else the loss of the day would keep it from buying anything. */
    private static void losesAsMuchAsItLikes() throws IOException, InterruptedException {
        String profile =
                rest().get("/risk/profiles").get("items").get(0).get("id").asText();
        String id = people().post(
                        "rita",
                        "/risk/profiles/" + profile + "/changes",
                        "{\"limits\":{\"maxDailyLossFraction\":\"1\",\"priceMoveFraction\":\"1\"},\"reason\":\"for the trial\"}")
                .get("id")
                .asText();
        people().post("rolf", "/risk/changes/" + id + "/approve", "");
        Patience.await("the profile", () -> rest().all("/risk/changes").stream()
                .anyMatch(each -> each.get("status").asText().equals("APPLIED")));
    }

    private static void prices(String btc, String eth, String deep) {
        market.to("BTC/USDT", btc, deep);
        market.to("ETH/USDT", eth, deep);
    }

    private static void resume() throws IOException, InterruptedException {
        String breaker = "/risk/breakers/"
                + standing().findFirst().orElseThrow().get("id").asText();
        String id = people().post("rita", breaker + "/resumptions", "{\"reason\":\"looked at and understood\"}")
                .get("id")
                .asText();
        people().post("rolf", "/risk/resumptions/" + id + "/approve", "");
    }

    /** The latest press, once it is over. */
    private static JsonNode ended() throws IOException, InterruptedException {
        JsonNode last = rest().get("/risk/kills").get("items").get(0);
        return new LadderTalk(grekko).ended(last.get("id").asText());
    }

    private static long breakers() throws IOException, InterruptedException {
        return standing().count();
    }

    private static Stream<JsonNode> standing() throws IOException, InterruptedException {
        return rest().all("/risk/breakers").stream()
                .filter(each -> each.get("resumedAt").isNull())
                .filter(each -> main.equals(each.get("target").asText()));
    }

    private static Optional<JsonNode> drawdown() throws IOException, InterruptedException {
        return StreamSupport.stream(rest().get("/risk/drawdowns").get("items").spliterator(), false)
                .filter(each -> each.get("portfolioId").asText().equals(main))
                .findFirst();
    }

    private static String stage() throws IOException, InterruptedException {
        return drawdown().map(known -> known.get("stage").asText()).orElse("CALM");
    }

    private static BigDecimal known(String field) throws IOException, InterruptedException {
        return new BigDecimal(drawdown().orElseThrow().get(field).asText());
    }

    private static void bought(String pair, String quantity) throws IOException, InterruptedException {
        String id = people().post("trudy", "/orders", order(pair, quantity, ""))
                .get("id")
                .asText();
        Patience.await(
                "the fill of " + pair,
                () -> rest().get("/orders/" + id).get("status").asText().equals("FILLED"));
    }

    /** A purchase at market, or with a price a limit order. */
    private static String order(String pair, String quantity, String price) {
        return "{\"pair\":\"" + pair + "\",\"side\":\"BUY\",\"type\":\"" + (price.isEmpty() ? "MARKET" : "LIMIT")
                + "\",\"quantity\":\"" + quantity + "\"" + price + "}";
    }

    private static Rest rest() {
        return new Rest(grekko);
    }

    private static People people() {
        return new People(grekko);
    }
}
