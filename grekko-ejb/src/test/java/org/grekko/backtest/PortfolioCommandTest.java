package org.grekko.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** A portfolio from its file to its result, as a person uses it, without the launcher. */
class PortfolioCommandTest {
    private static final String GOOD =
            """
            {
              "interval": "4h",
              "regime": {"vix": "vix.csv", "equity": {"pair": "SPY/USD", "average": 5}},
              "markets": [
                {"pair": "BTC/USD", "assetClass": "CRYPTO", "bars": "btc.csv"},
                {"pair": "SPY/USD", "assetClass": "EQUITY", "bars": "spy.csv", "interval": "1d"}
              ],
              "models": [
                {"model": "sma-cross", "parameters": {"fast": 3, "slow": 9}, "universe": ["BTC/USD"], "budget": 0.3},
                {"name": "all", "model": "risk-parity", "parameters": {"window": 5},
                 "universe": ["SPY/USD", "BTC/USD"], "budget": 0.5, "factors": {"volatility": {"HIGH": 0.5}}}
              ]
            }
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeData() throws IOException {
        write("btc.csv", 1, 360, 14_400);
        write("spy.csv", 2, 60, 86_400);
        Files.writeString(
                folder.resolve("vix.csv"), "DATE,OPEN,CLOSE\n2020-01-02,10,12\n2020-01-20,.,.\n2020-01-21,10,40\n");
    }

    private void write(String name, int seed, int count, int seconds) throws IOException {
        BarSeries bars = RandomBars.of(new Random(seed), count, new BarLength(seconds), 100, 0.02, 0);
        StringBuilder text = new StringBuilder("time,open,high,low,close,volume\n");
        for (int i = 0; i < bars.size(); i++) {
            Candle bar = bars.candle(i);
            text.append(
                    bar.time() + "," + bar.open() + "," + bar.high() + "," + bar.low() + "," + bar.close() + ",1\n");
        }
        Files.writeString(folder.resolve(name), text);
    }

    private static Ended backtest(String... given) {
        return Ended.of(BacktestCommand::run, given);
    }

    private JsonNode json(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("portfolio.json"), text);
        Path result = folder.resolve("result.json");
        Ended ended = backtest("--portfolio", file.toString(), "--json", result.toString());
        assertThat(ended.errors()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("2 models", "BTC/USD, SPY/USD", "model     all", "hash");
        return new ObjectMapper().readTree(Files.readString(result));
    }

    @Test
    void theResultAddsUpByModelAndShowsRegimes() throws IOException {
        JsonNode result = json(GOOD);
        double profit = 0;
        for (JsonNode model : result.path("attribution").path("models")) {
            double inMarkets = 0;
            for (JsonNode market : model.path("markets")) {
                inMarkets += market.path("pnl").asDouble();
            }
            assertThat(inMarkets).isCloseTo(model.path("pnl").asDouble(), within(1e-6));
            profit += model.path("pnl").asDouble();
        }
        assertThat(profit).isNotZero().isCloseTo(result.path("finalNav").asDouble() - 100_000, within(100_000 * 1e-4));
        assertThat(result.path("attribution").path("exposureGap").asDouble()).isLessThan(1e-4);
        assertThat(result.path("trades").size())
                .isPositive()
                .isEqualTo(result.path("numTrades").asInt());
        assertThat(result.path("trades").path(0).path("models").size()).isPositive();
        assertThat(result.path("regimes").toString())
                .contains("\"volatility\":\"HIGH\"", "\"vix\":40", "\"equity\":\"B");
        assertThat(result.path("config").path("models").path(1).path("budget").asDouble())
                .isEqualTo(0.5);
        assertThat(Files.readString(folder.resolve("result.json"))).doesNotContainPattern("[:,]-?[0-9.]+[eE]");
    }

    @Test
    void equitiesTradeInTheirHoursOnly() throws IOException {
        List<JsonNode> ofEquity = json(GOOD).path("trades").findParents("pair").stream()
                .filter(each -> each.path("pair").asText().equals("SPY/USD"))
                .toList();
        assertThat(ofEquity)
                .isNotEmpty()
                .allMatch(each -> each.path("time").asText().matches(".*T1[34]:30:00\\..*"));
    }

    @Test
    void theOrderOfMarketsAndOfAUniverseChangesNothing() throws IOException {
        JsonNode one = json(GOOD);
        List<String> lines = GOOD.lines().toList();
        String other = GOOD.replace(lines.get(4), lines.get(5) + ",")
                .replaceFirst(
                        "(?s)(interval\": \"1d\"},\n).*?\n(  ],\n  \"models)",
                        "$1" + lines.get(4).replace("},", "}") + "\n$2")
                .replace("[\"SPY/USD\", \"BTC/USD\"]", "[\"BTC/USD\", \"SPY/USD\"]");
        assertThat(other).isNotEqualTo(GOOD);
        assertThat(json(other).path("resultHash")).isEqualTo(one.path("resultHash"));
        assertThat(json(GOOD.replace("0.3}", "0.31}")).path("resultHash")).isNotEqualTo(one.path("resultHash"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"interval\": \"4h\" | \"interval\": \"7h\" | interval must be a whole number",
                "\"interval\": \"4h\" | \"interval\": 4 | interval must be a text",
                "\"interval\": \"4h\" | \"wings\": 2 | wings is unknown; there are [barsPerYear, caps",
                "\"interval\": \"4h\", | '' | interval is missing",
                "\"BTC/USD\", \"assetClass\" | \"BTC\", \"assetClass\" | markets[0].pair must be a pair",
                "CRYPTO | GOLD | markets[0].assetClass must be one of [EQUITY, CRYPTO], not GOLD",
                "\"interval\": \"1d\" | \"hours\": {\"zone\": \"Mars\"} | markets[1].hours must be such as",
                "\"sma-cross\" | \"moon\" | models[0].model is no model: 'moon'; there are crypto-momentum",
                "\"fast\": 3 | \"fast\": 30 | models[0].parameters.fast must be less than slow",
                "\"budget\": 0.3 | \"budget\": 1.3 | models[0].budget must be a number from 0 to 1, not 1.3",
                "\"budget\": 0.3 | \"budget\": 0.6 | models have budgets of 1.1 together; it must be at most 1",
                "[\"BTC/USD\"] | [\"ETH/USD\"] | models[0].universe[0] must be a market of the portfolio",
                "[\"BTC/USD\"] | [] | models[0].universe must be a list",
                "\"HIGH\": 0.5 | \"HIGH\": 2 | models[1].factors.volatility.HIGH must be a number from 0 to 1",
                "\"HIGH\": 0.5 | \"WILD\": 0.5 | models[1].factors.volatility.WILD is unknown",
                "\"average\": 5 | \"average\": 5.5 | regime.equity.average must be a whole number",
                "\"regime\": { | \"regime\": {\"vixLow\": 30, | regime: vixLow must be 0 or more and at most vixHigh",
                "\"regime\": { | \"caps\": {\"exitAt\": 0.1}, \"regime\": { | caps: halveAt must be above 0",
                "\"vix.csv\" | \"nowhere.csv\" | nowhere.csv cannot be read",
                "\"btc.csv\" | \"nowhere.csv\" | nowhere.csv cannot be read",
                "\"4h\", | \"4h\" | is not JSON in line 3",
                "\"name\": \"all\" | \"name\": \"sma-cross\" | models[1] has the name of another model",
            })
    void anErrorNamesTheFieldAndTheWayOut(String right, String wrong, String words) throws IOException {
        String text = GOOD.replace(right, wrong.equals("''") ? "" : wrong);
        assertThat(text).isNotEqualTo(GOOD);
        Path file = Files.writeString(folder.resolve("wrong.json"), text);
        Ended ended = backtest("--portfolio", file.toString());
        assertThat(ended.errors()).startsWith("grekko: ").contains(words);
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void anOptionThatTheFileSaysIsRefused() {
        Ended ended = backtest("--portfolio", "x.json", "--model", "sma-cross");
        assertThat(ended.errors()).contains("--model is not for this");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(backtest("--portfolio", "x.json").errors()).contains("x.json cannot be read");
    }

    @ParameterizedTest
    @CsvSource({
        "'DATE,X\n2020-01-02,a', line 2: 'a' is no number",
        "'DATE,X\n2.1.2020,1', line 2: '2.1.2020' is no date",
        "'1,2', the first line must name"
    })
    void aBrokenDailyFileIsToldWithItsLine(String text, String words) throws IOException {
        Files.writeString(folder.resolve("vix.csv"), text);
        Path file = Files.writeString(folder.resolve("portfolio.json"), GOOD);
        assertThat(backtest("--portfolio", file.toString()).errors()).contains(words);
    }

    @Test
    void theExampleOfTheDocumentsRunsOverRecordedData() throws IOException {
        Path shared = Path.of(System.getProperty("grekko.shared", "../../shared"), "data");
        Assumptions.assumeTrue(Files.isReadable(shared), "recorded data are absent: " + shared);
        String text = Files.readString(Path.of("../docs/portfolio.json"));
        for (String each : List.of("vix-daily.csv", "T10Y2Y.csv")) {
            text = text.replace(
                    each, shared.resolve("macro").resolve(each).toAbsolutePath().toString());
        }
        text = text.replace(
                "\"bars\": \"", "\"bars\": \"" + shared.resolve("candles").toAbsolutePath() + "/");
        Path file = Files.writeString(folder.resolve("example.json"), text);
        Ended ended = backtest("--portfolio", file.toString());
        assertThat(ended.errors()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("SOL/USD", "crypto-strongest");
    }
}
