package org.grekko.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.grekko.risk.desk.RecordedEpisodes;
import org.grekko.risk.domain.stress.Episode;
import org.grekko.shared.AssetPair;
import org.grekko.shared.command.Ended;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shocks of the risk desk over files of bars. */
@SuppressWarnings("NullAway.Init")
class RiskStressCommandTest {
    private static final double[] BTC = {100, 90, 80, 50, 55, 60, 60, 61};
    private static final double[] ETH = {10, 9, 9, 4, 5, 5, 6, 6};
    private static final double[] SOL = {2, 1.9, 1.7, 1.5, 1.5, 1.6, 1.7, 1.7};

    @TempDir
    private Path folder;

    private static Ended risk(String... arguments) {
        return Ended.of(RiskCommand::run, arguments);
    }

    private String file(AssetPair pair, LocalDate first, double... closes) throws IOException {
        StringBuilder text = new StringBuilder("time,open,high,low,close,volume\n");
        for (int i = 0; i < closes.length; i++) {
            text.append(first.plusDays(i)).append(("," + closes[i]).repeat(4)).append(",1\n");
        }
        Path file = folder.resolve(pair.toString().replace('/', '-') + first + ".csv");
        return pair + "=" + Files.writeString(file, text);
    }

    private String crash() throws IOException {
        LocalDate first = LocalDate.of(2020, 3, 7);
        return file(AssetPair.of("BTC/USD"), first, BTC) + "," + file(AssetPair.of("ETH/USD"), first, ETH) + ","
                + file(AssetPair.of("SOL/USD"), first.plusDays(4), SOL);
    }

    private JsonNode json(String... arguments) throws IOException {
        Path json = folder.resolve("risk.json");
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--json";
        all[arguments.length + 1] = json.toString();
        Ended ended = risk(all);
        assertThat(ended.errors()).isEmpty();
        assertThat(ended.code()).isZero();
        return new ObjectMapper().readTree(json.toFile()).path("stress");
    }

    @Test
    void anEpisodeIsMeasuredWhereTheFilesReachAndRecordedWhereTheyDoNot() throws IOException {
        String weights = "BTC/USD=0.6,ETH/USD=-0.4,SOL/USD=0.5";
        JsonNode stress = json("--prices", crash(), "--weights", weights, "--stress");
        assertThat(stress).hasSize(Episode.values().length);
        JsonNode march = stress.get(List.of(Episode.values()).indexOf(Episode.MARCH_2020));
        assertThat(march.get("name").asText()).isEqualTo("2020-03");
        assertThat(march.get("from").asText()).isEqualTo("2020-03-07T00:00:00Z");
        assertThat(march.get("to").asText()).isEqualTo("2020-03-10T00:00:00Z");
        JsonNode positions = march.get("positions");
        assertThat(positions.get(0).get("basis").asText()).isEqualTo("MEASURED");
        assertThat(positions.get(0).get("change").asDouble()).isCloseTo(-0.5, within(1e-12));
        assertThat(positions.get(1).get("change").asDouble()).isCloseTo(-0.6, within(1e-12));
        assertThat(positions.get(2).get("basis").asText()).isEqualTo("BETA");
        double sol = positions.get(2).get("beta").asDouble() * -0.5;
        assertThat(march.get("fraction").asDouble()).isCloseTo(0.6 * -0.5 + 0.4 * 0.6 + 0.5 * sol, within(1e-9));
        Double recorded = RecordedEpisodes.of(Episode.FEBRUARY_2018).changes().get("BTC");
        JsonNode february = stress.get(0).get("positions").get(0);
        assertThat(february.get("basis").asText()).isEqualTo("RECORDED");
        assertThat(february.get("change").asDouble()).isEqualTo(recorded);
    }

    @Test
    void ownShocksAreScenariosOfTheirOwnAndOthersMayFollowByBeta() throws IOException {
        String[] asked = {
            "--prices",
            crash(),
            "--weights",
            "BTC/USD=0.5,ETH/USD=0.25,SOL/USD=0",
            "--stress",
            "--shock",
            "BTC/USD=-30%",
            "--shock",
            "BTC/USD=-10%,ETH/USD=+5.5%",
            "--others",
            "beta"
        };
        JsonNode stress = json(asked);
        JsonNode first = stress.get(Episode.values().length);
        double beta = first.get("positions").get(1).get("beta").asDouble();
        assertThat(first.get("positions").get(1).get("basis").asText()).isEqualTo("BETA");
        assertThat(first.get("fraction").asDouble()).isCloseTo(-0.15 + 0.25 * Math.max(-1, beta * -0.3), within(1e-12));
        JsonNode second = stress.get(Episode.values().length + 1);
        assertThat(second.get("name").asText()).isEqualTo("BTC/USD=-10%,ETH/USD=+5.5%");
        assertThat(second.get("fraction").asDouble()).isCloseTo(-0.05 + 0.25 * 0.055, within(1e-12));
        assertThat(risk(asked).out()).contains("stress 2018-02", "BTC/USD -30.0000 % pair");
    }

    @Test
    void whatIsWrongIsToldWithTheWayOut() throws IOException {
        String[] start = {"--prices", crash(), "--weights", "BTC/USD=1,ETH/USD=0,SOL/USD=0"};
        assertThat(wrong(start, "--shock", "BTC/USD=-30%")).contains("--shock is for --stress; add it");
        assertThat(wrong(start, "--stress", "--shock", "BTC/USD=-130%")).contains("must be from -100% to 1000%");
        assertThat(wrong(start, "--stress", "--shock", "BTC/USD=-0.3")).contains("such as -30%");
        assertThat(wrong(start, "--stress", "--shock", "XRP/USD=-30%")).contains("names XRP/USD, which --prices");
        assertThat(wrong(start, "--stress", "--shock", "BTC/USD")).contains("must be PAIR=CHANGE");
        assertThat(wrong(start, "--stress", "--others", "half")).contains("unchanged or beta");
    }

    private static String wrong(String[] start, String... more) {
        String[] all = Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, all, start.length, more.length);
        Ended ended = risk(all);
        assertThat(ended.code()).isEqualTo(2);
        return ended.errors();
    }

    @Test
    void recordedBarsGiveTheFiguresThatAreKept() throws IOException {
        Path data = Path.of(System.getProperty("grekko.shared", "../../shared"), "data", "candles");
        Path btc = data.resolve("btc_usd_coinbase_4h.csv.gz");
        Path eth = data.resolve("eth_usd_coinbase_4h.csv.gz");
        Assumptions.assumeTrue(Files.isReadable(btc) && Files.isReadable(eth), "recorded data are absent: " + data);
        JsonNode stress = json(
                "--prices",
                "BTC/USD=" + btc + ",ETH/USD=" + eth,
                "--weights",
                "BTC/USD=0.6,ETH/USD=0.4",
                "--from",
                "2024-01-01",
                "--stress");
        int place = 0;
        for (Episode episode : Episode.values()) {
            Map<String, Double> kept = RecordedEpisodes.of(episode).changes();
            JsonNode positions = stress.get(place++).get("positions");
            assertThat(positions.get(0).get("basis").asText()).isEqualTo("MEASURED");
            assertThat(positions.get(0).get("change").asDouble())
                    .isCloseTo(kept.getOrDefault("BTC", 0.0), within(1e-6));
            assertThat(positions.get(1).get("change").asDouble())
                    .isCloseTo(kept.getOrDefault("ETH", 0.0), within(1e-6));
        }
    }
}
