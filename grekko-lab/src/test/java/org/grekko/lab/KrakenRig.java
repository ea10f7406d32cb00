package org.grekko.lab;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.grekko.execution.TradingVenue;
import org.grekko.lab.simulator.SimOrder;
import org.grekko.lab.simulator.Simulation;
import org.grekko.market.MarketDataFeed;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.shared.SystemClock;
import org.grekko.venue.ApiKey;
import org.grekko.venue.VenueKit;
import org.grekko.venue.kraken.KrakenConnector;

/** A simulated Kraken with an open book, and the adapter on it. */
final class KrakenRig implements AutoCloseable {
    private static final long LONGEST_WAIT_NANOS = 10_000_000_000L;
    private static final long SEED = 11;

    final Simulation simulation;

    private final KrakenConnector connector = new KrakenConnector();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);

    KrakenRig(Simulation simulation) {
        this.simulation = simulation.crowd(SEED, 0);
    }

    private VenueKit kit() {
        return new VenueKit(connector.siteAt(simulation.address()), new SystemClock(), timer, new Random(SEED));
    }

    MarketDataFeed feed() {
        return connector.feed(kit());
    }

    TradingVenue account() {
        return account(simulation.account().key(), simulation.account().secret());
    }

    TradingVenue account(String key, String secret) {
        return connector.account(kit(), new ApiKey(key, secret));
    }

    /** The exchange's own levels of a book as texts. */
    List<String> truth(AssetPair pair) {
        return simulation
                .exchange()
                .still(() -> Books.texts(
                        simulation.exchange().levels(pair, Side.BUY, 100),
                        simulation.exchange().levels(pair, Side.SELL, 100)));
    }

    /** How many orders of the account work. */
    int working() {
        return simulation
                .exchange()
                .orders(simulation.account().key(), SimOrder::working)
                .size();
    }

    /** Waits until that is so. */
    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST_WAIT_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException interrupted) {
                throw new AssertionError("interrupted while waiting for " + what, interrupted);
            }
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        simulation.close();
    }
}
