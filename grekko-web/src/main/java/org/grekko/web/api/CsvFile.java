package org.grekko.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.grekko.shared.json.GrekkoJson;
import org.jspecify.annotations.Nullable;

/** A file of comma-separated values that is written line by line, so that a long one takes no memory. */
final class CsvFile {
    private final Writer out;

    private CsvFile(Writer out) {
        this.out = out;
    }

    /** A file with that header whose lines the source writes. */
    static StreamingOutput of(String header, Consumer<CsvFile> source) {
        return stream -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            out.write(header);
            out.write('\n');
            source.accept(new CsvFile(out));
            out.flush();
        };
    }

    /** The answer that saves such a file under a name. */
    static Response answer(String name, StreamingOutput body) {
        return Attachment.of(name, CsvAsked.CSV.toString(), body);
    }

    /** Writes a line: decimals without exponent, times RFC 3339, nothing for null. */
    void line(List<? extends @Nullable Object> values) {
        StringJoiner line = new StringJoiner(",");
        values.forEach(value -> line.add(text(value)));
        try {
            out.write(line.toString());
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException("the reader of a file is gone", gone);
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal decimal) {
            return GrekkoJson.text(decimal);
        }
        if (value instanceof Instant instant) {
            return GrekkoJson.text(instant);
        }
        String text = value.toString();
        boolean formula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 && !(value instanceof Number);
        String safe = formula ? "'" + text : text;
        return safe.contains(",") || safe.contains("\"") || safe.contains("\n")
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
