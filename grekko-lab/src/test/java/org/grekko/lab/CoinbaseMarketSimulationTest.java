package org.grekko.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.grekko.lab.CoinbaseFixture.BTC;
import static org.grekko.lab.CoinbaseFixture.ETH;
import static org.grekko.lab.CoinbaseFixture.eventually;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.grekko.lab.CoinbaseFixture.Ear;
import org.grekko.lab.simulator.Faults;
import org.grekko.market.BookSnapshot;
import org.grekko.market.FeedSubscription;
import org.grekko.market.Interval;
import org.grekko.market.MarketDataFeed;
import org.grekko.market.Trade;
import org.grekko.market.VenueException;
import org.grekko.market.VenueInstrument;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The public side of the adapter of Coinbase against a simulated Coinbase that shares no code with it. */
class CoinbaseMarketSimulationTest {
    private Faults faults = Faults.NONE;
    private @Nullable CoinbaseFixture fixture;

    @AfterEach
    void stop() {
        if (fixture != null) {
            fixture.close();
        }
    }

    private CoinbaseFixture coinbase() {
        if (fixture == null) {
            fixture = new CoinbaseFixture(faults);
        }
        return fixture;
    }

    @Test
    void marketsAreReadWithTheirFilters() {
        assertThat(coinbase().feed().instruments())
                .hasSize(3)
                .filteredOn(each -> each.pair().equals(BTC))
                .containsExactly(new VenueInstrument(
                        BTC,
                        "BTC-USD",
                        new BigDecimal("0.01"),
                        new BigDecimal("0.00001"),
                        new BigDecimal("0.00001"),
                        new BigDecimal("9000"),
                        new BigDecimal("5"),
                        null,
                        true));
    }

    @Test
    void theBookEqualsTheTruthAfterFiveHundredStepsOfTheCrowd() {
        Ear ear = new Ear();
        try (FeedSubscription stream = coinbase().feed().stream(Set.of(BTC, ETH), ear)) {
            eventually(() -> ear.book != null);
            for (int i = 0; i < 500; i++) {
                coinbase().simulation().step();
            }
            eventually(() -> coinbase().agrees(ear.book));
            assertThat(stream.stats().gaps() + stream.stats().badFrames()).isZero();
            assertThat(stream.stats().reconnects()).isZero();
            eventually(() -> ear.trades.size() >= 20);
            List<Trade> asked = coinbase().feed().trades(BTC, 10);
            assertThat(ear.trades).containsAll(asked);
        }
    }

    @Test
    void aDroppedFrameRenewsTheConnectionAndTheBookIsEqualAgain() {
        faults = new Faults(1, List.of(new Faults.Rule(Faults.Point.STREAM, Faults.Kind.DROP, 0, 60, 0)));
        Ear ear = new Ear();
        try (FeedSubscription stream = coinbase().feed().stream(Set.of(BTC, ETH), ear)) {
            eventually(() -> ear.book != null);
            eventually(() -> {
                coinbase().simulation().step();
                return stream.stats().gaps() >= 2;
            });
            faults.stop();
            eventually(() -> coinbase().agrees(ear.book));
            assertThat(stream.stats().reconnects()).isGreaterThanOrEqualTo(2);
            assertThat(ear.events).anyMatch(event -> event.startsWith("invalid gap: "));
        }
    }

    @Test
    void booksTradesCandlesAndTheClockAreAnsweredOverRest() {
        for (int i = 0; i < 300; i++) {
            coinbase().simulation().step();
        }
        MarketDataFeed feed = coinbase().feed();
        BookSnapshot book = feed.book(BTC, 10);
        assertThat(book.bids()).hasSize(10);
        assertThat(book.bids().get(0).price())
                .isEqualByComparingTo(coinbase()
                        .simulation()
                        .exchange()
                        .levels(BTC, Side.BUY, 1)
                        .get(0)[0]);
        assertThat(feed.trades(BTC, 20)).hasSize(20).isSortedAccordingTo((one, other) -> one.at()
                .compareTo(other.at()));
        assertThat(feed.candles(BTC, Interval.M1, Instant.now().minus(Duration.ofMinutes(10)), 20))
                .isNotEmpty();
        assertThat(feed.status().clockOffset()).isLessThan(Duration.ofSeconds(1));
        assertThatThrownBy(() -> feed.candles(BTC, Interval.H4, Instant.now(), 1))
                .isInstanceOf(VenueException.class);
    }
}
