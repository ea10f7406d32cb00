package org.grekko.market.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads text line by line and never holds more than {@value #MAX_LINE} bytes of one: a longer line comes back
 * cut and is marked so.
 */
final class BoundedLines {
    /** The longest line that is kept whole, in bytes. */
    static final int MAX_LINE = 4_096;

    private static final int BUFFER = 64 * 1024;

    private final InputStream source;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] line = new byte[MAX_LINE];
    private int position;
    private int filled;
    private int number;
    private boolean cut;

    BoundedLines(InputStream source) {
        this.source = source;
    }

    /** The next line without its end, or null at the end of the text. */
    @Nullable
    String next() throws IOException {
        int length = 0;
        boolean any = false;
        cut = false;
        while (true) {
            int each = read();
            if (each < 0 && !any) {
                return null;
            }
            any = true;
            if (each < 0 || each == '\n') {
                break;
            }
            if (length < MAX_LINE) {
                line[length++] = (byte) each;
            } else {
                cut = true;
            }
        }
        number++;
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return new String(line, 0, length, StandardCharsets.UTF_8);
    }

    /** The 1-based number of the line that was read last. */
    int number() {
        return number;
    }

    /** True when the line that was read last was longer than allowed. */
    boolean cut() {
        return cut;
    }

    private int read() throws IOException {
        if (position == filled) {
            position = 0;
            filled = source.read(buffer);
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[position++] & 0xFF;
    }
}
