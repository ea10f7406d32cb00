package org.grekko.market.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyCsvTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

    private static SortedMap<LocalDate, Double> read(String text) throws IOException {
        return DailyCsv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theColumnNamedCloseCountsOrElseTheSecond() throws IOException {
        assertThat(read("DATE,OPEN,HIGH,LOW,CLOSE\r\n2024-01-01,1,2,3,4.5\r\n")).isEqualTo(Map.of(NEW_YEAR, 4.5));
        assertThat(read("observation_date,T10Y2Y\n2024-01-01,-0.38\n\n")).isEqualTo(Map.of(NEW_YEAR, -0.38));
    }

    @Test
    void aDayWithoutValueHasNone() throws IOException {
        assertThat(read("DATE,X\n2024-01-01,.\n2024-01-02,\n2024-01-03\n2024-01-04,7\n"))
                .isEqualTo(Map.of(NEW_YEAR.plusDays(3), 7.0));
    }

    @ParameterizedTest
    @CsvSource({
        "'', the first line must name",
        "'1,2', the first line must name",
        "'DATE,X\n2024-01-01,a', line 2: 'a' is no number",
        "'DATE,X\n2024-01-01,1\n\n2.1.2024,1', line 4: '2.1.2024' is no date",
        "'DATE,X\n2024-02-30,1', line 2: '2024-02-30' is no date",
        "'DATE,X\n2024-01-01,1e5', '1e5' is no number"
    })
    void whatIsWrongIsToldWithItsLine(String text, String words) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(DailyCsv.Unreadable.class)
                .hasMessageContaining(words);
    }

    @Test
    void whatIsTooLargeIsRefused() {
        String line = "2024-01-01,1\n";
        String text = "DATE,X\n" + line.repeat((int) (DailyCsv.MAX_BODY / line.length()) + 1);
        assertThatThrownBy(() -> read(text)).hasMessage("it is larger than 16 MiB");
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            SortedMap<LocalDate, Double> values = new TreeMap<>();
            StringBuilder text = new StringBuilder("DATE,X\n");
            for (int i = dice.nextInt(50); i > 0; i--) {
                LocalDate day = NEW_YEAR.plusDays(dice.nextInt(400));
                double value = dice.nextInt(-100_000, 100_000) / 1_000.0;
                values.put(day, value);
                text.append(day).append(',').append(value).append('\n');
            }
            assertThat(read(text.toString())).as("seed %d", seed).isEqualTo(values);
        }
    }
}
