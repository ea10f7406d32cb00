package org.grekko.lab.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.grekko.lab.Options;
import org.jspecify.annotations.Nullable;

/**
 * A venue that sends frames as fast as its listener takes them: {@code TickFlood --port P} serves it and reads commands
 * from standard input: a number begins a flood of so many frames and is answered once it runs; 0 ends it. Both answers tell
 * how many frames wait.
 */
public final class TickFlood implements AutoCloseable {
    private static final int LONGEST_SECONDS = 60;

    private final BlastVenue venue;
    private final AtomicLong waiting = new AtomicLong();
    private volatile boolean ended;
    private @Nullable Thread sender;

    /** A venue at that port; 0 for any. */
    public TickFlood(int port) {
        venue = new BlastVenue(port);
    }

    /** Serves until standard input ends. */
    public static void main(String[] arguments) throws InterruptedException {
        Options given = Options.of(arguments, "port");
        try (TickFlood flood = new TickFlood(given.number("port", 0));
                Scanner commands = new Scanner(System.in, StandardCharsets.UTF_8)) {
            System.out.println("ready");
            while (commands.hasNextLong()) {
                long frames = commands.nextLong();
                long told = frames > 0 ? flood.begin(frames) : flood.end();
                System.out.println(new Figures().add("waiting", told));
            }
        }
    }

    /** Where it serves. */
    public URI address() {
        return venue.address();
    }

    /** Begins to send so many frames; returns, once the first was taken, how many wait. */
    public long begin(long frames) throws InterruptedException {
        end();
        if (!venue.connected()) {
            throw new IllegalStateException("nobody listens yet");
        }
        CountDownLatch begun = new CountDownLatch(1);
        waiting.set(frames);
        ended = false;
        Thread thread = new Thread(() -> send(begun), "flood");
        thread.setDaemon(true);
        thread.start();
        sender = thread;
        if (!begun.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the listener takes nothing");
        }
        return waiting.get();
    }

    private void send(CountDownLatch begun) {
        while (waiting.get() > 0 && !ended) {
            venue.send();
            waiting.decrementAndGet();
            begun.countDown();
        }
    }

    /** Ends the flood; returns how many frames waited then. */
    public long end() throws InterruptedException {
        long left = waiting.get();
        ended = true;
        if (sender != null) {
            sender.join();
        }
        return left;
    }

    @Override
    public void close() {
        ended = true;
        venue.close();
    }
}
