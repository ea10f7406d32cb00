package org.grekko.watchdog;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.grekko.shared.json.GrekkoJson;

/** The watchdog's record of its work: a line of JSON for each step, on disk before the next step. */
public final class HaltDiary {
    private static final Logger LOG = System.getLogger(HaltDiary.class.getName());
    private static final long MOST_BYTES = 1 << 20;

    private final Path file;

    HaltDiary(Path file) {
        this.file = file;
    }

    /** Adds a line. */
    public synchronized void add(HaltLine line) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            String text = GrekkoJson.mapper().writeValueAsString(line) + "\n";
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(false);
        } catch (IOException broken) {
            throw new UncheckedIOException("the record " + file + " cannot be written", broken);
        }
    }

    /** How long the record is, in bytes; it only grows. */
    public long length() throws IOException {
        return Files.size(file);
    }

    /** The halts of the last megabyte, the oldest first. */
    public List<Halt> halts() throws IOException {
        List<HaltLine> lines = new ArrayList<>();
        for (String text : tail().split("\n", -1)) {
            if (!text.isBlank()) {
                try {
                    lines.add(GrekkoJson.mapper().readValue(text, HaltLine.class));
                } catch (JsonProcessingException torn) {
                    LOG.log(Level.WARNING, "a line of {0} cannot be read and is left out", file);
                }
            }
        }
        return Halt.of(lines);
    }

    private String tail() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long from = Math.max(0, channel.size() - MOST_BYTES);
            ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - from));
            int read = channel.read(bytes, from);
            String text = new String(bytes.array(), 0, Math.max(0, read), StandardCharsets.UTF_8);
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
        }
    }
}
