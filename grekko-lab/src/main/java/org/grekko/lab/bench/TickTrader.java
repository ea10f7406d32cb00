package org.grekko.lab.bench;

import java.math.BigDecimal;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.grekko.execution.PlaceReply;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.VenueOrder;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.lab.Options;
import org.grekko.lab.simulator.Venues;
import org.grekko.market.FeedListener;
import org.grekko.market.FeedSubscription;
import org.grekko.market.domain.OrderBook;
import org.grekko.shared.Side;
import org.grekko.shared.SystemClock;
import org.grekko.venue.ApiKey;
import org.grekko.venue.VenueConnector;
import org.grekko.venue.VenueKit;
import org.jspecify.annotations.Nullable;

/**
 * The product's side of the way from a tick to its orders: {@code TickTrader FIRST SECOND [--durable yes]}. Each change
 * of the first venue's book makes two orders, one at each venue, placed by two threads through the product's feed and
 * adapters; with intents, both are committed in one transaction before either is sent.
 */
public final class TickTrader implements FeedListener, AutoCloseable {
    private static final Long NO_LIMIT = (long) Integer.MAX_VALUE;
    private static final BigDecimal QUANTITY = new BigDecimal("0.001");
    private static final BigDecimal PRICE = new BigDecimal("50000");

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, TickTrader::daemon);
    private final SynchronousQueue<VenueOrder> firstLeg = new SynchronousQueue<>();
    private final SynchronousQueue<VenueOrder> secondLeg = new SynchronousQueue<>();
    private final @Nullable Intents intents;
    private final FeedSubscription stream;
    private final AtomicLong numbers = new AtomicLong();
    private volatile long heard;
    private volatile boolean closed;

    /** A trader that begins at once; null for no intents. */
    TickTrader(URI first, URI second, @Nullable Intents intents) {
        this.intents = intents;
        VenueConnector connector = Venues.BINANCE.connector();
        VenueKit kit = kit(connector, first);
        TradingVenue one = account(connector, kit);
        TradingVenue other = account(connector, kit(connector, second));
        leg(intents == null ? () -> place(one, firstLeg.take()) : () -> durably(one, intents));
        leg(() -> place(other, secondLeg.take()));
        stream = connector.feed(kit).stream(Set.of(TickVenue.PAIR), this);
    }

    /** Trades until it is killed. */
    public static void main(String[] arguments) throws Exception {
        Options given = Options.of(arguments, "durable");
        List<String> venues = given.words();
        Intents intents = given.find("durable").isPresent() ? new Intents() : null;
        try (intents;
                TickTrader trader = new TickTrader(URI.create(venues.get(0)), URI.create(venues.get(1)), intents)) {
            System.out.println("ready");
            trader.join();
        }
    }

    /** Waits for ever. */
    private void join() throws InterruptedException {
        while (!closed) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    /** How many orders were made. */
    public long made() {
        return numbers.get();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "trader");
        thread.setDaemon(true);
        return thread;
    }

    private VenueKit kit(VenueConnector connector, URI venue) {
        return new VenueKit(connector.siteAt(venue), new SystemClock(), timer, new SecureRandom())
                .granted(Map.of("ORDERS-10S", NO_LIMIT, "WEIGHT-1M", NO_LIMIT));
    }

    private static TradingVenue account(VenueConnector connector, VenueKit kit) {
        Venues.Login login = Venues.BINANCE.login();
        return connector.account(kit, new ApiKey(login.key(), login.secret()));
    }

    /** A thread that does the same for each tick. */
    private void leg(Leg leg) {
        daemon(() -> {
                    try {
                        while (!closed) {
                            leg.next();
                        }
                    } catch (InterruptedException over) {
                        Thread.currentThread().interrupt();
                    } catch (SQLException broken) {
                        throw new IllegalStateException("an intent was not written", broken);
                    }
                })
                .start();
    }

    private interface Leg {
        void next() throws InterruptedException, SQLException;
    }

    /** Writes both intents before either order is sent. */
    private void durably(TradingVenue venue, Intents written) throws InterruptedException, SQLException {
        VenueOrder order = firstLeg.take();
        VenueOrder second = order("b", heard);
        written.commit(List.of(order, second));
        secondLeg.put(second);
        place(venue, order);
    }

    private static void place(TradingVenue venue, VenueOrder order) {
        PlaceReply reply = venue.place(order);
        if (!(reply instanceof PlaceReply.Accepted)) {
            throw new IllegalStateException("the order was not accepted: " + reply);
        }
    }

    /** A small order far from the market that works no longer than a moment; its id ends in when we heard of the tick. */
    private VenueOrder order(String leg, long heard) {
        return new VenueOrder(
                leg + numbers.incrementAndGet() + "-" + heard,
                TickVenue.PAIR,
                Side.BUY,
                OrderType.LIMIT,
                QUANTITY,
                PRICE,
                null,
                TimeInForce.IOC,
                false,
                false);
    }

    @Override
    public void book(OrderBook book, long receivedNanos) {
        if (intents == null) {
            secondLeg.offer(order("b", receivedNanos));
        }
        heard = receivedNanos;
        firstLeg.offer(order("a", receivedNanos));
    }

    @Override
    public void close() {
        closed = true;
        stream.close();
        timer.shutdownNow();
    }
}
