package org.grekko.lab.bench;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.List;
import org.grekko.lab.Options;

/**
 * What the heap holds after a million and after ten million messages through decoder and book:
 * {@code MemoryBench --books DIR [--first MESSAGES] [--last MESSAGES]}.
 */
public final class MemoryBench {
    private static final double MEGABYTE = 1 << 20;

    private MemoryBench() {}

    /** Prints the megabytes after a collection at both marks, and the growth. */
    public static void main(String[] arguments) throws IOException {
        Options given = Options.of(arguments, "books", "first", "last");
        System.out.println(run(
                Recording.all(Path.of(given.text("books", "."))),
                given.number("first", 1_000_000),
                given.number("last", 10_000_000)));
    }

    /** Plays the recordings until so many messages went through. */
    public static Figures run(List<Recording> recordings, long first, long last) throws IOException {
        DecodeBench bench = new DecodeBench(recordings);
        try {
            long messages = played(bench, 0, first);
            double before = heapMegabytes();
            messages = played(bench, messages, last);
            double after = heapMegabytes();
            return new Figures()
                    .add("messages", messages)
                    .add("before", rounded(before))
                    .add("after", rounded(after))
                    .add("growth", rounded(after - before));
        } finally {
            Reference.reachabilityFence(bench);
        }
    }

    private static long played(DecodeBench bench, long before, long until) throws IOException {
        long messages = before;
        while (messages < until) {
            messages += bench.pass();
        }
        return messages;
    }

    private static double heapMegabytes() {
        return HeldMemory.used() / MEGABYTE;
    }

    private static double rounded(double megabytes) {
        return Math.round(megabytes * 100) / 100.0;
    }
}
