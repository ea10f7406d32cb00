package org.grekko.market.domain;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that gives no more than a stated number of bytes and throws {@link Exceeded} at the next one. */
final class CappedInput extends FilterInputStream {
    private final long cap;
    private long given;

    CappedInput(InputStream source, long cap) {
        super(source);
        this.cap = cap;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(int bytes) throws Exceeded {
        given += bytes;
        if (given > cap) {
            throw new Exceeded();
        }
    }

    /** The source has more bytes than allowed. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("more bytes than allowed");
        }
    }
}
