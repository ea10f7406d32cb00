package org.grekko.venue;

import java.util.Arrays;
import org.grekko.market.domain.OrderBook;
import org.grekko.shared.Side;

/** Book levels as they are read from a frame, in scaled longs. Grows to the largest frame seen and is reused. */
public final class LevelBuffer {
    private static final int FIRST_CAPACITY = 256;

    private boolean[] bid = new boolean[FIRST_CAPACITY];
    private long[] prices = new long[FIRST_CAPACITY];
    private long[] sizes = new long[FIRST_CAPACITY];
    private int count;

    /** Forgets every level. */
    public void clear() {
        count = 0;
    }

    /** How many levels there are. */
    public int count() {
        return count;
    }

    /** Adds a level; size 0 takes it away. */
    public void add(Side side, long price, long size) {
        if (count == prices.length) {
            bid = Arrays.copyOf(bid, count * 2);
            prices = Arrays.copyOf(prices, count * 2);
            sizes = Arrays.copyOf(sizes, count * 2);
        }
        bid[count] = side == Side.BUY;
        prices[count] = price;
        sizes[count] = size;
        count++;
    }

    /** Sets every level in the book. */
    public void applyTo(OrderBook book) {
        for (int i = 0; i < count; i++) {
            book.set(bid[i] ? Side.BUY : Side.SELL, prices[i], sizes[i]);
        }
    }

    /** A copy that lasts, no larger than needed. */
    public LevelBuffer copy() {
        LevelBuffer copy = new LevelBuffer();
        copy.bid = Arrays.copyOf(bid, Math.max(1, count));
        copy.prices = Arrays.copyOf(prices, Math.max(1, count));
        copy.sizes = Arrays.copyOf(sizes, Math.max(1, count));
        copy.count = count;
        return copy;
    }
}
