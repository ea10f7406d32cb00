package org.grekko.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.grekko.system.GrekkoProcess;
import org.grekko.system.RiskDeskTalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The risk desk by REST and on the screen, before and after a kill. */
class RiskDeskIT {
    private static final Map<String, String> EVERY_SECOND = Map.of("grekko.risk.snapshot-seconds", "1");

    @Test
    void theDeskTellsTheRiskShowsItAndKeepsItOverAKill(@TempDir Path data) throws IOException, InterruptedException {
        String first;
        try (GrekkoProcess grekko = GrekkoProcess.start(data, "demo", EVERY_SECOND)) {
            RiskDeskTalk talk = new RiskDeskTalk(grekko);
            talk.tellsWhatIsHeldWhatItRisksAndWhatAShockWouldCost();
            first = talk.oldest();
            try (Browser browser = new Browser(grekko.address())) {
                browser.logIn("admin", GrekkoProcess.PASSWORD);
                new RiskTour(browser).take();
            }
            grekko.kill();
        }
        try (GrekkoProcess grekko = GrekkoProcess.start(data, "demo", EVERY_SECOND)) {
            assertThat(new RiskDeskTalk(grekko).oldest()).isEqualTo(first);
        }
    }
}
