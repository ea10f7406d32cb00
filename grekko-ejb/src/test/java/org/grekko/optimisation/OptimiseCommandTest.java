package org.grekko.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.grekko.backtest.domain.RandomBars;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.BarSeries;
import org.grekko.shared.command.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search as a person uses it, without the launcher. */
class OptimiseCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path bars = Path.of("");

    @BeforeEach
    void writeBars() throws IOException {
        BarSeries made = RandomBars.of(new Random(3), 600, new BarLength(14_400), 100, 0.02, 0);
        StringBuilder text = new StringBuilder("time,open,high,low,close,volume\n");
        for (int i = 0; i < made.size(); i++) {
            text.append(String.join(
                            ",",
                            made.candle(i).time().toString(),
                            Double.toString(made.open(i)),
                            Double.toString(made.high(i)),
                            Double.toString(made.low(i)),
                            Double.toString(made.close(i)),
                            "1"))
                    .append('\n');
        }
        bars = Files.writeString(folder.resolve("btc.csv"), text);
    }

    private static Ended run(List<String> given) {
        return Ended.of(OptimiseCommand::run, given.toArray(String[]::new));
    }

    private Ended search(String search, String... more) {
        List<String> given = new ArrayList<>(
                List.of("--model", "sma-cross", "--bars", "BTC/USD=" + bars, "--interval", "4h", "--search", search));
        given.addAll(List.of(more));
        return run(given);
    }

    @Test
    void aSearchTellsItsBestAndHowFarItCanBeTrusted() throws IOException {
        Path file = folder.resolve("study.json");
        Ended ended = search(
                "grid",
                "--param",
                "fast=5..15:5",
                "--param",
                "slow=fast+5..40:5",
                "--constraint",
                "slow>=2*fast",
                "--top",
                "3",
                "--json",
                file.toString());
        assertThat(ended.errors()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("search       grid over fast, slow, 15 sets tried, seed 1")
                .contains("walk-forward", "holdout", "deflated Sharpe", "stability")
                .contains("REFUSED      attested check for look-ahead: nobody, wanted: a person who attests it")
                .contains("best         --model sma-cross --param fast=");
        JsonNode study = new ObjectMapper().readTree(Files.readString(file));
        assertThat(study.path("trials").asInt()).isEqualTo(15);
        assertThat(study.path("ranked").size()).isEqualTo(3);
        assertThat(study.path("best")).isEqualTo(study.path("ranked").path(0));
        assertThat(study.path("best").path("bps").asDouble())
                .isGreaterThanOrEqualTo(study.path("ranked").path(1).path("bps").asDouble());
        assertThat(study.path("stability").path("planes").path(0).path("cells").size())
                .isEqualTo(25);
        assertThat(study.path("walkForward").path("windows").size()).isEqualTo(4);
        assertThat(study.path("overfitting").isNumber()).isTrue();
        assertThat(study.path("lossProbability").isNumber()).isTrue();
        assertThat(study.path("gates").size()).isGreaterThan(10);
        assertThat(Files.readString(file)).doesNotContainPattern("[:,]-?[0-9.]+[eE]");
    }

    @Test
    void workersChangeNothingAndTheSeedDoes() {
        String[] ranges = {"--param", "fast=2..30", "--param", "slow=fast+1..90", "--evaluations", "60"};
        String one = search("evolution", with(ranges, "--workers", "1")).out();
        assertThat(search("evolution", with(ranges, "--workers", "2")).out()).isEqualTo(one);
        assertThat(search("evolution", with(ranges, "--seed", "2")).out()).isNotEqualTo(one);
    }

    private static String[] with(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "moon, fast=5..9, --search must be grid",
        "grid, fast=5, --search needs a range",
        "grid, wings=1..2, --param wings is not a parameter",
        "grid, fast=5.., --param fast must be FROM..TO",
        "grid, fast=0..9, --param fast is wrong: each end must be a whole number from 1",
        "grid, fast=5..9:0.5, goes in whole steps",
        "grid, fast=5..size, hang on each other or on a parameter that is not there",
        "grid, fast=60..70, no set of parameters keeps to all ranges",
        "grid, fast=1..4000, alone has more than 1000 values"
    })
    void aWrongSearchIsToldWithTheWayOut(String search, String range, String words) {
        Ended ended = search(search, "--param", range);
        assertThat(ended.errors()).startsWith("grekko: ").contains(words);
        assertThat(ended.code()).isEqualTo(2);
    }

    @Test
    void otherWrongOptionsAreToldToo() {
        assertThat(search("grid", "--param", "fast=5..9", "--constraint", "fast=slow")
                        .errors())
                .contains("--constraint must be LEFT<RIGHT");
        assertThat(search("grid", "--param", "fast=5..9", "--constraint", "fast<size")
                        .errors())
                .contains("there is no parameter size");
        assertThat(search("grid", "--param", "fast=5..9", "--holdout", "1").errors())
                .contains("--holdout must be a number from 0 to 0.9");
        assertThat(search("grid", "--param", "fast=5..9", "--json", "/nowhere/x.json")
                        .code())
                .isEqualTo(1);
        assertThat(run(List.of("--search", "grid")).errors()).contains("--model is missing");
    }
}
