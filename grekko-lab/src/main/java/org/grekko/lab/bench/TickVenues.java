package org.grekko.lab.bench;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.HdrHistogram.Histogram;
import org.grekko.lab.Options;

/**
 * The venues' side of the way from a tick to its orders: {@code TickVenues --port FIRST [--warmup TICKS] [--ticks TICKS]}
 * serves two venues at two ports. Each tick of the first one is to be answered by an order at each, whose client ids end
 * in the time when the trader heard of the tick. The time runs from then until the head of the second order is read from
 * its socket, by {@link System#nanoTime}, which all processes of a Linux machine share; and, as the wire's figure, from
 * the moment before the frame is written, by this process's clock alone. Any trader is measured alike.
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
        Histogram heard = new Histogram(LONGEST_NANOS, 3);
        int silent = 0;
        int missed = 0;
        while (nanos.getTotalCount() < ticks) {
            first.forgetOrders();
            second.forgetOrders();
            long sent = first.tick();
            TickVenue.Arrival one = first.order(PATIENCE_MILLIS);
            TickVenue.Arrival other = one == null ? null : second.order(PATIENCE_MILLIS);
            if (sent != 0 && one != null && other != null) {
                long arrived = Math.max(one.nanos(), other.nanos());
                nanos.recordValue(Math.max(0, arrived - sent));
                long waited = arrived - one.heard();
                heard.recordValue(waited > 0 && waited < LONGEST_NANOS ? waited : arrived - sent);
                silent = 0;
            } else {
                missed++;
                if (++silent > MOST_SILENT) {
                    throw new IllegalStateException("no orders come");
                }
            }
            pause();
        }
        return new Figures()
                .add("ticks", ticks)
                .add("missed", missed)
                .add("p50", micros(heard, 50))
                .add("p99", micros(heard, 99))
                .add("max", heard.getMaxValue() / 1_000)
                .add("wireP50", micros(nanos, 50))
                .add("wireP99", micros(nanos, 99));
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
