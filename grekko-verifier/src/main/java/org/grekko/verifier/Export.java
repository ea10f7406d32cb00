package org.grekko.verifier;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An export that is read and checked line by line, so that its length does not matter: a first line that says where it
 * begins, a line for each event, and a last line that says where it ends.
 */
final class Export implements Closeable {
    /** What the first line calls the form. */
    static final String FORMAT = "grekko-events-1";

    private static final String NOTHING_BEFORE = "0".repeat(64);
    private static final int LONGEST_LINE = 4_000_000;
    private static final List<String> FIRST = List.of("format", "firstSeq", "prevHash");
    private static final List<String> LAST = List.of("lastSeq", "lastHash");

    private final String name;
    private final InputStream in;
    private long line;
    private long next;
    private String hash;
    private long events;
    private boolean ended;

    private Export(String name, InputStream in) {
        this.name = name;
        this.in = in;
        hash = NOTHING_BEFORE;
    }

    /** Opens a file and reads its first line. */
    static Export open(Path file) throws IOException, BrokenExport {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        Export export = new Export(String.valueOf(file.getFileName()), in);
        try {
            export.begin();
            return export;
        } catch (IOException | BrokenExport | RuntimeException problem) {
            in.close();
            throw problem;
        }
    }

    private void begin() throws IOException, BrokenExport {
        Map<String, String> first = fields(FIRST);
        if (!FORMAT.equals(first.get("format"))) {
            throw broken("is of the form " + first.get("format") + ", not " + FORMAT);
        }
        next = number(first, "firstSeq");
        hash = first.getOrDefault("prevHash", "");
        if (next == 1 && !hash.equals(NOTHING_BEFORE)) {
            throw broken("something is said to come before the first event");
        }
    }

    /** The next event, which is what was sealed; empty at the end. */
    Optional<ExportedEvent> next() throws IOException, BrokenExport {
        if (ended) {
            return Optional.empty();
        }
        Map<String, String> fields = fields(ExportedEvent.NAMES);
        if (fields.size() == LAST.size()) {
            end(fields);
            return Optional.empty();
        }
        long seq = number(fields, "seq");
        ExportedEvent event = ExportedEvent.of(fields);
        if (seq != next) {
            throw broken("here should be event " + next + ", not " + seq
                    + ": one is missing, was put in or stands in another place");
        }
        if (!event.prevHash().equals(hash)) {
            throw broken("event " + seq + " follows another event than the one before it");
        }
        if (!event.reckoned().equals(event.hash())) {
            throw broken("event " + seq + " is not the one that was sealed");
        }
        next++;
        events++;
        hash = event.hash();
        return Optional.of(event);
    }

    private void end(Map<String, String> last) throws IOException, BrokenExport {
        if (number(last, "lastSeq") != next - 1) {
            throw broken("the export ends with event " + (next - 1) + ", its last line says " + last.get("lastSeq"));
        }
        if (!hash.equals(last.get("lastHash"))) {
            throw broken("the last line has another hash than the last event");
        }
        if (in.read() >= 0) {
            line++;
            throw broken("something follows the last line");
        }
        ended = true;
    }

    private Map<String, String> fields(List<String> names) throws IOException, BrokenExport {
        Map<String, String> fields = read();
        List<String> found = List.copyOf(fields.keySet());
        if (!found.equals(names) && !(line > 1 && found.equals(LAST))) {
            throw broken("has the fields " + found + "; expected are " + names);
        }
        return fields;
    }

    private Map<String, String> read() throws IOException, BrokenExport {
        line++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int each = in.read();
        while (each >= 0 && each != '\n') {
            bytes.write(each);
            if (bytes.size() > LONGEST_LINE) {
                throw broken("is longer than " + LONGEST_LINE + " bytes");
            }
            each = in.read();
        }
        if (each < 0) {
            throw broken("the export is cut off: its last line is missing");
        }
        try {
            return FlatJson.read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException noText) {
            throw broken("is not UTF-8");
        } catch (IllegalArgumentException wrong) {
            throw broken(String.valueOf(wrong.getMessage()));
        }
    }

    private long number(Map<String, String> fields, String name) throws BrokenExport {
        String digits = fields.getOrDefault(name, "");
        if (!digits.matches("[0-9]{1,18}")) {
            throw broken(name + " is no number");
        }
        return Long.parseLong(digits);
    }

    /** That something is wrong where the reading is. */
    BrokenExport broken(String what) {
        return new BrokenExport(name, line, what);
    }

    /** The place of the next event. */
    long nextSeq() {
        return next;
    }

    /** The hash of the event before the next. */
    String hash() {
        return hash;
    }

    /** How many events were read. */
    long events() {
        return events;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
