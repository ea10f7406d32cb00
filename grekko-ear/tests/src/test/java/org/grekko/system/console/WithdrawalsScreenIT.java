package org.grekko.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.shared.SystemClock;
import org.grekko.system.GrekkoProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people bring a withdrawal to its venue by the console alone. */
class WithdrawalsScreenIT {
    private static final long SEED = 19;

    @Test
    void oneProposesAnotherDecidesAndTheVenueSendsItOnce(@TempDir Path data) throws IOException, InterruptedException {
        try (Simulation venue = new Simulation(Venues.BINANCE, 0, Faults.NONE, new SystemClock()).crowd(SEED, 0);
                GrekkoProcess grekko = GrekkoProcess.start(
                        data,
                        "paper",
                        Map.of(
                                "grekko.venue.binance.url",
                                venue.address().toString(),
                                "grekko.withdrawals.cooling-seconds",
                                "0"))) {
            venue.account().permitWithdrawals();
            join(grekko, "trudy", "trader");
            join(grekko, "rita", "risk-manager");
            added(grekko, venue);
            as(grekko, "trudy", WithdrawalsScreenIT::proposeDestination);
            as(grekko, "rita", browser -> {
                decide(browser, "Decide destination cold", "#destination-approve");
                browser.read("#destinations vaadin-grid-cell-content", "APPROVED");
            });
            as(grekko, "trudy", WithdrawalsScreenIT::proposeWithdrawal);
            assertThat(venue.account().withdrawn()).isEmpty();
            as(grekko, "rita", browser -> {
                browser.picture("withdrawals");
                browser.assertOpenToAll("withdrawals");
                decide(browser, "Decide withdrawal of USDT", "#withdrawal-approve");
                browser.read("#withdrawals vaadin-grid-cell-content", "SENT");
            });
            assertThat(venue.account().withdrawn()).singleElement().satisfies(sent -> {
                assertThat(sent.amount()).isEqualByComparingTo("12.5");
                assertThat(sent.address()).isEqualTo("0xcold");
            });
        }
    }

    /** What somebody does with the withdrawals of the account before their eyes. */
    private interface Deed {
        void in(Browser browser) throws IOException;
    }

    private static void as(GrekkoProcess grekko, String user, Deed deed) throws IOException {
        try (Browser browser = new Browser(grekko.address())) {
            browser.logIn(user, GrekkoProcess.PASSWORD);
            browser.open("/venues");
            press(browser, "#account-withdrawals-open");
            browser.see("#withdrawals");
            deed.in(browser);
        }
    }

    private static void proposeDestination(Browser browser) {
        press(browser, "#destination-propose");
        browser.type("#destination-asset", "usdt");
        browser.type("#destination-label", "cold");
        browser.type("#destination-address", "0xcold");
        press(browser, "#destination-send");
        browser.read("#destinations vaadin-grid-cell-content", "PROPOSED");
        browser.until(
                "the decision to be another's",
                "return document.querySelector(\"[aria-label='Decide destination cold']\").disabled");
    }

    private static void proposeWithdrawal(Browser browser) {
        press(browser, "#withdrawal-propose");
        browser.type("#withdrawal-destination", "USDT · cold · 0xcold");
        browser.type("#withdrawal-amount", "99999999");
        browser.type("#withdrawal-reason", "to the cold wallet");
        press(browser, "#withdrawal-send");
        browser.until(
                "the refusal beside the amount",
                "return (document.querySelector('#withdrawal-amount').errorMessage || '')"
                        + ".includes('INSUFFICIENT_FREE_BALANCE')");
        browser.type("#withdrawal-amount", "12.5");
        press(browser, "#withdrawal-send");
        browser.read("#withdrawals vaadin-grid-cell-content", "PROPOSED");
    }

    private static void decide(Browser browser, String button, String choice) {
        press(browser, "[aria-label='" + button + "']");
        browser.type("#decision-reason", "compared with its owner");
        press(browser, choice);
    }

    /** Presses a button of a dialog that may still be on its way to its place. */
    private static void press(Browser browser, String selector) {
        browser.see(selector);
        Object unused = browser.ask("document.querySelector(arguments[0]).click()", selector);
    }

    private static void join(GrekkoProcess grekko, String name, String role) throws IOException, InterruptedException {
        String body = "{\"username\":\"" + name + "\",\"password\":\"" + GrekkoProcess.PASSWORD + "\",\"roles\":[\""
                + role + "\"]}";
        assertThat(grekko.post("/api/v1/users", body).statusCode()).isEqualTo(201);
    }

    private static void added(GrekkoProcess grekko, Simulation venue) throws IOException, InterruptedException {
        String body = "{\"venue\": \"BINANCE\", \"name\": \"treasury\", \"key\": \""
                + venue.account().key() + "\", \"secret\": \""
                + venue.account().secret() + "\", \"baseCurrency\": \"USDT\", \"allowWithdrawals\": true}";
        assertThat(grekko.post("/api/v1/accounts", body).statusCode()).isEqualTo(201);
    }
}
