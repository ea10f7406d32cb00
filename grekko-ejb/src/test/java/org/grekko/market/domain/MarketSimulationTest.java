package org.grekko.market.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.grekko.market.BarClosed;
import org.grekko.market.BookSnapshot;
import org.grekko.market.Candle;
import org.grekko.market.Interval;
import org.grekko.market.MarketHub;
import org.grekko.market.domain.PairTick.VenueTick;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.api.Test;

class MarketSimulationTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int STEPS_PER_HOUR = 60 * PriceProcess.STEPS_PER_MINUTE;

    @Test
    void theSameSeedMakesTheSameMarketAndAnotherSeedAnother() {
        assertThat(bars(7, 3_000)).isEqualTo(bars(7, 3_000)).isNotEqualTo(bars(8, 3_000));
    }

    @Test
    void quotesNeverCrossAndBooksAreOrderedLadders() {
        for (long seed = 1; seed <= 20; seed++) {
            MarketSimulation market = new MarketSimulation(SimulatedPair.DEMO, seed);
            for (int i = 0; i < 500; i++) {
                for (PairTick tick : market.step(START.plus(MarketSimulation.STEP.multipliedBy(i)))
                        .ticks()) {
                    assertThat(tick.venues())
                            .extracting(VenueTick::venue)
                            .containsExactly(MarketHub.SIM_A, MarketHub.SIM_B, MarketHub.SIMULATED);
                    for (VenueTick venue : tick.venues()) {
                        checkLadder(market.books().book(tick.terms(), venue, START), seed);
                    }
                }
            }
        }
    }

    private static void checkLadder(BookSnapshot book, long seed) {
        assertThat(book.bids()).as("seed %d", seed).hasSize(SimulatedBooks.LEVELS);
        assertThat(book.asks()).as("seed %d", seed).hasSize(SimulatedBooks.LEVELS);
        assertThat(book.bids().get(0).price())
                .as("seed %d", seed)
                .isLessThan(book.asks().get(0).price());
        for (int i = 1; i < SimulatedBooks.LEVELS; i++) {
            assertThat(book.bids().get(i).price())
                    .isLessThan(book.bids().get(i - 1).price())
                    .isPositive();
            assertThat(book.asks().get(i).price())
                    .isGreaterThan(book.asks().get(i - 1).price());
            assertThat(book.asks().get(i).size()).isPositive();
        }
    }

    @Test
    void theDemoIsLivelyEnoughToTradeAndCalmEnoughToBelieve() {
        for (long seed = 1; seed <= 20; seed++) {
            List<BarClosed> bars = bars(seed, STEPS_PER_HOUR + 1);
            for (SimulatedPair terms : SimulatedPair.DEMO) {
                List<Double> fives = closes(bars, terms.pair(), Interval.S5);
                double minutesPerCross = 60.0 / crosses(fives, 5, 20);
                assertThat(minutesPerCross).as("seed %d %s", seed, terms.pair()).isBetween(0.5, 8.0);
                double move = medianMove(closes(bars, terms.pair(), Interval.M1));
                assertThat(move).as("seed %d %s", seed, terms.pair()).isBetween(0.0005, 0.003);
                assertThat(fives.get(fives.size() - 1) / terms.price())
                        .as("seed %d %s", seed, terms.pair())
                        .isBetween(0.85, 1.15);
            }
        }
    }

    @Test
    void volatilityComesInClusters() {
        int clustered = 0;
        for (long seed = 1; seed <= 20; seed++) {
            List<Double> closes = closes(bars(seed, 4 * STEPS_PER_HOUR), AssetPair.of("BTC/USD"), Interval.S5);
            clustered += autocorrelationOfSize(closes) > 0.05 ? 1 : 0;
        }
        assertThat(clustered).isGreaterThanOrEqualTo(18);
    }

    @Test
    void historyEndsNowAndContinuesWithoutASeam() {
        Instant now = START.plusSeconds(6 * 3_600 + 1_234);
        MarketSimulation market = new MarketSimulation(SimulatedPair.DEMO, 5);
        List<BarClosed> all = new ArrayList<>(SimulatedHistory.run(market, now));
        assertThat(times(all, Interval.S5).get(0)).isEqualTo(Interval.M1.floor(now.minus(Duration.ofHours(1))));
        assertThat(times(all, Interval.M1).get(0)).isEqualTo(Interval.M1.floor(now.minus(Duration.ofHours(6))));
        Instant at = now;
        for (int i = 0; i < 1_000; i++) {
            at = at.plus(MarketSimulation.STEP);
            all.addAll(market.step(at).closed());
        }
        for (Interval interval : MarketSimulation.INTERVALS) {
            List<Instant> times = times(all, interval);
            for (int i = 1; i < times.size(); i++) {
                assertThat(times.get(i)).isEqualTo(times.get(i - 1).plus(interval.duration()));
            }
            assertThat(times.get(times.size() - 1)).isAfter(now.minusSeconds(1));
        }
        assertThat(all)
                .allMatch(bar -> bar.candle().low()
                                <= Math.min(bar.candle().open(), bar.candle().close())
                        && bar.candle().high()
                                >= Math.max(bar.candle().open(), bar.candle().close()));
    }

    private static List<BarClosed> bars(long seed, int steps) {
        MarketSimulation market = new MarketSimulation(SimulatedPair.DEMO, seed);
        List<BarClosed> bars = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            bars.addAll(market.step(START.plus(MarketSimulation.STEP.multipliedBy(i)))
                    .closed());
        }
        return bars;
    }

    private static List<Double> closes(List<BarClosed> bars, AssetPair pair, Interval interval) {
        return bars.stream()
                .filter(bar ->
                        bar.venue().equals(MarketHub.SIMULATED) && bar.pair().equals(pair))
                .filter(bar -> bar.interval() == interval)
                .map(BarClosed::candle)
                .map(Candle::close)
                .toList();
    }

    private static List<Instant> times(List<BarClosed> bars, Interval interval) {
        return bars.stream()
                .filter(bar -> bar.venue().equals(MarketHub.SIM_A) && bar.pair().equals(AssetPair.of("SOL/USD")))
                .filter(bar -> bar.interval() == interval)
                .map(bar -> bar.candle().time())
                .toList();
    }

    private static int crosses(List<Double> closes, int fast, int slow) {
        int crosses = 0;
        double before = 0;
        for (int i = slow; i <= closes.size(); i++) {
            double spread = mean(closes.subList(i - fast, i)) - mean(closes.subList(i - slow, i));
            crosses += before * spread < 0 ? 1 : 0;
            before = spread;
        }
        return crosses;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double medianMove(List<Double> closes) {
        List<Double> moves = new ArrayList<>();
        for (int i = 1; i < closes.size(); i++) {
            moves.add(Math.abs(closes.get(i) / closes.get(i - 1) - 1));
        }
        return moves.stream().sorted().toList().get(moves.size() / 2);
    }

    private static double autocorrelationOfSize(List<Double> closes) {
        List<Double> sizes = new ArrayList<>();
        for (int i = 1; i < closes.size(); i++) {
            sizes.add(Math.abs(Math.log(closes.get(i) / closes.get(i - 1))));
        }
        double mean = mean(sizes);
        double together = 0;
        double alone = 0;
        for (int i = 0; i < sizes.size(); i++) {
            alone += (sizes.get(i) - mean) * (sizes.get(i) - mean);
            together += i == 0 ? 0 : (sizes.get(i) - mean) * (sizes.get(i - 1) - mean);
        }
        return together / alone;
    }
}
