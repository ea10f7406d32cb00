package org.grekko.system.console;

import java.io.IOException;

/** From a wrong registration of a model to the gates that say why it may not go up. */
final class ModelTour {
    private final Browser browser;

    ModelTour(Browser browser) {
        this.browser = browser;
    }

    /** Needs one backtest at least. */
    void take() throws IOException {
        String evidence = evidence();
        browser.open("/models");
        browser.read(".a-models", "No model is registered yet");
        register();
        browser.read("#models", "no promotion asked for yet");
        browser.ask("document.querySelector('#models a').click()");
        browser.read("#model-gates ~ .notice, .a-gates .notice", "Nobody has asked");
        browser.until(
                "the stage to be marked",
                "return document.querySelector('#model-life li[aria-current=step]')?.textContent === 'RESEARCH'");
        promote(evidence);
        for (String theme : ConsoleIT.THEMES) {
            String suffix = theme.equals("light") ? "-light" : "";
            browser.theme(theme);
            browser.read("#model-gates", "deflated Sharpe ratio");
            browser.read("#model-history", "ModelPromotionRefused");
            browser.picture("model" + suffix);
            browser.assertOpenToAll("model " + theme);
            browser.open("/models");
            browser.read("#models", "CANDIDATE refused");
            browser.picture("models" + suffix);
            browser.assertOpenToAll("models " + theme);
            browser.ask("document.querySelector('#models a').click()");
        }
    }

    private String evidence() {
        browser.open("/backtests");
        browser.read("#backtests", "fast 5");
        return String.valueOf(
                browser.ask("return document.querySelector('#backtests a').getAttribute('href').split('/').pop()"));
    }

    private void register() throws IOException {
        browser.see("#model-register").click();
        browser.type("#model-name", "trend");
        browser.type("#model-version", "1.0");
        browser.type("#model-universe", "BTC/USD");
        browser.type("#model-budget", "0.25");
        browser.see("#model-register-confirm").click();
        browser.until(
                "the field to say what is wrong",
                "const field = document.querySelector('#model-version');"
                        + "return field.invalid && field.errorMessage.includes('MAJOR.MINOR.PATCH')");
        browser.picture("model-register");
        browser.assertOpenToAll("register a model");
        browser.type("#model-version", "1.0.0");
        browser.see("#model-register-confirm").click();
        browser.read("#models", "trend 1.0.0");
    }

    private void promote(String evidence) throws IOException {
        browser.see("#model-promote").click();
        browser.type("#model-evidence", "no id");
        browser.see("#step-confirm").click();
        browser.read("#step-refusal", "id of a backtest");
        browser.assertOpenToAll("promote a model");
        browser.type("#model-evidence", evidence);
        browser.ask("document.querySelector('#model-attest input').click()");
        browser.see("#step-confirm").click();
        browser.read(".a-gates h2", "CANDIDATE: refused");
    }
}
