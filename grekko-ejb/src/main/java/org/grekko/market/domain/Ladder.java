package org.grekko.market.domain;

import java.util.Arrays;

/**
 * One side of a book: prices and sizes in two sorted arrays, the best price last, where most changes happen. At most
 * {@value #MAX_LEVELS} levels are kept; the worst one gives way.
 */
final class Ladder {
    static final int MAX_LEVELS = 20_000;
    private static final int FIRST_CAPACITY = 64;

    /** 1 for bids, whose best price is the highest, -1 for asks. Keys are price times this. */
    private final int sign;

    private long[] keys = new long[FIRST_CAPACITY];
    private long[] sizes = new long[FIRST_CAPACITY];
    private int count;

    Ladder(int sign) {
        this.sign = sign;
    }

    int count() {
        return count;
    }

    void clear() {
        count = 0;
    }

    /** Price of the level that is so far from the best; 0 is the best. */
    long price(int depth) {
        return keys[count - 1 - depth] * sign;
    }

    long size(int depth) {
        return sizes[count - 1 - depth];
    }

    /** Size at that price; 0 when there is none. */
    long sizeAt(long price) {
        int at = Arrays.binarySearch(keys, 0, count, price * sign);
        return at < 0 ? 0 : sizes[at];
    }

    /** Sets the size at a price; 0 takes the level away. */
    void set(long price, long size) {
        long key = price * sign;
        int at = find(key);
        boolean present = at < count && keys[at] == key;
        if (size == 0) {
            if (present) {
                remove(at);
            }
        } else if (present) {
            sizes[at] = size;
        } else {
            insert(at, key, size);
        }
    }

    /** Keeps the best levels only. */
    void keep(int levels) {
        int surplus = count - levels;
        if (surplus > 0) {
            System.arraycopy(keys, surplus, keys, 0, levels);
            System.arraycopy(sizes, surplus, sizes, 0, levels);
            count = levels;
        }
    }

    /** Index of the key, or where it belongs; looks near the best price first. */
    private int find(long key) {
        int near = Math.max(0, count - 16);
        if (near == 0 || keys[near - 1] < key) {
            int at = count;
            while (at > near && keys[at - 1] >= key) {
                at--;
            }
            return at;
        }
        int found = Arrays.binarySearch(keys, 0, near, key);
        return found < 0 ? -found - 1 : found;
    }

    private void insert(int at, long key, long size) {
        if (count == MAX_LEVELS) {
            if (at == 0) {
                return;
            }
            remove(0);
            insert(at - 1, key, size);
            return;
        }
        if (count == keys.length) {
            int larger = Math.min(MAX_LEVELS, count * 2);
            keys = Arrays.copyOf(keys, larger);
            sizes = Arrays.copyOf(sizes, larger);
        }
        System.arraycopy(keys, at, keys, at + 1, count - at);
        System.arraycopy(sizes, at, sizes, at + 1, count - at);
        keys[at] = key;
        sizes[at] = size;
        count++;
    }

    private void remove(int at) {
        System.arraycopy(keys, at + 1, keys, at, count - at - 1);
        System.arraycopy(sizes, at + 1, sizes, at, count - at - 1);
        count--;
    }
}
