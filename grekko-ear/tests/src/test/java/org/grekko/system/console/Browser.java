package org.grekko.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Check;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium that looks at one Grekko. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final String STILL =
            """
            const running = root => [
                ...root.getAnimations().filter(each => each.effect.getComputedTiming().endTime !== Infinity
                        && each.playState === 'running' && each.effect.target?.localName !== 'grekko-cell'),
                ...[...root.querySelectorAll('*')].filter(each => each.shadowRoot).flatMap(each => running(each.shadowRoot))];
            return running(document).length === 0;
            """;

    private static final String CUT =
            """
            return [...document.querySelectorAll('vaadin-grid-cell-content')]
                    .filter(cell => cell.offsetWidth > 0 && cell.querySelector('.num, .badge'))
                    .filter(cell => cell.scrollWidth > cell.clientWidth + 1)
                    .map(cell => cell.closest('vaadin-grid').id + ': ' + cell.textContent.trim());
            """;

    private final String address;
    private final ChromeDriver driver;
    private final WebDriverWait wait;

    Browser(String address) {
        this.address = address;
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-background-networking",
                "--hide-scrollbars",
                "--force-color-profile=srgb");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
        wait = new WebDriverWait(driver, PATIENCE);
        size(1600, 900);
    }

    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void open(String path) {
        driver.get(address + path);
    }

    void logIn(String user, String password) {
        open("/login");
        find("input[name=username]").sendKeys(user);
        find("input[name=password]").sendKeys(password);
        find("button").click();
        see("vaadin-app-layout");
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Waits until the element is there and shown. */
    WebElement see(String selector) {
        return wait.withMessage("to see " + selector).until(d -> d.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    /** Waits until the script, the body of a function, answers true. */
    void until(String what, String script, Object... arguments) {
        wait.withMessage(what).until(d -> Boolean.TRUE.equals(ask(script, arguments)));
    }

    /** Waits until the answer is yes. */
    void until(String what, Question question) {
        wait.withMessage(what).until(d -> {
            try {
                return question.yes();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    /** A question that may fail to be asked. */
    interface Question {
        boolean yes() throws IOException;
    }

    /** From now on files that a screen hands out are laid into that folder. */
    void downloads(Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    Object ask(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Waits until an element of that selector holds that text. */
    void read(String selector, String text) {
        until(
                "to read \"" + text + "\" in " + selector,
                "return [...document.querySelectorAll(arguments[0])].some(e => e.textContent.includes(arguments[1]))",
                selector,
                text);
    }

    /** Types into a field of the console, replacing what it held, and leaves the field. */
    void type(String field, String text) {
        WebElement input = see(field + " input, " + field + " textarea");
        AtomicReference<String> covered = new AtomicReference<>("");
        wait.withMessage(() -> "to reach " + field + ": " + covered.get()).until(d -> clicked(input, covered));
        input.sendKeys(org.openqa.selenium.Keys.chord(org.openqa.selenium.Keys.CONTROL, "a"));
        input.sendKeys(text);
        input.sendKeys(org.openqa.selenium.Keys.TAB);
    }

    /** Scrolls to it as a person does; what lists cover while they load is tried again. */
    private boolean clicked(WebElement input, AtomicReference<String> covered) {
        try {
            Object unused = ask("arguments[0].scrollIntoView({block: 'center'})", input);
            input.click();
            return true;
        } catch (ElementClickInterceptedException other) {
            covered.set(other.getRawMessage());
            return false;
        }
    }

    void theme(String name) {
        ask(
                "localStorage.setItem('grekko.theme', arguments[0]);"
                        + "document.documentElement.setAttribute('theme', arguments[0]);",
                name);
    }

    /**
     * Fails on what keeps people with a handicap out; what still fades in is awaited, as its colours are not its own yet.
     * Cells that flash with each price never stand still, and their figures can be read while they do.
     */
    void assertOpenToAll(String screen) {
        until("the screen to stand still", STILL);
        List<String> violations = new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze(driver)
                        .getViolations()
                        .stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Browser::words)
                        .toList();
        assertThat(violations).as("serious violations on " + screen).isEmpty();
    }

    /** Fails on a figure or a state in a list that its column cuts, on screens of those widths. */
    void assertFiguresWhole(String screen, int... widths) {
        for (int width : widths) {
            size(width, 900);
            assertThat((List<?>) ask(CUT))
                    .as("figures that are cut on " + screen + " at " + width)
                    .isEmpty();
        }
        size(1600, 900);
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml() + " " + reasons(node))
                        .limit(5)
                        .toList();
    }

    private static List<String> reasons(CheckedNode node) {
        return node.getAny().stream().map(Check::getMessage).toList();
    }

    /** Keeps a picture for the documentation when {@code -Dgrekko.screenshots=true}. */
    void picture(String name) throws IOException {
        if (Boolean.getBoolean("grekko.screenshots")) {
            Path folder = Files.createDirectories(Path.of(System.getProperty("grekko.images", "../../docs/images")));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
