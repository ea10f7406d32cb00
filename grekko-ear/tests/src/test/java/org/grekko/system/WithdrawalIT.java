package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Faults.Kind;
import org.grekko.lab.simulator.Faults.Point;
import org.grekko.lab.simulator.Faults.Rule;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.shared.SystemClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Assets leave a venue only when two people agree, once at most, and the books agree with the venue afterwards. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class WithdrawalIT {
    private static final Patience PATIENCE = Patience.of(Duration.ofSeconds(90));
    private static final long SEED = 11;

    @TempDir
    private static Path data;

    private static Faults faults;
    private static Simulation venue;
    private static WebhookEar webhook;
    private static Map<String, String> settings;
    private static GrekkoProcess grekko;
    private static String accountId;
    private static String account;
    private static String destination;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        faults = new Faults(SEED, List.of());
        venue = new Simulation(Venues.BINANCE, 0, faults, new SystemClock()).crowd(SEED, 0);
        venue.account().permitWithdrawals();
        webhook = new WebhookEar();
        settings = new HashMap<>(webhook.settings());
        settings.put("grekko.venue.binance.url", venue.address().toString());
        settings.put("grekko.withdrawals.cooling-seconds", "3");
        settings.put("grekko.withdrawals.daily-limit", "5000");
        settings.put("grekko.risk.acknowledge-seconds", "15");
        ScreeningTalk.write(sanctions());
        settings.put("grekko.compliance.sanctions.file", sanctions().toString());
        grekko = GrekkoProcess.start(data, "paper", settings);
        people().join("trudy", "trader");
        people().join("rita", "risk-manager");
        people().join("rolf", "risk-manager");
        String wish = VenueBooks.wish("BINANCE", "treasury", "USDT", venue)
                .replace("\"allowWithdrawals\": false", "\"allowWithdrawals\": true");
        accountId = VenueBooks.added(new Rest(grekko), wish).get("id").asText();
        account = "/accounts/" + accountId;
        agree();
    }

    private static Path sanctions() {
        return data.resolve("sdn.csv");
    }

    @AfterAll
    static void stop() {
        grekko.close();
        venue.close();
        webhook.close();
    }

    private static People people() {
        return new People(grekko);
    }

    @Test
    @Order(1)
    void aDestinationIsProposedByOneApprovedByAnotherAndCools() throws IOException, InterruptedException {
        String wish = "{\"asset\": \"USDT\", \"address\": \"0xcold\", \"network\": \"ETH\", \"label\": \"cold\"}";
        people().refused("trudy", account + "/destinations", "{\"asset\": \"USDT\"}", 400, "address");
        destination =
                people().post("rita", account + "/destinations", wish).get("id").asText();
        String path = account + "/destinations/" + destination;
        people().refused("trudy", account + "/withdrawals", wish("10"), 422, "DESTINATION_NOT_APPROVED");
        people().refused("trudy", path + "/approve", "", 403, "");
        people().refused("rita", path + "/approve", "", 403, "may not decide");
        people().post("rolf", path + "/approve", "");
        people().refused("rolf", path + "/approve", "", 409, "destination");
        people().refused("trudy", account + "/withdrawals", wish("10"), 422, "DESTINATION_COOLING");
        new ScreeningTalk(grekko, sanctions()).aListedAddressIsNotApproved(account);
        new ScreeningTalk(grekko, sanctions()).aNameThatIsAlikeWaitsForCompliance(account);
        Thread.sleep(3_100);
        new ScreeningTalk(grekko, sanctions())
                .whatIsListedLaterIsFoundAndClosed(account, destination, "cold", wish("10"));
    }

    private static String wish(String amount) {
        return "{\"destinationId\": \"" + destination + "\", \"amount\": \"" + amount
                + "\", \"reason\": \"to the cold wallet\"}";
    }

    @Test
    @Order(2)
    void anApprovedOneIsSentOnceAndBooked() throws IOException, InterruptedException {
        BigDecimal before = nav();
        String path = proposed("1000.5");
        people().refused("trudy", path + "/approve", "", 403, "");
        JsonNode sent = people().post("rita", path + "/approve", "");
        assertThat(sent.get("status").asText()).isEqualTo("SENT");
        assertThat(sent.get("venueId").asText()).isNotEmpty();
        people().refused("rolf", path + "/approve", "", 409, "withdrawal");
        people().refused("rolf", path + "/settle", "{\"sent\": true, \"reason\": \"again\"}", 409, "withdrawal");
        assertThat(venue.account().withdrawn()).hasSize(1);
        assertThat(venue.account().withdrawn().get(0).address()).isEqualTo("0xcold");
        agree();
        assertThat(before.subtract(nav())).isEqualByComparingTo("1000.5");
        assertThat(new Rest(grekko)
                        .all(portfolio() + "/ledger").stream()
                                .filter(each -> each.get("kind").asText().equals("WITHDRAWAL"))
                                .toList())
                .hasSize(2);
    }

    /** Proposes as the trader; the path of the withdrawal. */
    private static String proposed(String amount) throws IOException, InterruptedException {
        JsonNode proposed = people().post("trudy", account + "/withdrawals", wish(amount));
        return account + "/withdrawals/" + proposed.get("id").asText();
    }

    @Test
    @Order(3)
    void whatTheRulesForbidIsRefusedWithTheNumbers() throws IOException, InterruptedException {
        String path = account + "/withdrawals";
        people().refused("trudy", path, wish("4000"), 422, "DAILY_WITHDRAWAL_LIMIT: 5000.5 against a limit of 5000");
        people().refused("trudy", path, wish("99999999"), 422, "INSUFFICIENT_FREE_BALANCE");
        people().refused("trudy", path, wish("0"), 400, "amount");
        people().refused("trudy", path, wish("-1"), 400, "amount");
        String own = people().post("rita", path, wish("10")).get("id").asText();
        people().refused("rita", path + "/" + own + "/approve", "", 403, "may not decide");
        people().refused("rita", path + "/" + own + "/reject", "{\"reason\": \"mine\"}", 403, "may not decide");
        JsonNode rejected = people().post("rolf", path + "/" + own + "/reject", "{\"reason\": \"not today\"}");
        assertThat(rejected.get("status").asText()).isEqualTo("REJECTED");
        people().refused("rolf", path + "/" + own + "/approve", "", 409, "withdrawal");
        assertThat(venue.account().withdrawn()).hasSize(1);
    }

    @Test
    @Order(4)
    void anAnswerThatIsLostLeavesItUnknownUntilAPersonSettlesIt() throws IOException, InterruptedException {
        int before = venue.account().withdrawn().size();
        faults.become(List.of(new Rule(Point.WITHDRAW, Kind.DROP_AFTER, 1, 0, 0)));
        String taken = proposed("100");
        assertThat(people().post("rita", taken + "/approve", "").get("status").asText())
                .isEqualTo("UNKNOWN");
        faults.become(List.of(new Rule(Point.WITHDRAW, Kind.DROP, 1, 0, 0)));
        String never = proposed("50");
        assertThat(people().post("rita", never + "/approve", "").get("status").asText())
                .isEqualTo("UNKNOWN");
        faults.become(List.of());
        for (int sweep = 0; sweep < 3; sweep++) {
            JsonNode unused = VenueBooks.compared(new Rest(grekko), accountId);
        }
        assertThat(new Rest(grekko).get(account + "/mismatches").get("items")).isEmpty();
        assertThat(venue.account().withdrawn()).hasSize(before + 1);
        people().refused("trudy", taken + "/settle", "{\"sent\": true, \"reason\": \"seen\"}", 403, "");
        people().refused("rolf", taken + "/settle", "{\"reason\": \"seen\"}", 400, "sent");
        people().post("rolf", taken + "/settle", "{\"sent\": true, \"reason\": \"seen at the venue\"}");
        people().post("rolf", never + "/settle", "{\"sent\": false, \"reason\": \"not there\"}");
        agree();
        assertThat(venue.account().withdrawn()).hasSize(before + 1);
    }

    @Test
    @Order(5)
    void risksAreRaisedAcknowledgedAndResolvedAndLimitsChangedByTwoPeople() throws IOException, InterruptedException {
        RiskTalk talk = new RiskTalk(grekko);
        talk.profilesTakeTwoPeople();
        talk.criticalHaltsAndIsResolved();
        webhook.hears("CRITICAL: drill of the halt");
        assertThat(people().ask("rita", "POST", "/alerts/channels/WEBHOOK/test", "")
                        .statusCode())
                .isEqualTo(403);
        people().post("admin", "/alerts/channels/WEBHOOK/test", "");
        assertThat(webhook.hears("Test of the channel WEBHOOK").get("severity").asInt())
                .isEqualTo(3);
        people().refused("admin", "/alerts/channels/EMAIL/test", "", 409, "grekko.alerts.email");
        String told = new Rest(grekko).get("/alerts/channels").toString() + grekko.log();
        assertThat(told).contains("http://127.0.0.1").doesNotContain("private-path", WebhookEar.SECRET);
    }

    @Test
    @Order(6)
    void killedWhileTheVenueIsCalledItIsNeverSentAgain() throws IOException, InterruptedException {
        int before = venue.account().withdrawn().size();
        RiskTalk talk = new RiskTalk(grekko);
        webhook.refuse(true);
        String unseen = talk.raised("HIGH", "nobody looks");
        webhook.awaitRefusal();
        String change = talk.approvedForLater(6);
        faults.become(List.of(new Rule(Point.WITHDRAW, Kind.DELAY, 1, 0, 4_000)));
        String path = proposed("70");
        CompletableFuture<HttpResponse<String>> approval =
                Door.CLIENT.sendAsync(people().request("rita", "POST", path + "/approve", ""), BodyHandlers.ofString());
        PATIENCE.closely()
                .until(
                        "the withdrawal at the venue",
                        () -> venue.account().withdrawn().size() > before);
        grekko.kill();
        assertThat(approval).failsWithin(PATIENCE.longest());
        faults.become(List.of());
        webhook.refuse(false);
        grekko = GrekkoProcess.start(data, "paper", settings);
        PATIENCE.until("a withdrawal of which nothing is known", () -> {
            String now = status(path);
            assertThat(now).isIn("SENDING", "UNKNOWN");
            return now.equals("UNKNOWN");
        });
        assertThat(venue.account().withdrawn()).hasSize(before + 1);
        people().post("rolf", path + "/settle", "{\"sent\": true, \"reason\": \"seen at the venue\"}");
        agree();
        assertThat(venue.account().withdrawn()).hasSize(before + 1);
        assertThat(new Rest(grekko).get("/audit/verify").get("ok").asBoolean()).isTrue();
        Patience.await(
                "the alert", () -> new Rest(grekko).get("/alerts").toString().contains("USDT is UNKNOWN"));
        webhook.hears("HIGH: nobody looks");
        new RiskTalk(grekko).appliedOnce(change);
        new RiskTalk(grekko).escalatedOnce(unseen);
        webhook.hears("Escalated: nobody looks");
    }

    @Test
    @Order(7)
    void aFlattenSellsAtTheVenueAndAtL5TheKeysAreDestroyedForGood() throws IOException, InterruptedException {
        LadderTalk talk = new LadderTalk(grekko);
        talk.flattensAtTheVenue();
        assertThat(venue.account().free("ETH")).isLessThan(new BigDecimal("0.001"));
        agree();
        talk.destroysKeys(account);
        grekko.kill();
        grekko = GrekkoProcess.start(data, "paper", settings);
        new LadderTalk(grekko).isOver(account);
        assertThat(grekko.log()).doesNotContain("cannot be opened");
    }

    private static String status(String path) throws IOException, InterruptedException {
        String id = path.substring(path.lastIndexOf('/') + 1);
        for (JsonNode each : new Rest(grekko).get(account + "/withdrawals").get("items")) {
            if (each.get("id").asText().equals(id)) {
                return each.get("status").asText();
            }
        }
        return "missing";
    }

    private static String portfolio() throws IOException, InterruptedException {
        JsonNode known = new Rest(grekko).get(account).get("account");
        return "/portfolios/" + known.get("portfolioId").asText();
    }

    private static BigDecimal nav() throws IOException, InterruptedException {
        return new BigDecimal(new Rest(grekko).get(portfolio()).get("nav").asText());
    }

    /** Waits until books and venue agree to the last digit. */
    private static void agree() throws IOException, InterruptedException {
        Rest rest = new Rest(grekko);
        VenueBooks.agree(rest, accountId, "with treasury");
        for (JsonNode balance : rest.get(portfolio() + "/balances").get("items")) {
            String asset = balance.get("asset").asText();
            assertThat(new BigDecimal(balance.get("total").asText()))
                    .as(asset)
                    .isEqualByComparingTo(
                            venue.account().free(asset).add(venue.account().locked(asset)));
        }
    }
}
