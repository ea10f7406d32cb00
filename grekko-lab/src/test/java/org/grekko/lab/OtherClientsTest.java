package org.grekko.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.shared.SystemClock;
import org.grekko.venue.ApiKey;
import org.grekko.venue.binance.BinanceSigner;
import org.grekko.venue.kraken.KrakenSigner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A client that others wrote trades against every simulated venue and signs as our signers do. */
class OtherClientsTest {
    private static final Path SCRIPTS = Path.of("src/test/js").toAbsolutePath();
    private static final Path CLIENTS =
            Path.of("../server-config/launcher/bench").toAbsolutePath().normalize();
    private static final long PATIENCE_SECONDS = 180;

    @BeforeAll
    static void installTheClient() throws IOException, InterruptedException {
        if (!Files.isDirectory(CLIENTS.resolve("node_modules/ccxt"))) {
            run("npm", "ci", "--no-audit", "--no-fund");
        }
    }

    @Test
    void tradesOnBinance() throws IOException, InterruptedException {
        trade(Venues.BINANCE, "binance.mjs");
    }

    @Test
    void tradesOnBinanceFutures() throws IOException, InterruptedException {
        trade(Venues.BINANCE_USDM, "binance.mjs", "usdm");
    }

    @Test
    void tradesOnKraken() throws IOException, InterruptedException {
        trade(Venues.KRAKEN, "kraken.mjs");
    }

    @Test
    void tradesOnCoinbase() throws IOException, InterruptedException {
        trade(Venues.COINBASE, "coinbase.mjs");
    }

    private static void trade(Venues venue, String script, String... more) throws IOException, InterruptedException {
        try (Simulation simulation = new Simulation(venue, 0, Faults.NONE, new SystemClock())) {
            simulation.crowd(11, 0);
            List<String> command = new ArrayList<>(List.of(
                    "node",
                    SCRIPTS.resolve(script).toString(),
                    simulation.address().toString(),
                    simulation.account().key(),
                    simulation.account().secret()));
            command.addAll(List.of(more));
            run(command.toArray(String[]::new));
        }
    }

    @Test
    void signsAsOurSignersDo() throws IOException, InterruptedException {
        int compared = 0;
        for (String line :
                run("node", SCRIPTS.resolve("signatures.mjs").toString()).split("\n", -1)) {
            if (line.startsWith("{")) {
                JsonNode signed = new ObjectMapper().readTree(line);
                ApiKey key = new ApiKey("key", signed.path("secret").asText());
                if (signed.path("venue").asText().equals("binance")) {
                    String[] parts = signed.path("query").asText().split("&signature=", -1);
                    assertThat(new BinanceSigner(key).signature(parts[0])).isEqualTo(parts[1]);
                } else {
                    String signature = new KrakenSigner(key)
                            .signature(
                                    signed.path("path").asText(),
                                    signed.path("nonce").asText(),
                                    signed.path("body").asText());
                    assertThat(signature).isEqualTo(signed.path("signature").asText());
                }
                compared++;
            }
        }
        assertThat(compared).isEqualTo(40);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("grekko-client", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(CLIENTS.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        String said = Files.readString(output);
        Files.delete(output);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
