package org.grekko.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.grekko.execution.PlaceReply;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.UserStreamVenue;
import org.grekko.execution.VenueOrder;
import org.grekko.execution.VenueOrderId;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Faults.Kind;
import org.grekko.lab.simulator.Faults.Point;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.market.FeedSubscription;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.shared.SystemClock;
import org.junit.jupiter.api.Test;

/** The adapter against a simulated Kraken on which things go wrong. */
class KrakenFaultsTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USD");
    private static final int ORDERS = 40;

    private static KrakenRig rig(Point point, Kind kind, long every) {
        Faults faults = new Faults(1, List.of(new Faults.Rule(point, kind, 0, every, 50)));
        return new KrakenRig(new Simulation(Venues.KRAKEN, 0, faults, new SystemClock()));
    }

    private static VenueOrder order(String id) {
        return new VenueOrder(
                id,
                BTC,
                Side.BUY,
                OrderType.LIMIT,
                new BigDecimal("0.01"),
                new BigDecimal("50000.00"),
                null,
                TimeInForce.GTC,
                false,
                false);
    }

    private static void follow(KrakenRig rig, Books books) throws InterruptedException {
        KrakenRig.await("the snapshot", () -> books.valid(BTC));
        for (int step = 0; step < 300; step++) {
            rig.simulation.step();
            Thread.sleep(1);
        }
    }

    @Test
    void aBadChecksumIsNoticedAndTheBookRecovers() throws InterruptedException {
        try (KrakenRig rig = rig(Point.STREAM, Kind.BAD_CHECKSUM, 40)) {
            Books books = new Books();
            try (FeedSubscription stream = rig.feed().stream(Set.of(BTC), books)) {
                follow(rig, books);
                KrakenRig.await("the book", () -> rig.truth(BTC).equals(books.levels(BTC)));
                assertThat(stream.stats().checksumFailures()).isPositive();
                assertThat(stream.stats().reconnects()).isZero();
                assertThat(books.doubts())
                        .isEqualTo(stream.stats().checksumFailures()
                                + stream.stats().crossed());
            }
        }
    }

    @Test
    void aCutConnectionComesBackWithTheWholeBook() throws InterruptedException {
        try (KrakenRig rig = rig(Point.STREAM, Kind.DISCONNECT, 150)) {
            Books books = new Books();
            try (FeedSubscription stream = rig.feed().stream(Set.of(BTC), books)) {
                follow(rig, books);
                KrakenRig.await("the book", () -> rig.truth(BTC).equals(books.levels(BTC)));
                assertThat(stream.stats().reconnects()).isPositive();
            }
        }
    }

    @Test
    void aLostFrameIsNoticedAsSoonAsItMatters() throws InterruptedException {
        try (KrakenRig rig = rig(Point.STREAM, Kind.DROP, 60)) {
            Books books = new Books();
            try (FeedSubscription stream = rig.feed().stream(Set.of(BTC), books)) {
                follow(rig, books);
                assertThat(stream.stats().checksumFailures()).isPositive();
            }
        }
    }

    @Test
    void anOrderWhoseAnswerIsLostIsFoundByItsClientId() {
        try (KrakenRig rig = rig(Point.PLACE, Kind.DROP_AFTER, 1)) {
            TradingVenue venue = rig.account();
            assertThat(venue.place(order("lost1"))).isInstanceOf(PlaceReply.Unknown.class);
            assertThat(venue.order(new VenueOrderId(BTC, "lost1", null))
                            .orElseThrow()
                            .status())
                    .isEqualTo(OrderStatus.NEW);
            assertThat(rig.working()).isEqualTo(1);
        }
    }

    @Test
    void aMissingReportMakesTheAccountsStreamBeginAgain() throws Exception {
        try (KrakenRig rig = rig(Point.ACCOUNT_STREAM, Kind.DROP, 6)) {
            TradingVenue venue = rig.account();
            Reports reports = new Reports();
            try (AutoCloseable stream = ((UserStreamVenue) venue).listen(reports)) {
                assertThat(stream).isNotNull();
                KrakenRig.await("the stream", () -> reports.times() == 1);
                for (int i = 0; i < 4; i++) {
                    venue.place(order("seen" + i));
                }
                KrakenRig.await("the stream again", () -> reports.times() > 1);
            }
        }
    }

    @Test
    void ordersFromSeveralThreadsAllArriveThoughTheirNoncesMustRise() throws Exception {
        try (KrakenRig rig = rig(Point.QUERY, Kind.DELAY, 0)) {
            TradingVenue venue = rig.account();
            assertThat(venue.openOrders(null)).isEmpty();
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Future<PlaceReply>> replies = new ArrayList<>();
            for (int i = 0; i < ORDERS; i++) {
                VenueOrder order = order("many" + i);
                replies.add(threads.submit(() -> venue.place(order)));
            }
            for (Future<PlaceReply> each : replies) {
                assertThat(each.get()).isInstanceOf(PlaceReply.Accepted.class);
            }
            threads.shutdown();
            assertThat(rig.working()).isEqualTo(ORDERS);
        }
    }
}
