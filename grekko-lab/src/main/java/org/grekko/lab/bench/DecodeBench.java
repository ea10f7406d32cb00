package org.grekko.lab.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.grekko.lab.Options;

/**
 * How many recorded messages a second one thread decodes and applies to the book:
 * {@code DecodeBench --books DIR [--warmup SECONDS] [--seconds SECONDS]}. The books at the end are held against a naive
 * twin.
 */
public final class DecodeBench {
    private static final double NANOS = 1e9;

    private final List<RecordedMarket> markets = new ArrayList<>();

    /**
     * A benchmark over recordings.
     *
     * @throws IOException when a recording cannot be read
     * @throws IllegalStateException when a book differs from its twin
     */
    public DecodeBench(List<Recording> recordings) throws IOException {
        for (Recording each : recordings) {
            RecordedMarket market = new RecordedMarket(each);
            market.play();
            if (market.gaps() > 0 || !TwinBook.of(each).equalTo(market.book())) {
                throw new IllegalStateException("the book differs from its twin");
            }
            markets.add(market);
        }
    }

    /** Prints messages and messages a second. */
    public static void main(String[] arguments) throws IOException {
        Options given = Options.of(arguments, "books", "warmup", "seconds");
        DecodeBench bench = new DecodeBench(Recording.all(Path.of(given.text("books", "."))));
        bench.run(given.number("warmup", 5));
        System.out.println(bench.run(given.number("seconds", 5)));
    }

    /** Plays the recordings again and again for so long. */
    public Figures run(int seconds) throws IOException {
        long begun = System.nanoTime();
        long messages = 0;
        double elapsed = 0;
        while (elapsed < seconds) {
            messages += pass();
            elapsed = (System.nanoTime() - begun) / NANOS;
        }
        return new Figures().add("messages", messages).add("perSecond", Math.round(messages / elapsed));
    }

    /** Plays every recording once; returns how many messages that were. */
    int pass() throws IOException {
        int messages = 0;
        for (RecordedMarket each : markets) {
            messages += each.play();
        }
        return messages;
    }
}
