package org.grekko.system.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.shared.SystemClock;
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

/** An account on a simulated venue, from its first key to a cancelled order, by the console alone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class VenuesScreenIT {
    private static final String ACCOUNT = "sim-one";
    private static final int CROWD_PER_SECOND = 5;

    @TempDir
    private static Path data;

    private static Simulation venue;
    private static GrekkoProcess grekko;
    private Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        venue = new Simulation(Venues.BINANCE, 0, Faults.NONE, new SystemClock()).crowd(1, CROWD_PER_SECOND);
        grekko = GrekkoProcess.start(
                data,
                "paper",
                Map.of("grekko.venue.binance.url", venue.address().toString(), "grekko.feed", "binance"));
    }

    @AfterAll
    static void stop() {
        grekko.close();
        venue.close();
    }

    @BeforeEach
    void look() {
        browser = new Browser(grekko.address());
        browser.logIn("admin", GrekkoProcess.PASSWORD);
    }

    @AfterEach
    void lookAway() {
        browser.close();
    }

    @Test
    @Order(1)
    void aWrongSecretIsRefusedBesideItsFieldAndARightOneOpensAnAccountThatAgrees() throws IOException {
        browser.open("/venues");
        browser.read("#venues-grid vaadin-grid-cell-content", "UP");
        browser.see("#add-account").click();
        browser.type("#account-name", ACCOUNT);
        browser.type("#account-key", venue.account().key());
        browser.type("#account-secret", "not-the-secret");
        browser.see("#account-add").click();
        browser.until(
                "the refusal beside the secret",
                "const secret = document.querySelector('#account-secret');"
                        + "return secret.invalid && secret.errorMessage.includes('does not fit the key')");
        browser.until("the secret to be gone", "return document.querySelector('#account-secret').value === ''");
        browser.picture("account-refused");
        browser.assertOpenToAll("add account dialog");
        browser.type("#account-secret", venue.account().secret());
        browser.see("#account-add").click();
        browser.read("#accounts vaadin-grid-cell-content", ACCOUNT);
        browser.read("#accounts vaadin-grid-cell-content", "AGREED");
        browser.read("#balances vaadin-grid-cell-content", "USDT");
        browser.picture("venues");
    }

    @Test
    @Order(2)
    void aPriceOfTheLadderFillsTheTicketAndTheOrderWorksAtTheVenueUntilItIsCancelled() throws IOException {
        browser.open("/market");
        browser.type("#ticket-portfolio", ACCOUNT);
        browser.until(
                "the account's venue", "return document.querySelector('#ticket-venue input').value === 'BINANCE'");
        browser.until("a full book", "return document.querySelectorAll('#ladder .bid:enabled').length === 15");
        browser.ask("const last = [...document.querySelectorAll('#ladder .bid')].at(-1);"
                + "window.taken = last.dataset.price; last.click();");
        browser.until(
                "the price on the ticket",
                "return Number(document.querySelector('#ticket-price').value) === Number(window.taken)");
        browser.read("#ticket-submit", "Place buy order");
        browser.type("#ticket-quantity", "0.01");
        browser.picture("ladder");
        // Below the book, so that the crowd does not fill it before it is seen.
        Object below = browser.ask("return (Math.floor(Number(window.taken) * 98) / 100).toFixed(2)");
        browser.type("#ticket-price", String.valueOf(below));
        browser.see("#ticket-submit").click();
        browser.read("vaadin-notification-card", "BUY 0.01");
        browser.open("/orders");
        browser.read("#orders-open vaadin-grid-cell-content", "BINANCE");
        browser.read("#orders-open vaadin-grid-cell-content .badge", "NEW");
        amend();
        browser.see("#orders-open vaadin-button[aria-label='Cancel BUY BTC/USDT']")
                .click();
        browser.until(
                "no open order",
                "const notice = document.querySelector('.a-open .notice');"
                        + "return notice !== null && notice.offsetParent !== null && notice.textContent.includes('No order is working')");
        browser.until(
                "the tab of the past",
                "const tab = [...document.querySelectorAll('vaadin-tab')].find(e => e.textContent === 'History');"
                        + "tab.click(); return true");
        browser.read("#orders-history vaadin-grid-cell-content .badge", "CANCELED");
    }

    private void amend() throws IOException {
        browser.see("#orders-open vaadin-button[aria-label='Amend BUY BTC/USDT']")
                .click();
        browser.type("#amend-quantity", "0.0000001");
        browser.see("#amend-send").click();
        browser.until(
                "the error beside the quantity",
                "const field = document.querySelector('#amend-quantity');"
                        + "return field.invalid && field.errorMessage.includes('multiple')");
        browser.assertOpenToAll("amend dialog");
        browser.picture("amend");
        browser.type("#amend-quantity", "0.005");
        browser.see("#amend-send").click();
        browser.read("vaadin-notification-card", "The venue is asked to amend");
        browser.read("#orders-open vaadin-grid-cell-content", "0.005");
        browser.read("#orders-open vaadin-grid-cell-content .badge", "NEW");
        browser.picture("orders-amended");
    }

    @Test
    @Order(3)
    void aSuspendedAccountResumesWithAReasonAndKeysLeadToTheScreen() {
        browser.open("/orders");
        browser.see("vaadin-grid");
        browser.ask("for (const key of ['g', 'v']) {"
                + "document.body.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true})); }");
        browser.see("#account-suspend").click();
        browser.see("#account-confirm").click();
        browser.until("a reason to be asked for", "return document.querySelector('#account-reason').invalid");
        browser.type("#account-reason", "Drill of the console test");
        browser.see("#account-confirm").click();
        browser.read("#accounts vaadin-grid-cell-content", "SUSPENDED");
        browser.see("#account-resume").click();
        browser.type("#account-reason", "Drill is over");
        browser.see("#account-confirm").click();
        browser.read("#accounts vaadin-grid-cell-content", "ACTIVE");
    }

    @Test
    @Order(4)
    void theScreensOfVenuesAreOpenToAllInBothThemes() throws IOException {
        for (String screen : List.of("venues", "market", "orders")) {
            for (String theme : List.of("dark", "light")) {
                browser.theme(theme);
                browser.open("/" + screen);
                browser.see(".panel");
                browser.until(
                        "the panels to fill",
                        "return [...document.querySelectorAll('.notice.loading')].every(e => e.offsetParent === null)");
                browser.picture("live-" + screen + (theme.equals("light") ? "-light" : ""));
                browser.assertOpenToAll(screen + " " + theme);
            }
        }
    }
}
