package org.grekko.system.console;

import java.io.IOException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** From a wrong wish for a search to its map and its best as a backtest. */
final class OptimisationTour {
    private static final String CELLS = "document.querySelectorAll('#search-map td')";

    private final Browser browser;

    OptimisationTour(Browser browser) {
        this.browser = browser;
    }

    void take() throws IOException {
        browser.open("/optimisations");
        browser.read(".a-optimisations", "No search yet");
        browser.see("#search-new").click();
        browser.type("#search-parameter-fast", "5..");
        browser.type("#search-parameter-slow", "20..40:5");
        browser.see("#search-run").click();
        browser.until(
                "the field to say what is wrong",
                "const field = document.querySelector('#search-parameter-fast');"
                        + "return field.invalid && field.errorMessage.includes('FROM..TO')");
        browser.assertOpenToAll("new search");
        browser.type("#search-parameter-fast", "4..12:4");
        browser.type("#search-constraints", "slow>=2*fast");
        choosePair();
        browser.picture("search");
        browser.see("#search-run").click();
        browser.read("#optimisations .badge", "DONE");
        for (String theme : ConsoleIT.THEMES) {
            result(theme);
        }
        browser.see("#search-backtest").click();
        browser.read("#backtest-settings", "sma-cross");
    }

    private void choosePair() {
        WebElement input = browser.see("#search-pairs input");
        input.sendKeys("BTC/USD");
        browser.until(
                "the pair to be offered",
                "return [...document.querySelectorAll('vaadin-multi-select-combo-box-item')]"
                        + ".some(each => each.textContent.includes('BTC/USD'))");
        input.sendKeys(Keys.ENTER);
        browser.until(
                "the pair to be chosen",
                "return (document.querySelector('#search-pairs').selectedItems || []).length === 1");
        input.sendKeys(Keys.TAB);
    }

    private void result(String theme) throws IOException {
        browser.theme(theme);
        browser.open("/optimisations");
        browser.read("#optimisations", "fast 4..12:4");
        browser.assertOpenToAll("searches " + theme);
        browser.ask("document.querySelector('#optimisations a').click()");
        browser.read("#search-ranking", "fast");
        browser.read("#search-trust", "Probability of overfitting");
        browser.read("#search-windows", "2024");
        browser.until("a map of three by five", "return " + CELLS + ".length === 15");
        browser.until("what is around the best", "return document.querySelectorAll('#search-around td').length === 25");
        browser.ask("document.querySelector('#search-map td[tabindex=\"0\"]').focus()");
        browser.read("#search-map .words", "the best");
        browser.until(
                "files to take away",
                "return [...document.querySelectorAll('a')].some(a => a.href.endsWith('/exports/backtest.json'))");
        browser.picture("search-result" + (theme.equals("light") ? "-light" : ""));
        browser.assertOpenToAll("search result " + theme);
    }
}
