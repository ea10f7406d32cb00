package org.grekko.system.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.grekko.lab.simulator.Simulation;
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

/** Two venues that drift apart: seen, armed, traded, taken apart, and an order in parts beside it, by the console. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class ArbitrageScreenIT {
    private static final String GRID = " vaadin-grid-cell-content";

    @TempDir
    private static Path data;

    private static TwoVenues venues;
    private Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        venues = new TwoVenues(data);
    }

    @AfterAll
    static void stop() {
        venues.close();
    }

    @BeforeEach
    void look() {
        browser = new Browser(venues.grekko().address());
        browser.size(1440, 900);
        browser.logIn("admin", GrekkoProcess.PASSWORD);
    }

    @AfterEach
    void lookAway() {
        browser.close();
    }

    @Test
    @Order(1)
    void anEmptyScreenSaysWhatIsMissingAndTheKeysLeadThere() throws IOException {
        browser.open("/orders");
        browser.see("vaadin-grid");
        browser.see("#ticket-quantity input").sendKeys("gb");
        browser.until("keys to be letters in a field", "return location.pathname.endsWith('/orders')");
        press("g", "b");
        browser.read(".a-opportunities .notice", "Only KRAKEN is followed");
        browser.read("#arbitrage-armed", "WATCH ONLY");
        browser.picture("arbitrage-empty");
        press("g", "e");
        browser.read(".a-quality .notice", "No market or limit order of an account ended");
        browser.ask("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '?', bubbles: true}))");
        browser.read("dialog.gk-help", "Arbitrage");
        browser.read("dialog.gk-help", "Execution");
    }

    @Test
    @Order(2)
    void accountsOnBothVenuesAreComparedAndAnOpportunityIsShownWithItsCosts() throws IOException {
        add("KRAKEN", "on-kraken", venues.kraken());
        add("COINBASE", "on-coinbase", venues.coinbase());
        browser.open("/arbitrage");
        browser.read("#compared", "COINBASE and KRAKEN");
        browser.read(".a-opportunities .notice", "at present none offers more than it costs");
        venues.dislocate("3060");
        browser.read("#opportunities" + GRID, "ETH/USD");
        browser.read("#opportunities" + GRID, "COINBASE");
        browser.read("#opportunities .badge", "DISABLED");
        browser.read("#opportunities .badge", "NOW");
        browser.picture("arbitrage-seen");
    }

    @Test
    @Order(3)
    void wrongRulesAreRefusedAtTheirFieldAndArmedOnesTrade() throws IOException {
        browser.open("/arbitrage");
        browser.see("#arbitrage-change").click();
        browser.type("#rules-notional", "0");
        browser.see("#rules-save").click();
        browser.until(
                "the refusal at its field",
                "const field = document.querySelector('#rules-notional');"
                        + "return field.invalid && field.errorMessage.includes('greater than 0')");
        browser.type("#rules-notional", "1000");
        browser.type("#rules-net", "10");
        browser.type("#rules-pause", "3600000");
        browser.see("#rules-enabled label").click();
        browser.picture("arbitrage-rules");
        browser.assertOpenToAll("rules dialog");
        browser.see("#rules-save").click();
        browser.read("#arbitrage-armed", "ARMED");
        browser.read("#arbitrage-trades .badge", "DONE");
        browser.read("#arbitrage-trades" + GRID, "COINBASE 100 %");
        browser.read("#arbitrage-trades" + GRID, "KRAKEN 100 %");
        browser.read("#arbitrage-trade .legs", "FILLED");
        browser.read("#arbitrage-trade .fall", "Realised net");
        browser.picture("arbitrage-traded");
    }

    @Test
    @Order(4)
    void theStudyShowsWhatTheRecordingGave() throws IOException {
        browser.open("/arbitrage");
        browser.until(
                "the tab of the study",
                "const tab = [...document.querySelectorAll('vaadin-tab')].find(e => e.textContent.startsWith('Study'));"
                        + "if (!tab) return false; tab.click(); return true");
        browser.read("#study-days" + GRID, "2023-03-11");
        browser.read("#study-days" + GRID, "302,485.63");
        browser.read("#study", "An upper bound, not a backtest");
        browser.read("#study", "359,565.32 USDC");
        browser.picture("arbitrage-study");
    }

    @Test
    @Order(5)
    void anOrderInPartsSaysWhatItWillDoAndIsSeenThroughToItsParts() throws IOException {
        browser.open("/orders");
        browser.type("#ticket-portfolio", "on-coinbase");
        browser.type("#ticket-pair", "SOL/USD");
        browser.type("#ticket-algo", "TWAP: equal parts over time");
        browser.type("#ticket-minutes", "0.1");
        browser.type("#ticket-slices", "3");
        browser.type("#ticket-quantity", "0.3");
        browser.read("#ticket-plan", "in 3 parts of 0.1, one every 2 s");
        browser.read("#ticket-fee", "taker");
        browser.picture("ticket-twap");
        browser.see("#ticket-submit").click();
        browser.read("vaadin-notification-card", "TWAP begun");
        browser.until(
                "the tab of parent orders",
                "const tab = [...document.querySelectorAll('#open-tabs vaadin-tab')].at(-1); tab.click(); return true");
        browser.read("#parents .badge", "DONE");
        browser.read("#parents" + GRID, "3 of 3");
        browser.read("#parents" + GRID, "100.00 %");
        browser.until(
                "the parts to open",
                "const cell = [...document.querySelectorAll('#parents vaadin-grid-cell-content')]"
                        + ".find(e => e.textContent === 'SOL/USD'); cell.click(); return true");
        browser.read("#parents .parts", "Part 3");
        browser.picture("parent-orders");
    }

    @Test
    @Order(6)
    void anIcebergOutOfReachIsCancelledWithItsPart() {
        browser.open("/orders");
        browser.type("#ticket-portfolio", "on-coinbase");
        browser.type("#ticket-pair", "SOL/USD");
        browser.type("#ticket-algo", "Iceberg: little shown at a time");
        browser.type("#ticket-shown", "0.1");
        browser.type("#ticket-price", "120");
        browser.type("#ticket-quantity", "0.5");
        browser.read("#ticket-plan", "0.1 shown at a time at 120.00: 5 parts");
        browser.read("#ticket-fee", "maker");
        browser.see("#ticket-submit").click();
        browser.read("vaadin-notification-card", "ICEBERG begun");
        browser.read("#orders-open .badge", "NEW");
        browser.until(
                "the tab of parent orders",
                "const tab = [...document.querySelectorAll('#open-tabs vaadin-tab')].at(-1); tab.click(); return true");
        browser.read("#parents" + GRID, "on a fill");
        browser.see("#parents vaadin-button[aria-label='Cancel ICEBERG BUY SOL/USD']")
                .click();
        browser.read("#parents .badge", "CANCELED");
    }

    @Test
    @Order(7)
    void qualityIsMeasuredOnWhatWasExecutedAndTheRouterStatesItsCost() throws IOException {
        browser.open("/execution");
        browser.read("#quality" + GRID, "COINBASE");
        browser.read("#quality" + GRID, "KRAKEN");
        browser.read("#quality" + GRID, "bps");
        browser.read("#quality" + GRID, "USD");
        browser.read("#venue-calls" + GRID, "ms");
        browser.type("#route-pair", "ETH/USD");
        browser.type("#route-quantity", "0.5");
        browser.read("#route-total", "0.5 ETH costs");
        browser.read("#route" + GRID, "COINBASE");
        browser.type("#route-quantity", "-1");
        browser.until("a refusal", "return document.querySelector('#route-quantity').invalid");
        browser.type("#route-quantity", "3");
        browser.read("#route-total", "3 ETH costs");
        browser.until("no refusal", "return !document.querySelector('#route-quantity').invalid");
        browser.picture("execution-measured");
    }

    @Test
    @Order(8)
    void anAccountTellsWhatItsLastComparisonFound() throws IOException {
        browser.open("/venues");
        browser.read("#account-compared", "compared");
        browser.read("#account-compared", "balances agree");
        browser.picture("venues-compared");
    }

    @Test
    @Order(9)
    void theScreensAreOpenToAllInBothThemes() throws IOException {
        for (String screen : List.of("arbitrage", "execution", "orders")) {
            for (String theme : List.of("dark", "light")) {
                browser.theme(theme);
                browser.open("/" + screen);
                browser.see(".panel");
                browser.until(
                        "the panels to fill",
                        "return [...document.querySelectorAll('.notice.loading')].every(e => e.offsetParent === null)");
                browser.picture("two-" + screen + (theme.equals("light") ? "-light" : ""));
                browser.assertOpenToAll(screen + " " + theme);
            }
        }
    }

    private void press(String... keys) {
        for (String key : keys) {
            browser.ask(
                    "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: arguments[0], bubbles: true}))",
                    key);
        }
    }

    private void add(String venue, String name, Simulation at) {
        browser.open("/venues");
        browser.see("#add-account").click();
        browser.type("#account-venue", venue);
        browser.type("#account-name", name);
        browser.type("#account-key", at.account().key());
        browser.type("#account-secret", at.account().secret().replace("\n", "\\n"));
        browser.see("#account-add").click();
        browser.read("#accounts" + GRID, name);
        browser.until(
                "the books to agree",
                "return [...document.querySelectorAll('#accounts .badge')].filter(e => e.textContent === 'AGREED').length"
                        + " >= arguments[0]",
                venue.equals("KRAKEN") ? 1 : 2);
    }
}
