package org.grekko.lab.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.grekko.lab.Options;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.GeneratedFlow;
import org.grekko.lab.simulator.Venues;
import org.grekko.lab.simulator.Wire;
import org.grekko.shared.AssetPair;
import org.grekko.shared.SystemClock;

/**
 * Writes recordings of the simulator's crowd where no real ones lie: {@code GenerateFrames --out DIR [--frames N]}.
 * They have the form of the real ones.
 */
public final class GenerateFrames {
    private static final AssetPair PAIR = new AssetPair("BTC", "USDT");

    private GenerateFrames() {}

    /** Writes one recording of each product. */
    public static void main(String[] arguments) throws IOException {
        Options given = Options.of(arguments, "out", "frames");
        write(Path.of(given.text("out", ".")), given.number("frames", 30_000));
    }

    /** Writes recordings of so many frames each into the folder. */
    public static void write(Path folder, int frames) throws IOException {
        write(Venues.BINANCE, "/api/v3/depth", folder.resolve("spot_generated.gz"), frames);
        write(Venues.BINANCE_USDM, "/fapi/v1/depth", folder.resolve("usdm_generated.gz"), frames);
    }

    private static void write(Venues venue, String depth, Path file, int count) throws IOException {
        Exchange exchange = venue.exchange(new SystemClock());
        Wire wire = venue.wire(exchange);
        GeneratedFlow crowd = new GeneratedFlow(exchange, PAIR, 1);
        crowd.open();
        List<String> frames = new ArrayList<>();
        String streams = "streams=btcusdt@depth@100ms/btcusdt@trade/btcusdt@bookTicker";
        wire.serve(new Collector(frames), new Wire.Request("GET", "/stream", streams, Map.of(), ""));
        crowd.step();
        String query = "symbol=BTCUSDT&limit=1000";
        frames.add(
                wire.answer(new Wire.Request("GET", depth, query, Map.of(), "")).body());
        while (frames.size() <= count) {
            crowd.step();
        }
        try (BufferedWriter lines = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            for (int i = 0; i < frames.size(); i++) {
                lines.write(i + " " + frames.get(i) + "\n");
            }
        }
    }

    /** Keeps what would be sent. */
    private record Collector(List<String> frames) implements Wire.Socket {
        @Override
        public void send(Faults.Point point, String text) {
            frames.add(text);
        }

        @Override
        public void cut() {
            throw new IllegalStateException("the collector was cut");
        }

        @Override
        public void onText(Consumer<String> reader) {}

        @Override
        public void onClose(Runnable end) {}
    }
}
