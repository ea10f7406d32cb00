package org.grekko.lab.bench;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.HdrHistogram.Histogram;
import org.grekko.lab.Options;

/**
 * The venues' side of the way from a tick to its orders: {@code TickVenues --port FIRST [--warmup TICKS] [--ticks TICKS]}
 * serves two venues at two ports. Each tick of the first one is to be answered by an order at each; the time runs from
 * the moment before the depth frame is written to its socket until the head of the second order is read from its own,
 * both by this process's clock, so that any trader is measured alike.
 */
public final class TickVenues implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 2_000;
    private static final int MOST_SILENT = 30;
    private static final long LONGEST_NANOS = 60_000_000_000L;
    private static final int SHORTEST_PAUSE_MICROS = 2_000;
    private static final int LONGEST_PAUSE_MICROS = 4_000;

    private final TickVenue first;
    private final TickVenue second;
    private final RandomGenerator dice =
            RandomGeneratorFactory.of("L64X128MixRandom").create(1);

    /** Venues at that port and the next; 0 for any two. */
    public TickVenues(int port) {
        first = new TickVenue(port);
        second = new TickVenue(port == 0 ? 0 : port + 1);
    }

    /** Prints "ready", waits for a trader, and prints the percentiles in microseconds. */
    public static void main(String[] arguments) throws InterruptedException {
        Options given = Options.of(arguments, "port", "warmup", "ticks");
        try (TickVenues venues = new TickVenues(given.number("port", 0))) {
            System.out.println("ready");
            venues.run(given.number("warmup", 4_000));
            System.out.println(venues.run(given.number("ticks", 3_000)));
        }
    }

    /** The address of the venue that ticks. */
    public String firstAddress() {
        return first.address().toString();
    }

    /** The address of the other one. */
    public String secondAddress() {
        return second.address().toString();
    }

    /**
     * Ticks so often and measures the answers.
     *
     * @throws IllegalStateException when a trader does not answer any more
     */
    public Figures run(int ticks) throws InterruptedException {
        Histogram nanos = new Histogram(LONGEST_NANOS, 3);
        int silent = 0;
        int missed = 0;
        while (nanos.getTotalCount() < ticks) {
            first.forgetOrders();
            second.forgetOrders();
            long sent = first.tick();
            Long one = first.order(PATIENCE_MILLIS);
            Long other = one == null ? null : second.order(PATIENCE_MILLIS);
            if (one != null && other != null) {
                nanos.recordValue(Math.max(0, Math.max(one, other) - sent));
                silent = 0;
            } else if (nanos.getTotalCount() > 0 || ++silent > MOST_SILENT) {
                missed++;
                if (missed > MOST_SILENT) {
                    throw new IllegalStateException("no orders come");
                }
            }
            pause();
        }
        return new Figures()
                .add("ticks", ticks)
                .add("missed", missed)
                .add("p50", micros(nanos, 50))
                .add("p99", micros(nanos, 99))
                .add("max", nanos.getMaxValue() / 1_000);
    }

    private void pause() throws InterruptedException {
        TimeUnit.MICROSECONDS.sleep(dice.nextInt(SHORTEST_PAUSE_MICROS, LONGEST_PAUSE_MICROS));
    }

    private static double micros(Histogram nanos, double percentile) {
        return Math.round(nanos.getValueAtPercentile(percentile) / 100.0) / 10.0;
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
