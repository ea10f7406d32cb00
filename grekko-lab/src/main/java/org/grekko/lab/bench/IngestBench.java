package org.grekko.lab.bench;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.grekko.lab.Options;
import org.grekko.lab.simulator.Venues;
import org.grekko.market.FeedListener;
import org.grekko.market.FeedSubscription;
import org.grekko.market.domain.OrderBook;
import org.grekko.shared.SystemClock;
import org.grekko.venue.VenueConnector;
import org.grekko.venue.VenueKit;

/**
 * The age of book changes when they are in the book, through the product's own streams:
 * {@code IngestBench URL... [--warmup SECONDS]} listens to venues of a {@link Blaster} until they fall silent.
 */
public final class IngestBench implements FeedListener, AutoCloseable {
    private static final long LONGEST_MICROS = 60_000_000;
    private static final int QUIET_SECONDS = 2;

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "ingest");
        thread.setDaemon(true);
        return thread;
    });
    private final Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);
    private final List<FeedSubscription> streams = new ArrayList<>();
    private final long counted;

    /** Listens at once; changes are timed after the warm-up. */
    public IngestBench(List<URI> venues, int warmupSeconds) {
        counted = System.nanoTime() + TimeUnit.SECONDS.toNanos(warmupSeconds);
        VenueConnector connector = Venues.BINANCE.connector();
        for (URI each : venues) {
            VenueKit kit = new VenueKit(connector.siteAt(each), new SystemClock(), timer, new SecureRandom());
            streams.add(connector.feed(kit).stream(Set.of(TickVenue.PAIR), this));
        }
    }

    /** Prints what came and how old it was. */
    public static void main(String[] arguments) throws InterruptedException {
        Options given = Options.of(arguments, "warmup");
        List<URI> venues = given.words().stream().map(URI::create).toList();
        try (IngestBench bench = new IngestBench(venues, given.number("warmup", 5))) {
            System.out.println(bench.untilSilence());
        }
    }

    /** Waits until nothing comes any more. */
    public Figures untilSilence() throws InterruptedException {
        long before = -1;
        int quiet = 0;
        while (quiet < QUIET_SECONDS) {
            TimeUnit.SECONDS.sleep(1);
            long now = received();
            quiet = now > 0 && now == before ? quiet + 1 : 0;
            before = now;
        }
        return new Figures()
                .add("received", before)
                .add("timed", micros.getTotalCount())
                .add(
                        "gaps",
                        streams.stream().mapToLong(each -> each.stats().gaps()).sum())
                .add("p50", millis(50))
                .add("p99", millis(99))
                .add("max", millis(100));
    }

    private long received() {
        return streams.stream().mapToLong(each -> each.stats().frames()).sum();
    }

    private double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }

    @Override
    public void book(OrderBook book, long receivedNanos) {
        if (receivedNanos - counted > 0 && book.venueMicros() > 0) {
            long age = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) - book.venueMicros() / 1_000;
            micros.recordValue(Math.max(0, Math.min(LONGEST_MICROS, age)));
        }
    }

    @Override
    public void close() {
        streams.forEach(FeedSubscription::close);
        timer.shutdownNow();
    }
}
