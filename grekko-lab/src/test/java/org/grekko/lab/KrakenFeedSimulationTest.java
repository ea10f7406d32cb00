package org.grekko.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.market.BookSnapshot;
import org.grekko.market.FeedSubscription;
import org.grekko.market.Interval;
import org.grekko.market.MarketDataFeed;
import org.grekko.market.VenueInstrument;
import org.grekko.shared.AssetPair;
import org.grekko.shared.SystemClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KrakenFeedSimulationTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USD");
    private static final AssetPair SOL = AssetPair.of("SOL/USD");

    private final KrakenRig rig = new KrakenRig(new Simulation(Venues.KRAKEN, 0, Faults.NONE, new SystemClock()));

    @AfterEach
    void end() {
        rig.close();
    }

    @Test
    void theFeedTellsMarketsBooksTradesCandlesAndStatus() {
        for (int step = 0; step < 200; step++) {
            rig.simulation.step();
        }
        MarketDataFeed feed = rig.feed();
        List<VenueInstrument> instruments = feed.instruments();
        assertThat(instruments)
                .extracting(VenueInstrument::pair)
                .containsExactlyInAnyOrder(BTC, SOL, AssetPair.of("ETH/USD"));
        VenueInstrument bitcoin = instruments.stream()
                .filter(each -> each.pair().equals(BTC))
                .findFirst()
                .orElseThrow();
        assertThat(bitcoin.tickSize()).isEqualByComparingTo("0.01");
        assertThat(bitcoin.lotSize()).isEqualByComparingTo("0.00001");
        assertThat(bitcoin.minNotional()).isEqualByComparingTo("5");
        BookSnapshot book = feed.book(BTC, 10);
        assertThat(book.bids()).hasSize(10);
        assertThat(book.asks()).hasSize(10);
        assertThat(feed.trades(BTC, 5)).hasSize(5).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(feed.candles(BTC, Interval.M1, Instant.EPOCH, 10)).isNotEmpty();
        assertThat(feed.status().open()).isTrue();
        assertThat(feed.status().clockOffset().abs()).isLessThan(Duration.ofMillis(5));
    }

    @Test
    void theBookEqualsTheExchangesTruthAfterFiveHundredSteps() {
        Books books = new Books();
        try (FeedSubscription stream = rig.feed().stream(Set.of(BTC, SOL), books)) {
            KrakenRig.await("snapshots", () -> books.valid(BTC) && books.valid(SOL));
            for (int step = 0; step < 500; step++) {
                rig.simulation.step();
            }
            for (AssetPair pair : List.of(BTC, SOL)) {
                KrakenRig.await("the book of " + pair, () -> rig.truth(pair).equals(books.levels(pair)));
            }
            assertThat(stream.stats().checksumFailures()).isZero();
            assertThat(stream.stats().badFrames()).isZero();
            assertThat(stream.stats().frames()).isGreaterThan(500);
            assertThat(books.trades()).isPositive();
            // The crowd crosses its own book for a moment now and then, which the stream rightly doubts.
            assertThat(books.doubts()).isEqualTo(stream.stats().crossed());
        }
    }
}
