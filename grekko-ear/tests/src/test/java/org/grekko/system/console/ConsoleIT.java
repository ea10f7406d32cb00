package org.grekko.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.grekko.system.GrekkoProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One shift at the console of the demo: look, trade, stop, go on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class ConsoleIT {
    static final List<String> THEMES = List.of("dark", "light");

    private static final List<String> SCREENS = List.of(
            "",
            "market",
            "orders",
            "arbitrage",
            "execution",
            "ledger",
            "performance",
            "risk",
            "audit",
            "breakers",
            "agents",
            "events",
            "approvals",
            "compliance",
            "profiles",
            "alerts");

    @TempDir
    private static Path data;

    private static GrekkoProcess grekko;
    private Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Path list = Files.writeString(data.resolve("sdn.csv"), ComplianceTour.LISTED);
        grekko = GrekkoProcess.start(data, "demo", Map.of("grekko.compliance.sanctions.file", list.toString()));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        grekko.close();
    }

    @BeforeEach
    void look() {
        browser = new Browser(grekko.address());
    }

    @AfterEach
    void lookAway() {
        browser.close();
    }

    private void logIn() {
        browser.logIn("admin", GrekkoProcess.PASSWORD);
    }

    @Test
    @Order(1)
    void aWrongPasswordIsRefusedAndTheLoginPageIsOpenToAll() throws IOException {
        browser.open("/");
        browser.see("body.login");
        browser.picture("login");
        browser.assertOpenToAll("login");
        browser.find("input[name=username]").sendKeys("admin");
        browser.find("input[name=password]").sendKeys("not-the-password");
        browser.find("button").click();
        browser.read(".err", "Wrong");
    }

    @Test
    @Order(2)
    void pricesChangeByPushWithoutAReload() {
        logIn();
        browser.open("/market");
        browser.until("prices", "return document.querySelectorAll('grekko-cell').length > 5");
        browser.ask("window.changes = 0; window.polls = 0;"
                + "const watch = new MutationObserver(all => { window.changes += all.length; });"
                + "document.querySelectorAll('grekko-cell').forEach("
                + "cell => watch.observe(cell, {childList: true, characterData: true, subtree: true}));"
                + "const send = XMLHttpRequest.prototype.send;"
                + "XMLHttpRequest.prototype.send = function (body) { window.polls++; return send.call(this, body); };");
        browser.until("prices to change", "return window.changes > 10");
        browser.until("no polls", "return window.polls === 0");
    }

    @Test
    @Order(2)
    void aListOfMarketsShowsItsMarketsOnlyWithTheirChange() throws IOException, InterruptedException {
        String list = "{\"markets\": [{\"venue\": \"SIM-A\", \"pair\": \"BTC/USD\"}]}";
        assertThat(grekko.send(grekko.request("/api/v1/market/watchlists/majors")
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString(list))
                                .build())
                        .statusCode())
                .isEqualTo(200);
        logIn();
        browser.open("/market");
        String shown = "[...document.querySelectorAll('#watch .sym')].filter(e => e.offsetParent !== null).length";
        browser.until("all markets", "return " + shown + " > 2");
        browser.type("#watch-choice", "majors");
        browser.until("one market", "return " + shown + " === 1");
        browser.read("#watch", "24 h %");
        browser.picture("market-list");
        browser.assertOpenToAll("market with a list");
        browser.see("#watch-edit").click();
        browser.type("#watch-name", "majors");
        browser.until(
                "its market", "return (document.querySelector('#watch-markets').selectedItems || []).length === 1");
        browser.assertOpenToAll("lists of markets");
        browser.see("#watch-delete").click();
        browser.until("all markets again", "return " + shown + " > 2");
    }

    @Test
    @Order(3)
    void aWrongOrderIsRefusedAtItsFieldAndARightOneIsPlaced() throws IOException {
        logIn();
        browser.open("/orders");
        browser.type("#ticket-quantity", "-1");
        browser.see("#ticket-submit").click();
        browser.until(
                "the field to say what is wrong",
                "const field = document.querySelector('#ticket-quantity'); return field.invalid && field.errorMessage.length > 0");
        browser.picture("order-refused");
        new SizingTour(browser).take();
        browser.type("#ticket-quantity", "0.01");
        browser.type("#ticket-price", "20000");
        browser.see("#ticket-submit").click();
        browser.read("vaadin-notification-card", "BUY 0.01");
        browser.read("vaadin-grid-cell-content", "20,000.00");
    }

    @Test
    @Order(4)
    void killAsksForAReasonAndHaltsAndARiskManagerResumes() throws IOException {
        logIn();
        browser.read("#state", "RUNNING");
        browser.see("#kill").click();
        browser.see("#kill-confirm").click();
        browser.until("a reason to be asked for", "return document.querySelector('#kill-reason').invalid");
        browser.picture("kill");
        browser.assertOpenToAll("kill dialog");
        browser.type("#kill-reason", "Drill of the console test");
        browser.see("#kill-confirm").click();
        browser.read("#state", "HALTED");
        browser.picture("halted");
        browser.see("#resume").click();
        browser.type("#resume-reason", "Drill is over");
        browser.see("#step-confirm").click();
        browser.read("#state", "RUNNING");
    }

    @Test
    @Order(5)
    void everyScreenIsOpenToAllInBothThemes() throws IOException {
        logIn();
        for (String screen : SCREENS) {
            for (String theme : THEMES) {
                browser.theme(theme);
                browser.open("/" + screen);
                filled();
                browser.picture((screen.isEmpty() ? "overview" : screen) + (theme.equals("light") ? "-light" : ""));
                browser.assertOpenToAll(screen + " " + theme);
                browser.assertFiguresWhole(screen, 1280, 1440);
            }
        }
    }

    @Test
    @Order(6)
    void aPhoneStillShowsStateWorthAlertsAndKill() throws IOException {
        logIn();
        browser.size(390, 844);
        browser.open("/");
        filled();
        browser.see("#state");
        browser.see("#kill");
        browser.see(".kpi");
        browser.see(".a-alerts");
        browser.until("nothing to be cut off", "return document.documentElement.scrollWidth <= 390");
        browser.picture("phone");
    }

    @Test
    @Order(6)
    void anEntryShowsItsWholeTransactionAndPerformanceWhatItIsMadeOf() {
        logIn();
        browser.open("/ledger");
        browser.until(
                "an entry to choose",
                "const kind = [...document.querySelectorAll('#ledger-entries vaadin-grid-cell-content')]"
                        + ".find(cell => cell.textContent.includes('TRANSFER'));"
                        + " if (kind) { kind.click(); } return !!kind");
        browser.read("#transaction", "ZERO");
        browser.read("#transaction", "external");
        browser.open("/performance");
        browser.read("#performance-figures", "Return (TWR)");
        browser.read(".a-months", "statement.csv");
    }

    @Test
    @Order(7)
    void backtestsAndSearchesAreReadAndComparedAndAModelIsHeldBack() throws IOException, InterruptedException {
        assertThat(Bars.bringIn(grekko, "BTC/USD", 600).statusCode()).isEqualTo(200);
        assertThat(Bars.bringIn(grekko, "ETH/USD", 600).statusCode()).isEqualTo(200);
        logIn();
        new BacktestTour(browser).take();
        new OptimisationTour(browser).take();
        new ModelTour(browser).take();
        browser.open("/allocation");
        for (String theme : THEMES) {
            browser.theme(theme);
            browser.read(".a-sessions", "No session yet");
            browser.read(".a-twin", "There is no session");
            browser.assertOpenToAll("allocation " + theme);
        }
        browser.see("#session-new").click();
        browser.see("#session-start").click();
        browser.until(
                "the fields to say what is wrong",
                "return ['#session-name', '#session-models'].every(each => document.querySelector(each).invalid)");
        browser.assertOpenToAll("new session");
    }

    @Test
    @Order(8)
    void anImpossibleLimitIsRefusedAtItsFieldAndAPossibleOneWaitsForASecondPerson()
            throws IOException, InterruptedException {
        assertThat(grekko.post(
                                "/api/v1/risk/events",
                                "{\"type\": \"LATENCY\", \"severity\": \"HIGH\", \"subject\": \"screen\","
                                        + " \"title\": \"seen on the screen\", \"text\": \"drill\"}")
                        .statusCode())
                .isEqualTo(201);
        logIn();
        browser.open("/events");
        browser.read("vaadin-grid-cell-content", "seen on the screen");
        browser.until(
                "the clock to run",
                "return [...document.querySelectorAll('vaadin-grid-cell-content')].some(e => /^1[0-4]:[0-5][0-9]$/.test(e.textContent.trim()))");
        browser.picture("events");
        browser.open("/profiles");
        browser.see("#profile-propose").click();
        browser.type("#proposal-maxExposureFraction", "1.5");
        browser.type("#proposal-reason", "drill of the screen");
        browser.see("#proposal-send").click();
        browser.until(
                "the field to say what is wrong",
                "return document.querySelector('#proposal-maxExposureFraction').errorMessage.includes('at most 1')");
        browser.assertOpenToAll("proposal");
        browser.type("#proposal-maxExposureFraction", "0.9");
        browser.type("#proposal-maxCryptoFraction", "0.9");
        browser.type("#proposal-maxCorrelatedFraction", "0.9");
        browser.see("#proposal-send").click();
        browser.read("#approvals-waiting", "1");
        browser.open("/approvals");
        browser.read("vaadin-grid-cell-content", "1 → 0.9");
        browser.picture("approvals");
        browser.assertOpenToAll("approvals with one");
    }

    @Test
    @Order(9)
    void aRuleIsProposedAFindingReviewedByOneKeyAndTheChainTakenAway() throws IOException, InterruptedException {
        logIn();
        new ComplianceTour(browser, grekko).take();
        new AuditTour(browser, data).take();
    }

    private void filled() {
        browser.see(".panel");
        browser.until(
                "the panels to fill",
                "return [...document.querySelectorAll('.notice.loading')].every(e => e.offsetParent === null)");
    }
}
