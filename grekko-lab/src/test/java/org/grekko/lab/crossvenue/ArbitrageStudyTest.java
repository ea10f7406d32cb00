package org.grekko.lab.crossvenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArbitrageStudyTest {
    private static final Path SHOWN =
            Path.of("..", "grekko-web", "src/main/resources/org/grekko/web/ui/arbitrage/march-2023.json");
    private static final Instant MINUTE = Instant.parse("2023-03-11T07:00:00Z");

    @Test
    void aMinutePaysWhenTheClosesDifferByMoreThanBothFees() {
        assertThat(day("20000", "20100").net()).isEqualByComparingTo("59.9");
        assertThat(day("20000", "20100").buyFirst()).isEqualTo(1);
        assertThat(day("20100", "20000").buyFirst()).isZero();
        assertThat(day("20000", "20040").opportunities()).isZero();
    }

    private static DayOfSpreads day(String first, String second) {
        return SpreadStudy.of(Map.of(MINUTE, new BigDecimal(first)), Map.of(MINUTE, new BigDecimal(second)))
                .days(SpreadStudy.BOTH_TEN)
                .get(0)
                .getValue();
    }

    @Test
    void theConsoleShowsWhatTheRecordingGives() throws IOException {
        Path folder = Path.of(System.getProperty("grekko.shared"), "data", "cross-venue");
        assumeTrue(Files.isDirectory(folder), "no recorded data at " + folder);
        SpreadStudy study = SpreadStudy.of(
                MinuteCloses.read(folder.resolve("binanceus_btcusdc_1m_202303.csv.gz")),
                MinuteCloses.read(folder.resolve("kraken_btcusdc_1m_2023q1.csv.gz")));
        assertThat(Files.readString(SHOWN)).isEqualTo(StudyJson.of(study, "BTC/USDC", "Binance.US", "Kraken"));
    }

    @Test
    void theRecordingShowsTheSpreadThatItsReadmeStates() {
        Path folder = Path.of(System.getProperty("grekko.shared"), "data", "cross-venue");
        assumeTrue(Files.isDirectory(folder), "no recorded data at " + folder);
        SpreadStudy study = SpreadStudy.of(
                MinuteCloses.read(folder.resolve("binanceus_btcusdc_1m_202303.csv.gz")),
                MinuteCloses.read(folder.resolve("kraken_btcusdc_1m_2023q1.csv.gz")));
        assertThat(study.minutes()).isEqualTo(15_719);
        assertThat(study.spreadBps(0.5)).isBetween(4.0, 6.0);
        assertThat(study.spreadBps(0.95)).isBetween(60.0, 66.0);
        // The readme states it as a part of the dearer close, the study as a part of the cheaper one.
        double ofDearer = study.largestBps() / (1 + study.largestBps() / 10_000);
        assertThat(ofDearer).isBetween(972.0, 974.0);
    }
}
