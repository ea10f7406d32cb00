package org.grekko.lab.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.function.Supplier;

/** Measures what an object and all that only it reaches hold of the heap. */
final class HeldMemory {
    private static final int COLLECTIONS = 3;
    private static final int MEASUREMENTS = 3;

    private HeldMemory() {}

    /**
     * The bytes that are in use with the object and were not before it was made, garbage left out: the median of three
     * objects, for other threads may give memory back meanwhile.
     */
    static long bytes(Supplier<?> maker) {
        long[] measured = new long[MEASUREMENTS];
        for (int i = 0; i < MEASUREMENTS; i++) {
            measured[i] = once(maker);
        }
        Arrays.sort(measured);
        return measured[MEASUREMENTS / 2];
    }

    private static long once(Supplier<?> maker) {
        long before = used();
        Object held = maker.get();
        try {
            return used() - before;
        } finally {
            Reference.reachabilityFence(held);
        }
    }

    /** The bytes of the heap that are in use, garbage left out. */
    static long used() {
        collect();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Has all garbage collected. */
    static void collect() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < COLLECTIONS; i++) {
            memory.gc();
        }
    }
}
