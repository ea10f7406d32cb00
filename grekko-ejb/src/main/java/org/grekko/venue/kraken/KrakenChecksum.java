package org.grekko.venue.kraken;

import java.util.zip.CRC32;
import org.grekko.market.domain.OrderBook;
import org.grekko.shared.Side;

/**
 * Kraken's checksum of a book (documented as "Book checksum (WebSocket v2)"): CRC32 over the ten best asks and then the
 * ten best bids, of each the price and then the quantity as digits without point and leading zeros. That is the scaled
 * number in decimal, where the book has the market's own scales. One instance serves one thread.
 */
final class KrakenChecksum {
    /** How many levels of a side count. */
    static final int LEVELS = 10;

    private static final int LONGEST = 19;

    private final CRC32 crc = new CRC32();
    private final byte[] digits = new byte[2 * LEVELS * 2 * LONGEST];
    private int length;

    /** The checksum of the book, 0 to 2^32 - 1. */
    long of(OrderBook book) {
        length = 0;
        add(book, Side.SELL);
        add(book, Side.BUY);
        crc.reset();
        crc.update(digits, 0, length);
        return crc.getValue();
    }

    private void add(OrderBook book, Side side) {
        int levels = Math.min(LEVELS, book.levels(side));
        for (int depth = 0; depth < levels; depth++) {
            add(book.price(side, depth));
            add(book.size(side, depth));
        }
    }

    private void add(long number) {
        int count = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            count++;
        }
        long rest = number;
        for (int at = length + count - 1; at >= length; at--) {
            digits[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
    }
}
