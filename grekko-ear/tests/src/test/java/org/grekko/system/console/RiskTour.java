package org.grekko.system.console;

import java.io.IOException;

/** Through the risk desk: by keys, past a shock that is refused, to one that is tried; then to the gauges and limits of breakers. */
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
        automaticBreakers();
    }

    /** Gauges are read, another limit is proposed, after one that could not hold, and its proposer may not reject it. */
    private void automaticBreakers() throws IOException {
        browser.open("/breakers");
        browser.read(".a-triggers", "Volatility, short ÷ long");
        browser.read(".a-gauges", "Events not sealed");
        browser.assertOpenToAll("gauges and automatic breakers");
        browser.picture("breakers");
        browser.see("[aria-label='Propose a change: Volatility, short ÷ long']").click();
        browser.type("#trigger-limit", "-1");
        browser.type("#trigger-reason", "a limit that could not hold");
        browser.see("#step-confirm").click();
        browser.until("the field to refuse", "return document.querySelector('#trigger-limit').invalid");
        browser.type("#trigger-limit", "12");
        browser.see("#step-confirm").click();
        browser.until("the dialog to close", "return document.querySelector('#trigger-limit') === null");
        browser.open("/approvals");
        browser.read(".a-awaiting", "Automatic breaker VOLATILITY");
        browser.see("[aria-label='Reject: Automatic breaker VOLATILITY']").click();
        browser.see("#step-confirm").click();
        browser.read("#step-refusal", "A reason is needed.");
        browser.type("#trigger-rejection", "nobody decides about an own proposal");
        browser.see("#step-confirm").click();
        browser.read("#step-refusal", "Who proposes a change may not decide about it");
    }

    private void press(String... keys) {
        for (String key : keys) {
            browser.ask(
                    "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: arguments[0], bubbles: true}))",
                    key);
        }
    }
}
