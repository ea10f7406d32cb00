package org.grekko.system.console;

import java.io.IOException;

/** Through the risk desk: by keys, past a shock that is refused, to one that is tried. */
final class RiskTour {
    private final Browser browser;

    RiskTour(Browser browser) {
        this.browser = browser;
    }

    void take() throws IOException {
        browser.open("/orders");
        browser.see("vaadin-grid");
        press("g", "r");
        browser.read("#desk-figures", "Concentration");
        browser.read(".a-limits", "maxVarFraction");
        browser.read(".a-stress", "2020-03");
        browser.type("#stress-change", "-150");
        browser.see("#stress-try").click();
        browser.until("the field to refuse", "return document.querySelector('#stress-change').invalid");
        browser.assertOpenToAll("a shock that is refused");
        browser.type("#stress-change", "-25");
        browser.see("#stress-try").click();
        browser.read(".a-stress", "All crypto -25 %");
        browser.read(".a-breakers", "No breaker stands");
        browser.picture("risk-desk");
    }

    private void press(String... keys) {
        for (String key : keys) {
            browser.ask(
                    "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: arguments[0], bubbles: true}))",
                    key);
        }
    }
}
