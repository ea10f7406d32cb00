package org.grekko.system.console;

import java.io.IOException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** From a wrong wish for a backtest to two results side by side. */
final class BacktestTour {
    private final Browser browser;

    BacktestTour(Browser browser) {
        this.browser = browser;
    }

    void take() throws IOException {
        browser.open("/backtests");
        browser.read(".a-backtests", "No backtest yet");
        browser.see("#backtest-new").click();
        browser.type("#backtest-parameter-fast", "70");
        browser.see("#backtest-run").click();
        browser.until(
                "the field to say what is wrong",
                "const field = document.querySelector('#backtest-parameter-fast');"
                        + "return field.invalid && field.errorMessage.includes('less than slow')");
        browser.until("no pair to be told of", "return document.querySelector('#backtest-pairs').invalid");
        browser.picture("backtest-refused");
        browser.assertOpenToAll("new backtest");
        browser.type("#backtest-parameter-fast", "5");
        choosePair();
        browser.see("#backtest-run").click();
        browser.read("#backtests .badge", "DONE");
        another();
        result();
        comparison();
        portfolio();
    }

    private void choosePair() {
        WebElement input = browser.see("#backtest-pairs input");
        input.sendKeys("BTC/USD");
        browser.until(
                "the pair to be offered",
                "return [...document.querySelectorAll('vaadin-multi-select-combo-box-item')]"
                        + ".some(each => each.textContent.includes('BTC/USD'))");
        input.sendKeys(Keys.ENTER);
        browser.until(
                "the pair to be chosen",
                "return (document.querySelector('#backtest-pairs').selectedItems || []).length === 1");
        input.sendKeys(Keys.TAB);
    }

    private void another() {
        browser.see("#backtest-new").click();
        browser.type("#backtest-parameter-fast", "10");
        choosePair();
        browser.see("#backtest-run").click();
        browser.until(
                "two results",
                "return [...document.querySelectorAll('#backtests .badge')]"
                        + ".filter(each => each.textContent === 'DONE').length === 2");
    }

    private void result() throws IOException {
        for (String theme : ConsoleIT.THEMES) {
            browser.theme(theme);
            browser.open("/backtests");
            browser.read("#backtests", "fast 5");
            browser.picture("backtests" + (theme.equals("light") ? "-light" : ""));
            browser.assertOpenToAll("backtests " + theme);
            browser.ask(
                    "[...document.querySelectorAll('#backtests a')].find(a => a.textContent.includes('fast 5')).click()");
            browser.read("#backtest-figures", "Sharpe");
            browser.read("#backtest-settings", "Fingerprint of the result");
            browser.read("#backtest-trades", "BUY");
            browser.read("#backtest-months", "2024");
            browser.until(
                    "both curves and the candles to be drawn",
                    "return document.querySelectorAll('grekko-equity, grekko-candles').length === 3"
                            + " && [...document.querySelectorAll('grekko-equity, grekko-candles')]"
                            + ".every(each => each.shadowRoot.querySelector('canvas'))");
            browser.until(
                    "a page to take away",
                    "return [...document.querySelectorAll('a')].some(a => a.href.endsWith('/exports/report.html'))");
            browser.picture("backtest" + (theme.equals("light") ? "-light" : ""));
            browser.assertOpenToAll("backtest " + theme);
        }
    }

    private void comparison() throws IOException {
        browser.open("/backtests");
        browser.read("#backtests", "fast 10");
        browser.see("#backtest-compare").click();
        browser.read("vaadin-notification-card", "Choose 2 to 10");
        browser.ask("document.querySelectorAll('#backtests vaadin-checkbox')[0].click()");
        browser.see("#backtest-compare").click();
        browser.read("#comparison-bars", "All over the same bars");
        browser.read("#comparison-differences", "parameters.fast");
        browser.read("#comparison-figures", "Maximum drawdown");
        browser.until(
                "two curves with their names",
                "const lines = document.querySelector('.a-curves grekko-lines').shadowRoot;"
                        + "return lines.querySelector('canvas') && lines.querySelectorAll('li').length === 2");
        browser.picture("comparison");
        browser.assertOpenToAll("comparison");
    }

    private void portfolio() throws IOException {
        browser.open("/backtests");
        browser.see("#portfolio-new").click();
        browser.see("#portfolio-run");
        write("value.replace('\"budget\": 0.1}', '\"budget\": 1.1}')");
        browser.see("#portfolio-run").click();
        browser.until(
                "the place of the mistake",
                "const field = document.querySelector('#portfolio-text');"
                        + "return field.invalid && field.errorMessage.includes('portfolio.models[0].budget must be')");
        write("value.replace('\"budget\": 1.1}', '\"budget\": 0.1}').replace('\"average\": 1200', '\"average\": 50')");
        browser.see("#portfolio-run").click();
        browser.read("#backtests", "portfolio");
        browser.until(
                "a third result",
                "return [...document.querySelectorAll('#backtests .badge')]"
                        + ".filter(each => each.textContent === 'DONE').length === 3");
        browser.ask("[...document.querySelectorAll('#backtests a')]"
                + ".find(a => a.textContent.includes('portfolio')).click()");
        browser.read("#portfolio-parts", "strongest");
        browser.read("#portfolio-regimes", "NEUTRAL");
        browser.until(
                "lines by model and four bands",
                "const all = [...document.querySelectorAll('#portfolio grekko-lines')];"
                        + "return all.length === 2 && all.every(each => each.shadowRoot.querySelectorAll('li').length === 2)"
                        + " && document.querySelector('grekko-bands').shadowRoot.querySelectorAll('svg').length === 4");
        browser.picture("portfolio");
        browser.assertOpenToAll("portfolio");
    }

    private void write(String change) {
        browser.ask("const field = document.querySelector('#portfolio-text'); const value = field.value;"
                + "field.value = " + change + "; field.dispatchEvent(new CustomEvent('change', {bubbles: true}))");
    }
}
