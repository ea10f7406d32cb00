package org.grekko.system.console;

import java.io.IOException;

/** Fills in the quantity of the order ticket by the risk at the stop. */
final class SizingTour {
    private final Browser browser;

    SizingTour(Browser browser) {
        this.browser = browser;
    }

    void take() throws IOException {
        browser.type("#ticket-price", "20000");
        browser.type("#ticket-size-by", "Risk at the stop");
        browser.see("#ticket-size").click();
        browser.until("a stop to be asked for", "return document.querySelector('#ticket-size-stop').invalid");
        browser.type("#ticket-size-stop", "15000");
        browser.see("#ticket-size").click();
        browser.read("#ticket-sized", "riskFraction says 4");
        browser.until("a quantity", "return Number(document.querySelector('#ticket-quantity').value) > 0.1");
        browser.picture("ticket-sized");
        browser.assertOpenToAll("ticket with a size");
    }
}
