package org.grekko.lab.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.jspecify.annotations.Nullable;

/** A simulated venue as a whole: exchange, server, one funded account and the crowd. */
public final class Simulation implements AutoCloseable {
    private static final String FUNDS = "1000000";
    private static final Duration FUNDING = Duration.ofHours(8);
    private static final BigDecimal FUNDING_RATE = new BigDecimal("0.0001");

    private final Venues venue;
    private final Exchange exchange;
    private final Wire wire;
    private final SimulatorServer server;
    private final Account account;
    private @Nullable Future<?> acting;
    private @Nullable Future<?> funding;
    private final List<GeneratedFlow> crowds = new ArrayList<>();
    private final ScheduledExecutorService flow = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "crowd");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * A venue that serves at once; its books are empty until {@link #crowd} or {@link #replay}.
     *
     * @param venue which venue
     * @param port 0 for any free one
     * @param faults what goes wrong
     * @param clock the venue's time
     */
    public Simulation(Venues venue, int port, Faults faults, Clock clock) {
        this.venue = venue;
        SimulatorServer.SkewedClock skewed = new SimulatorServer.SkewedClock(clock);
        exchange = venue.exchange(skewed);
        Venues.Login login = venue.login();
        account = exchange.open(new Account(login.key(), login.secret(), false));
        if (exchange.terms().futures()) {
            exchange.transfer(account, venue.quote(), new BigDecimal(FUNDS));
        } else {
            account.deposit(venue.quote(), FUNDS);
            exchange.listings().forEach(each -> account.deposit(each.pair().base(), "10"));
        }
        wire = venue.wire(exchange);
        server = new SimulatorServer(port, wire, exchange, faults, skewed);
        if (exchange.terms().futures()) {
            long first = FUNDING.toMillis() - clock.now().toEpochMilli() % FUNDING.toMillis();
            funding = flow.scheduleAtFixedRate(this::fund, first, FUNDING.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void fund() {
        exchange.listings().forEach(each -> exchange.fund(each.pair(), FUNDING_RATE));
    }

    /** Lets an account do more or less than the venue does; see {@link Wire#limits}. */
    public void limits(long ordersPer10s, long weightPerMinute) {
        wire.limits(ordersPer10s, weightPerMinute);
    }

    /** Which venue it is. */
    public Venues venue() {
        return venue;
    }

    /** Where it serves. */
    public URI address() {
        return server.address();
    }

    /** The exchange itself, for those who check the truth. */
    public Exchange exchange() {
        return exchange;
    }

    /** The funded account. */
    public Account account() {
        return account;
    }

    /** Opens the books with a crowd from the seed and lets it act so often; 0 leaves it still. */
    public Simulation crowd(long seed, double perSecond) {
        for (Listing listing : exchange.listings()) {
            GeneratedFlow crowd = new GeneratedFlow(exchange, listing.pair(), seed);
            crowd.open();
            crowds.add(crowd);
        }
        if (perSecond > 0) {
            long micros = Math.max(1, (long) (1_000_000 / perSecond));
            acting = flow.scheduleAtFixedRate(
                    () -> crowds.forEach(GeneratedFlow::step), micros, micros, TimeUnit.MICROSECONDS);
        }
        return this;
    }

    /** Every crowd does one thing. */
    public void step() {
        crowds.forEach(GeneratedFlow::step);
    }

    /** From now on every crowd's price walks that many times as far with each step; 1 is usual. */
    public void wild(double times) {
        crowds.forEach(each -> each.wild(times));
    }

    /**
     * Plays recorded frames of BTC at their own pace, from the beginning again when they are over.
     *
     * @throws IOException when the file cannot be read
     */
    public Simulation replay(Path file) throws IOException {
        AssetPair pair = new AssetPair("BTC", venue.quote());
        RecordedFlow first = new RecordedFlow(exchange, pair, file);
        flow.execute(() -> play(first, file, pair));
        return this;
    }

    private void play(RecordedFlow recording, Path file, AssetPair pair) {
        try (recording) {
            long begun = System.nanoTime();
            Long start = null;
            Long at = recording.step();
            while (at != null && !flow.isShutdown()) {
                start = start == null ? at : start;
                long ahead = (at - start) - (System.nanoTime() - begun);
                if (ahead > 0) {
                    TimeUnit.NANOSECONDS.sleep(ahead);
                }
                at = recording.step();
            }
            RecordedFlow again = flow.isShutdown() ? null : new RecordedFlow(exchange, pair, file);
            next(again, file, pair);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(@Nullable RecordedFlow again, Path file, AssetPair pair) {
        if (again != null) {
            flow.execute(() -> play(again, file, pair));
        }
    }

    @Override
    public void close() {
        if (acting != null) {
            acting.cancel(false);
        }
        if (funding != null) {
            funding.cancel(false);
        }
        flow.shutdownNow();
        server.close();
    }
}
