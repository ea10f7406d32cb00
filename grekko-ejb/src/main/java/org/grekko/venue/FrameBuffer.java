package org.grekko.venue;

import java.util.Arrays;

/** Puts the parts of a text frame together in one array that is used again for the next. */
final class FrameBuffer {
    /** The most characters of a frame. */
    static final int LARGEST = 16 << 20;

    private static final int FIRST_CAPACITY = 16_384;

    private char[] text = new char[FIRST_CAPACITY];
    private int length;

    /** Adds a part; false when the frame would be too long. */
    boolean add(CharSequence part) {
        int more = part.length();
        if (length + more > LARGEST) {
            return false;
        }
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, length + more));
        }
        for (int i = 0; i < more; i++) {
            text[length + i] = part.charAt(i);
        }
        length += more;
        return true;
    }

    char[] text() {
        return text;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }
}
