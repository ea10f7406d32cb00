package org.grekko.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each benchmark for a moment, so that none rots between the releases that run them. */
class BenchTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void decodesGeneratedFramesAsTheTwinDoes() throws Exception {
        GenerateFrames.write(folder, 2_000);
        List<Recording> recordings = Recording.all(folder);
        assertThat(new DecodeBench(recordings).run(1).of("perSecond")).isPositive();
        assertThat(MemoryBench.run(recordings, 5_000, 20_000).of("growth")).isLessThan(5);
    }

    @Test
    void ingestsWithoutLoss() throws Exception {
        try (Blaster blaster = new Blaster(0);
                IngestBench bench = new IngestBench(blaster.addresses(), 0)) {
            Figures sent = blaster.run(2_000, 1);
            Figures received = bench.untilSilence();
            assertThat(received.of("received")).isEqualTo(sent.of("sent"));
            assertThat(received.of("timed")).isPositive();
        }
    }

    @Test
    void answersTicksWithTwoOrders() throws Exception {
        assertThat(ticked(null).of("p50")).isPositive();
    }

    @Test
    void answersTicksWithTwoDurableOrders() throws Exception {
        try (Intents intents = new Intents()) {
            assertThat(ticked(intents).of("p50")).isPositive();
        }
    }

    private static Figures ticked(@Nullable Intents intents) throws Exception {
        try (TickVenues venues = new TickVenues(0)) {
            CompletableFuture<Figures> figures = CompletableFuture.supplyAsync(() -> {
                try {
                    return venues.run(50);
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            });
            try (TickTrader trader =
                    new TickTrader(URI.create(venues.firstAddress()), URI.create(venues.secondAddress()), intents)) {
                Figures done = figures.get();
                assertThat(trader.made()).isGreaterThanOrEqualTo(100);
                return done;
            }
        }
    }
}
