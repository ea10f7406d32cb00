package org.grekko.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.grekko.shared.command.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init")
class PerformanceCommandTest {
    @TempDir
    private Path folder;

    private static Ended performance(String... arguments) {
        return Ended.of(PerformanceCommand::run, arguments);
    }

    /** The numbers on the right are those of NumPy 2.4, by the formulas of empyrical. */
    @Test
    void everyFigureIsThatOfTheReference() throws IOException {
        StringBuilder text = new StringBuilder("Date,Equity\n");
        for (int day = 1; day <= 30; day++) {
            text.append(String.format("2024-01-%02d,%d%n", day, 1_000 + (7 * day * day + 3 * day) % 41));
        }
        Path file = Files.writeString(folder.resolve("equity.csv"), text);
        Path json = folder.resolve("performance.json");
        Ended ended = performance("--equity", file.toString(), "--periods-per-year", "365", "--json", json.toString());
        assertThat(ended.errors()).isEmpty();
        assertThat(ended.out()).contains("calmar", "2024-01-01 to 2024-01-30");
        JsonNode figures = new ObjectMapper().readTree(json.toFile());
        assertThat(figures.get("periods").asInt()).isEqualTo(29);
        assertThat(figures.get("totalReturn").asDouble()).isCloseTo(0.024752475247524774, within(1e-9));
        assertThat(figures.get("cagr").asDouble()).isCloseTo(0.3603561648674747, within(1e-9));
        assertThat(figures.get("volatility").asDouble()).isCloseTo(0.2896335513127814, within(1e-9));
        assertThat(figures.get("sharpe").asDouble()).isCloseTo(1.2027508647224552, within(1e-9));
        assertThat(figures.get("sortino").asDouble()).isCloseTo(1.8192222437545398, within(1e-9));
        assertThat(figures.get("calmar").asDouble()).isCloseTo(10.370249633408426, within(1e-9));
        assertThat(figures.get("maxDrawdown").asDouble()).isCloseTo(0.03474903474903479, within(1e-9));
        assertThat(figures.get("positivePeriods").asDouble()).isCloseTo(0.5172413793103449, within(1e-9));
        assertThat(figures.get("bestPeriod").asDouble()).isCloseTo(0.029970029970030065, within(1e-9));
        assertThat(figures.get("worstPeriod").asDouble()).isCloseTo(-0.029097963142580063, within(1e-9));
    }

    @Test
    void whatCannotBeComputedIsNull() throws IOException {
        Path file = Files.writeString(folder.resolve("equity.csv"), "time,nav\n1,100\n2,110\n3,121\n");
        Path json = folder.resolve("performance.json");
        performance("--equity", file.toString(), "--periods-per-year", "252", "--json", json.toString());
        JsonNode figures = new ObjectMapper().readTree(json.toFile());
        assertThat(figures.get("calmar").isNull()).isTrue();
        assertThat(figures.get("sortino").isNull()).isTrue();
        assertThat(figures.get("cagr").asDouble()).isCloseTo(Math.pow(1.21, 126) - 1, within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({
        "'a,b\n1,2', the first line must name a time and a value",
        "'time,nav\n1,x', line 2: 'x' is no number",
        "'time,nav\n1,5\n1,6', line 3: '1' is not after the time",
        "'time,nav\n1,5', there must be two values or more",
        "'time,nav\n1,5\n2,-6', every value must be above zero",
        "'time,nav', has no value"
    })
    void aBrokenFileIsToldWithItsLine(String text, String words) throws IOException {
        Path file = Files.writeString(folder.resolve("equity.csv"), text);
        Ended ended = performance("--equity", file.toString(), "--periods-per-year", "365");
        assertThat(ended.errors()).startsWith("grekko: ").contains(words);
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void wrongUsageEndsWithTwo() {
        assertThat(performance().errors()).contains("--equity is missing");
        assertThat(performance("--equity", "x.csv").errors()).contains("--periods-per-year is missing");
        assertThat(performance("--equity", "x.csv", "--periods-per-year", "0").code())
                .isEqualTo(2);
        assertThat(performance("--equity", "x.csv", "--periods-per-year", "365").code())
                .isEqualTo(1);
    }
}
