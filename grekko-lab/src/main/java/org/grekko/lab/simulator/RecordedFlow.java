package org.grekko.lab.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * A crowd from recorded frames of Binance: one a line, the local time in nanoseconds and the JSON, with one REST
 * snapshot among them. Depth sets what the crowd has at each price; trades take it.
 */
public final class RecordedFlow implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Exchange exchange;
    private final AssetPair pair;
    private final BufferedReader lines;
    private final List<JsonNode> early = new ArrayList<>();
    private long snapshotId = -1;

    /** The crowd of one market from a file, gzipped or plain. */
    public RecordedFlow(Exchange exchange, AssetPair pair, Path file) throws IOException {
        this.exchange = exchange;
        this.pair = pair;
        InputStream bytes = Files.newInputStream(file);
        this.lines = new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8));
    }

    /**
     * One recorded frame happens.
     *
     * @return its local time in nanoseconds; null when the recording is over
     * @throws IOException when the file is broken
     */
    public @Nullable Long step() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            return null;
        }
        int space = line.indexOf(' ');
        JsonNode frame = JSON.readTree(line.substring(space + 1));
        if (!frame.has("stream")) {
            snapshot(frame);
        } else {
            data(frame.path("data"));
        }
        return Long.parseLong(line.substring(0, space));
    }

    private void snapshot(JsonNode frame) {
        snapshotId = frame.path("lastUpdateId").asLong();
        levels(Side.BUY, frame.path("bids"));
        levels(Side.SELL, frame.path("asks"));
        early.stream().filter(each -> each.path("u").asLong() > snapshotId).forEach(this::data);
        early.clear();
    }

    private void data(JsonNode data) {
        switch (data.path("e").asText()) {
            case "depthUpdate" -> {
                if (snapshotId < 0) {
                    early.add(data);
                } else {
                    levels(Side.BUY, data.path("b"));
                    levels(Side.SELL, data.path("a"));
                }
            }
            case "trade" -> {
                if (snapshotId >= 0) {
                    Side taker = data.path("m").asBoolean() ? Side.SELL : Side.BUY;
                    BigDecimal price = new BigDecimal(data.path("p").asText());
                    exchange.crowdTakes(
                            pair, taker, new BigDecimal(data.path("q").asText()), price);
                }
            }
            default -> {
                // Best prices follow from the depth.
            }
        }
    }

    private void levels(Side side, JsonNode rows) {
        for (JsonNode row : rows) {
            BigDecimal price = new BigDecimal(row.path(0).asText()).stripTrailingZeros();
            exchange.crowd(pair, side, price, new BigDecimal(row.path(1).asText()));
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
