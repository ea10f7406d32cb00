package org.grekko.backtest;

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
import org.grekko.market.Candle;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.BarSeries;
import org.grekko.shared.command.Ended;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both commands as a person uses them, without the launcher. */
class BacktestCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path btc = Path.of("");
    private Path eth = Path.of("");

    @BeforeEach
    void writeBars() throws IOException {
        btc = write("btc.csv", 1, 300);
        eth = write("eth.csv", 2, 300);
    }

    private Path write(String name, int seed, int count) throws IOException {
        BarSeries bars = RandomBars.of(new Random(seed), count, new BarLength(14_400), 100, 0.02, 0);
        StringBuilder text = new StringBuilder("time,open,high,low,close,volume\n");
        for (int i = 0; i < bars.size(); i++) {
            Candle bar = bars.candle(i);
            text.append(bar.time())
                    .append(',')
                    .append(bar.open())
                    .append(',')
                    .append(bar.high())
                    .append(',');
            text.append(bar.low())
                    .append(',')
                    .append(bar.close())
                    .append(',')
                    .append(bar.volume())
                    .append('\n');
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private static Ended backtest(String... given) {
        return Ended.of(BacktestCommand::run, given);
    }

    private static Ended lookahead(String... given) {
        return Ended.of(LookaheadCommand::run, given);
    }

    private JsonNode json(String bars) throws IOException {
        Path file = folder.resolve("result.json");
        Ended ended = backtest(
                "--model",
                "sma-cross",
                "--bars",
                bars,
                "--interval",
                "4h",
                "--param",
                "fast=5",
                "--param",
                "slow=20",
                "--from",
                "2020-01-02",
                "--to",
                "2020-02-10T00:00:00Z",
                "--json",
                file.toString());
        assertThat(ended.errors()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("sma-cross 1.0.0", "hash");
        return new ObjectMapper().readTree(Files.readString(file));
    }

    @Test
    void theResultHasEveryFieldAndAddsUp() throws IOException {
        JsonNode result = json("BTC/USD=" + btc);
        assertThat(result.path("status").asText()).isEqualTo("DONE");
        assertThat(result.path("startDate").asText()).isEqualTo("2020-01-02T00:00:00.000000Z");
        assertThat(result.path("endDate").asText()).isEqualTo("2020-02-10T00:00:00.000000Z");
        assertThat(result.path("numTrades").asInt())
                .isPositive()
                .isEqualTo(result.path("trades").size());
        assertThat(result.path("equity").size()).isEqualTo(39 * 6);
        assertThat(result.path("equity").path(39 * 6 - 1).path("nav").asDouble())
                .isEqualTo(result.path("finalNav").asDouble());
        assertThat(result.path("config").path("parameters").path("fast").asInt())
                .isEqualTo(5);
        assertThat(result.path("trades").path(0).path("pnl").isNull()).isTrue();
        for (String field : List.of("cagr", "sharpe", "sortino", "maxDrawdown", "winRate", "profitFactor", "bps")) {
            assertThat(result.path(field).isNumber()).as(field).isTrue();
        }
        assertThat(Files.readString(folder.resolve("result.json"))).doesNotContainPattern("[:,]-?[0-9.]+[eE]");
    }

    @Test
    void theOrderOfFilesChangesNothing() throws IOException {
        JsonNode one = json("BTC/USD=" + btc + ",ETH/USD=" + eth);
        JsonNode other = json("eth-usd=" + eth + ",btc-usd=" + btc);
        assertThat(other.path("resultHash")).isEqualTo(one.path("resultHash"));
        assertThat(other.path("trades")).isEqualTo(one.path("trades"));
        assertThat(json("BTC/USD=" + btc).path("resultHash")).isNotEqualTo(one.path("resultHash"));
    }

    @ParameterizedTest
    @CsvSource({
        "--model=moon, there is no model 'moon'",
        "--interval=7h, --interval must be a whole number",
        "--param=wings=2, --param wings is not a parameter",
        "--param=fast=99, --param fast must be less than slow",
        "--param=fast, --param must be NAME=NUMBER",
        "--fee-bps=-1, --fee-bps must be a number",
        "--cash=0, --cash must be a number",
        "--from=yesterday, --from must be a date",
        "--from=2030-01-01, has no bar",
        "--interval=1h, the bars of",
        "--wings=2, there is no option --wings",
        "--bars=BTC/USD, --bars must be PAIR=FILE",
        "--bars=BTC=x.csv, must be a pair such as",
        "'--bars=BTC/USD=x.csv,ETH/BTC=y.csv', name pairs of one quote asset",
        "--bars=BTC/USD=nowhere.csv, nowhere.csv cannot be read",
        "--json=/nowhere/x.json, cannot be written"
    })
    void aWrongOptionIsNamedWithTheWayOut(String option, String words) {
        int at = option.indexOf('=');
        String name = option.substring(0, at);
        List<String> given = new ArrayList<>(List.of(name, option.substring(at + 1)));
        String[][] defaults = {{"--model", "sma-cross"}, {"--bars", "BTC/USD=" + btc}, {"--interval", "4h"}};
        for (String[] each : defaults) {
            if (!each[0].equals(name)) {
                given.addAll(List.of(each));
            }
        }
        Ended ended = backtest(given.toArray(String[]::new));
        assertThat(ended.errors()).startsWith("grekko: ").contains(words);
        assertThat(ended.code()).isEqualTo(ended.errors().contains("grekko help") ? 2 : 1);
    }

    @Test
    void missingOptionsAndStrayWordsAreWrongUsage() {
        assertThat(backtest().errors()).contains("--model is missing");
        assertThat(backtest("--model", "sma-cross").errors()).contains("--bars is missing");
        assertThat(backtest("--model", "sma-cross", "--bars", "A/B=" + btc).errors())
                .contains("--interval is missing");
        assertThat(backtest("--model").errors()).contains("--model needs a value");
        assertThat(backtest("sma-cross").code()).isEqualTo(2);
    }

    @Test
    void brokenRowsAreLeftOutAndTold() throws IOException {
        Files.writeString(btc, Files.readString(btc).replaceFirst("(?m)^2020-01-03.*$", "nonsense"));
        Ended ended = backtest("--model", "sma-cross", "--bars", "BTC/USD=" + btc, "--interval", "4h");
        assertThat(ended.code()).isZero();
        assertThat(ended.errors()).contains("1 rows are left out, the first in line 14");
    }

    @ParameterizedTest
    @CsvSource({
        "btc_usd_coinbase_4h.csv.gz,4h",
        "eth_usd_coinbase_4h.csv.gz,4h",
        "btcusdt_4h_2025.csv.gz,4h",
        "solusdt_4h_2025.csv.gz,4h",
        "spy_1d.csv.gz,1d",
        "spy_1h.csv.gz,1h",
        "btcusd_bitfinex_1m_2019q2.csv.gz,1m"
    })
    void everyRecordedFileRuns(String name, String interval) {
        Path file = Path.of(System.getProperty("grekko.shared", "../../shared"), "data", "candles", name);
        Assumptions.assumeTrue(Files.isReadable(file), "recorded data are absent: " + file);
        Ended ended = backtest("--model", "sma-cross", "--bars", "BTC/USD=" + file, "--interval", interval);
        String misprint = name.contains("coinbase") ? "1 bar begins more than a quarter off" : "";
        assertThat(ended.errors()).contains(misprint);
        assertThat(ended.errors().lines()).hasSize(misprint.isEmpty() ? 0 : 1);
        assertThat(ended.code()).isZero();
    }

    @Test
    void aModelOfTheHouseDoesNotLookAhead() {
        Ended ended = lookahead("sma-cross", "--rounds", "3");
        assertThat(ended.out()).contains("no decision changed", "no decision depends on more than 50 bars");
        assertThat(ended.code()).isZero();
        Ended own =
                lookahead("strategy:rsi-reversion", "--bars", "BTC/USD=" + btc, "--interval", "4h", "--rounds", "3");
        assertThat(own.out()).contains("no decision changed", "states no warm-up");
        assertThat(lookahead().code()).isEqualTo(2);
        assertThat(lookahead("sma-cross", "--rounds", "0").errors()).contains("--rounds must be a whole number");
    }
}
