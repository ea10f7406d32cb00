package org.grekko.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.grekko.system.DrillTalk;
import org.grekko.system.GrekkoProcess;
import org.grekko.system.RiskDeskTalk;
import org.grekko.system.SizingTalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The risk desk by REST and on the screen, before and after a kill. */
class RiskDeskIT {
    private static final Map<String, String> EVERY_SECOND = Map.of("grekko.risk.snapshot-seconds", "1");

    @Test
    void theDeskTellsTheRiskShowsItAndKeepsItOverAKill(@TempDir Path data) throws IOException, InterruptedException {
        String first;
        DrillTalk.report(data, Instant.parse("2020-01-01T00:00:00Z"), true);
        DrillTalk.report(data, Instant.parse("2020-02-01T00:00:00Z"), false);
        try (GrekkoProcess grekko = GrekkoProcess.start(data, "demo", EVERY_SECOND)) {
            RiskDeskTalk talk = new RiskDeskTalk(grekko);
            talk.tellsWhatIsHeldWhatItRisksAndWhatAShockWouldCost();
            first = talk.oldest();
            try (Browser browser = new Browser(grekko.address())) {
                browser.logIn("admin", GrekkoProcess.PASSWORD);
                new RiskTour(browser).take();
                new DrillTalk(grekko).isTold();
                browser.open("/breakers");
                browser.read("#drill", "DRILL OVERDUE");
                browser.read("#drill", "2020-01-01");
                browser.assertOpenToAll("breakers with an overdue drill");
            }
            grekko.kill();
        }
        try (GrekkoProcess grekko = GrekkoProcess.start(data, "demo", EVERY_SECOND)) {
            assertThat(new RiskDeskTalk(grekko).oldest()).isEqualTo(first);
            new SizingTalk(grekko).sizesByVolatility();
            DrillTalk.report(data, Instant.now(), true);
            new DrillTalk(grekko).isOverAndWasToldOnceADay();
        }
    }
}
