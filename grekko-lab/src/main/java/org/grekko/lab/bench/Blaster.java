package org.grekko.lab.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.grekko.lab.Options;

/**
 * Venues that send at a steady rate: {@code Blaster --port FIRST [--rate MESSAGES] [--seconds SECONDS]} serves three of
 * them at three ports, waits until each has a listener, and sends so many messages a second in all.
 */
public final class Blaster implements AutoCloseable {
    private static final int VENUES = 3;
    private static final long BREATH_NANOS = 200_000;
    private static final double NANOS = 1e9;

    private final List<BlastVenue> venues = new ArrayList<>();

    /** Venues at that port and the next ones; 0 for any. */
    public Blaster(int port) {
        for (int i = 0; i < VENUES; i++) {
            venues.add(new BlastVenue(port == 0 ? 0 : port + i));
        }
    }

    /** Prints "ready", then how many messages were sent and at what rate, and serves on until it is killed. */
    public static void main(String[] arguments) throws InterruptedException {
        Options given = Options.of(arguments, "port", "rate", "seconds");
        try (Blaster blaster = new Blaster(given.number("port", 0))) {
            System.out.println("ready");
            System.out.println(blaster.run(given.number("rate", 10_000), given.number("seconds", 60)));
            Thread.currentThread().join();
        }
    }

    /** Where the venues are. */
    public List<URI> addresses() {
        return venues.stream().map(BlastVenue::address).toList();
    }

    /** Sends for so long, once everybody listens. */
    public Figures run(int perSecond, int seconds) throws InterruptedException {
        while (!venues.stream().allMatch(BlastVenue::connected)) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        long begun = System.nanoTime();
        long whole = (long) perSecond * seconds;
        long sent = 0;
        while (sent < whole) {
            long due = Math.min(whole, (long) ((System.nanoTime() - begun) / NANOS * perSecond));
            while (sent < due) {
                venues.get((int) (sent++ % VENUES)).send();
            }
            LockSupport.parkNanos(BREATH_NANOS);
        }
        double elapsed = (System.nanoTime() - begun) / NANOS;
        long all = venues.stream().mapToLong(BlastVenue::sent).sum();
        return new Figures().add("sent", all).add("perSecond", Math.round(all / elapsed));
    }

    @Override
    public void close() {
        venues.forEach(BlastVenue::close);
    }
}
