package org.grekko.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grekko.market.domain.MarketSimulation;
import org.grekko.market.domain.SimulatedBooks;
import org.grekko.market.domain.SimulatedPair;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.api.Test;

class SimulatedFeedTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USD");

    private final MapTimeSeries store = new MapTimeSeries();
    private final MarketHub hub = new MarketHub();
    private final List<BarClosed> bars = new ArrayList<>();
    private final List<Trade> trades = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:02Z");

    SimulatedFeedTest() {
        hub.subscribe(new MarketListener() {
            @Override
            public void bar(BarClosed bar) {
                bars.add(bar);
            }

            @Override
            public void trade(Trade trade) {
                trades.add(trade);
            }
        });
    }

    @Test
    void aNewMarketHasAPastThatTheLivePricesContinue() {
        SimulatedFeed feed = SimulatedFeed.open(store, hub, () -> now, Runnable::run, Optional.of(3L));
        List<Candle> minutes = store.latest(MarketHub.SIM_A, BTC, Interval.M1, 1_000);
        assertThat(minutes).hasSize(360);
        assertThat(store.latest(MarketHub.SIMULATED, BTC, Interval.S5, 10_000)).hasSize(720);
        assertThat(bars).as("the past is not told as news").isEmpty();
        feed.tick();
        double live = hub.quote(MarketHub.SIM_A, BTC).orElseThrow().bid().doubleValue();
        assertThat(live / minutes.get(359).close()).isCloseTo(1, within(0.003));
    }

    @Test
    void everyVenueQuotesTradesShowsItsBookAndClosesItsCandles() {
        SimulatedFeed feed = SimulatedFeed.open(store, hub, () -> now, Runnable::run, Optional.of(4L));
        run(feed, Duration.ofSeconds(125));
        assertThat(hub.quotes()).hasSize(9);
        for (SimulatedPair terms : SimulatedPair.DEMO) {
            for (String venue : List.of(MarketHub.SIM_A, MarketHub.SIM_B, MarketHub.SIMULATED)) {
                BookSnapshot book = hub.book(venue, terms.pair()).orElseThrow();
                Quote quote = hub.quote(venue, terms.pair()).orElseThrow();
                assertThat(book.bids()).hasSize(SimulatedBooks.LEVELS);
                assertThat(book.bids().get(0).price()).isEqualTo(quote.bid()).isLessThan(quote.ask());
                assertThat(trades)
                        .anyMatch(trade ->
                                trade.venue().equals(venue) && trade.pair().equals(terms.pair()));
                assertThat(told(venue, terms.pair(), Interval.S5)).hasSizeBetween(24, 26);
                assertThat(told(venue, terms.pair(), Interval.M1)).hasSize(2);
                assertThat(store.latest(venue, terms.pair(), Interval.S5, 24))
                        .isEqualTo(last(told(venue, terms.pair(), Interval.S5), 24));
            }
        }
    }

    @Test
    void aMarketThatRanBeforeGoesOnFromItsLastCloseAndLeavesTheGapEmpty() {
        run(SimulatedFeed.open(store, hub, () -> now, Runnable::run, Optional.of(5L)), Duration.ofSeconds(60));
        List<Candle> before = store.latest(MarketHub.SIMULATED, BTC, Interval.S5, 10_000);
        double close = before.get(before.size() - 1).close();
        now = now.plus(Duration.ofHours(10));
        SimulatedFeed again = SimulatedFeed.open(store, hub, () -> now, Runnable::run, Optional.of(6L));
        assertThat(store.latest(MarketHub.SIMULATED, BTC, Interval.S5, 10_000)).isEqualTo(before);
        again.tick();
        double live = hub.quote(MarketHub.SIMULATED, BTC).orElseThrow().bid().doubleValue();
        assertThat(live / close).isCloseTo(1, within(0.001));
    }

    private void run(SimulatedFeed feed, Duration time) {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            feed.tick();
            now = now.plus(MarketSimulation.STEP);
        }
    }

    private List<Candle> told(String venue, AssetPair pair, Interval interval) {
        return bars.stream()
                .filter(bar -> bar.venue().equals(venue) && bar.pair().equals(pair) && bar.interval() == interval)
                .map(BarClosed::candle)
                .toList();
    }

    private static List<Candle> last(List<Candle> candles, int count) {
        return candles.subList(candles.size() - count, candles.size());
    }
}
