package org.grekko.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.UserStreamListener;
import org.grekko.execution.VenueFill;
import org.grekko.execution.VenueOrderState;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.market.BookSnapshot;
import org.grekko.market.FeedListener;
import org.grekko.market.MarketDataFeed;
import org.grekko.market.Trade;
import org.grekko.market.domain.OrderBook;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.Side;
import org.grekko.shared.SystemClock;
import org.grekko.venue.ApiKey;
import org.grekko.venue.VenueConnector;
import org.grekko.venue.VenueKit;
import org.jspecify.annotations.Nullable;

/** A simulated Coinbase, the adapter against it and an ear for what the adapter tells. */
final class CoinbaseFixture implements AutoCloseable {
    static final AssetPair BTC = new AssetPair("BTC", "USD");
    static final AssetPair ETH = new AssetPair("ETH", "USD");

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(3);
    private final VenueConnector connector = Venues.COINBASE.connector();
    private final Simulation simulation;

    CoinbaseFixture(Faults faults) {
        simulation = new Simulation(Venues.COINBASE, 0, faults, new SystemClock()).crowd(7, 0);
    }

    /** Remembers what a stream told. */
    static final class Ear implements FeedListener, UserStreamListener {
        final List<String> events = new CopyOnWriteArrayList<>();
        final List<Trade> trades = new CopyOnWriteArrayList<>();
        final List<VenueOrderState> orders = new CopyOnWriteArrayList<>();
        final List<VenueFill> fills = new CopyOnWriteArrayList<>();
        volatile @Nullable OrderBook book;

        @Override
        public void book(OrderBook changed, long receivedNanos) {
            if (changed.pair().equals(BTC)) {
                book = changed;
            }
        }

        @Override
        public void trade(Trade trade) {
            trades.add(trade);
        }

        @Override
        public void invalid(AssetPair pair, String reason) {
            events.add("invalid " + reason);
        }

        @Override
        public void order(VenueOrderState state) {
            orders.add(state);
        }

        @Override
        public void fill(VenueFill fill) {
            fills.add(fill);
        }

        @Override
        public void resumed() {
            events.add("resumed");
        }

        @Override
        public void lost(String reason) {
            events.add("lost " + reason);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        simulation.close();
    }

    Simulation simulation() {
        return simulation;
    }

    MarketDataFeed feed() {
        return connector.feed(kit(new SystemClock()));
    }

    TradingVenue account() {
        return account(key(), new SystemClock());
    }

    TradingVenue account(ApiKey key, Clock clock) {
        return connector.account(kit(clock), key);
    }

    private VenueKit kit(Clock clock) {
        return new VenueKit(connector.siteAt(simulation.address()), clock, timer, new Random(1));
    }

    ApiKey key() {
        return new ApiKey(simulation.account().key(), simulation.account().secret());
    }

    /** Whether that book of bitcoin is the exchange's, to the last level. */
    boolean agrees(@Nullable OrderBook ours) {
        if (ours == null || !ours.valid()) {
            return false;
        }
        BookSnapshot copy = ours.snapshot(Integer.MAX_VALUE, Instant.EPOCH);
        return same(copy.bids(), Side.BUY) && same(copy.asks(), Side.SELL);
    }

    private boolean same(List<BookSnapshot.Level> ours, Side side) {
        List<BigDecimal[]> truth = simulation.exchange().levels(BTC, side, Integer.MAX_VALUE);
        boolean same = ours.size() == truth.size() && !truth.isEmpty();
        for (int i = 0; same && i < ours.size(); i++) {
            same = ours.get(i).price().compareTo(truth.get(i)[0]) == 0
                    && ours.get(i).size().compareTo(truth.get(i)[1]) == 0;
        }
        return same;
    }

    static void eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience is over").isLessThan(deadline);
            try {
                Thread.sleep(5);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
