package org.grekko.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.grekko.shared.command.Ended;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class RiskCommandTest {
    private static final String HEADER = "time,open,high,low,close,volume\n";

    @TempDir
    private Path folder;

    private static Ended risk(String... arguments) {
        return Ended.of(RiskCommand::run, arguments);
    }

    private Path file(String name, int first, double... closes) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < closes.length; i++) {
            text.append(String.format("2024-01-%02d,%2$s,%2$s,%2$s,%2$s,1%n", first + i, Double.toString(closes[i])));
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private String prices() throws IOException {
        return "BTC/USD=" + file("b.csv", 1, 90, 100, 110, 99, 105) + ",ETH/USD="
                + file("e.csv", 2, 50, 50, 60, 57, 70);
    }

    @Test
    void onlyCommonBarsCountAndEveryFieldIsThere() throws IOException {
        Path json = folder.resolve("risk.json");
        Ended ended = risk("--prices", prices(), "--weights", "ETH/USD=-0.5,BTC/USD=1", "--json", json.toString());
        assertThat(ended.errors()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("VaR 95", "ETH/USD");
        JsonNode result = new ObjectMapper().readTree(json.toFile());
        assertThat(result.get("periods").asInt()).isEqualTo(3);
        // BTC 100, 110, 99, 105 and ETH 50, 50, 60, 57: returns 0.1, -0.1, 0.0606; 0, 0.2, -0.05.
        double third = 105.0 / 99 - 1 + 0.025;
        assertThat(result.get("mean").asDouble()).isCloseTo((0.1 - 0.2 + third) / 3, within(1e-12));
        for (String field : List.of(
                "volatility",
                "ewmaVolatility",
                "historicalVar95",
                "historicalVar99",
                "es95",
                "parametricVar95",
                "cornishFisherVar95",
                "monteCarloVar95",
                "beta",
                "shrinkage",
                "maxDrawdown",
                "hhi")) {
            assertThat(result.get(field).isNumber()).as(field).isTrue();
        }
        assertThat(result.get("correlation")).hasSize(2);
        assertThat(result.get("shrunkCovariance").get(1)).hasSize(2);
    }

    @Test
    void whatIsWrongIsToldWithTheWayOut() throws IOException {
        assertThat(risk("--weights", "BTC/USD=1").errors()).contains("--prices is missing");
        assertThat(risk("--prices", prices(), "--weights", "BTC/USD=1").errors())
                .contains("ETH/USD is missing");
        assertThat(risk("--prices", prices(), "--weights", "BTC/USD=1,ETH/USD=x")
                        .errors())
                .contains("--weights ETH/USD must be a number");
        assertThat(risk("--prices", prices(), "--weights", "BTC/USD=1,ETH/USD=1,SOL/USD=1")
                        .errors())
                .contains("names SOL/USD, which --prices does not");
        assertThat(risk("--prices", prices(), "--weights", "BTC/USD=1,ETH/USD=0", "--window", "2")
                        .errors())
                .contains("--window must be from 2 to 1");
        String apart = "A/USD=" + file("x.csv", 1, 1, 2, 3) + ",B/USD=" + file("y.csv", 10, 1, 2, 3);
        assertThat(risk("--prices", apart, "--weights", "A/USD=1,B/USD=1"))
                .isEqualTo(new Ended(
                        1,
                        "",
                        "grekko: the files have 0 bars in common; there must be three or more that begin at the same"
                                + " times\n"));
    }

    @Test
    void historicalValueAtRiskOfRecordedBitcoinKeepsItsNumberOfExceedances() throws IOException {
        Path file = Path.of(System.getProperty("grekko.shared", "../../shared"), "data", "candles")
                .resolve("btc_usd_coinbase_4h.csv.gz");
        Assumptions.assumeTrue(Files.isReadable(file), "recorded data are absent: " + file);
        Path json = folder.resolve("risk.json");
        Ended ended = risk(
                "--prices",
                "BTC/USD=" + file,
                "--weights",
                "BTC/USD=1",
                "--from",
                "2017-06-01",
                "--window",
                "500",
                "--json",
                json.toString());
        assertThat(ended.errors()).isEmpty();
        JsonNode tested = new ObjectMapper().readTree(json.toFile()).get("historicalVar95Backtest");
        double part = tested.get("exceedances").asDouble() / tested.get("bars").asDouble();
        assertThat(part).isBetween(0.045, 0.06);
        assertThat(tested.get("christoffersenP").asDouble())
                .as("bitcoin's losses come in clusters")
                .isLessThan(0.01);
    }
}
