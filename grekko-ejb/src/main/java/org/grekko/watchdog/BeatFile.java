package org.grekko.watchdog;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.watchdog.domain.Beat;

/** A sign of life in a file: one line, always at the same place, so that writing it needs no room on a full disk. */
public final class BeatFile implements AutoCloseable {
    private static final int LENGTH = 96;
    private static final Pattern LINE = Pattern.compile("(RUNNING|STOPPED) (\\d{1,18}) (\\d{1,18}) (\\S+) *\n");

    /** Not a channel: one that is interrupted is closed, and then no stop could be told any more. */
    private final RandomAccessFile file;

    /** That file, which exists. */
    BeatFile(Path file) throws IOException {
        this.file = new RandomAccessFile(file.toFile(), "rw");
    }

    /** Writes a sign of life over the one before. */
    public void write(Beat beat) throws IOException {
        String line = (beat.running() ? "RUNNING " : "STOPPED ") + beat.pid() + " " + beat.count() + " "
                + GrekkoJson.text(beat.at());
        String padded = line + " ".repeat(LENGTH - 1 - line.length()) + "\n";
        file.seek(0);
        file.write(padded.getBytes(StandardCharsets.US_ASCII));
    }

    /** The sign of life that is there; empty before the first, and for a line that is just being written. */
    public Optional<Beat> read() throws IOException {
        byte[] bytes = new byte[LENGTH];
        file.seek(0);
        int read = file.read(bytes);
        return read < LENGTH ? Optional.empty() : parse(new String(bytes, StandardCharsets.US_ASCII));
    }

    private static Optional<Beat> parse(String line) {
        Matcher found = LINE.matcher(line);
        return found.matches()
                ? Optional.of(new Beat(
                        found.group(1).equals("RUNNING"),
                        Long.parseLong(found.group(2)),
                        Long.parseLong(found.group(3)),
                        Instant.parse(found.group(4))))
                : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
