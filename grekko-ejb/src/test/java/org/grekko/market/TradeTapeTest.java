package org.grekko.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.grekko.market.domain.BarLength;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

/** Candles of any length against a fold that groups all trades by the start of their candle. */
class TradeTapeTest {
    private static final AssetPair PAIR = AssetPair.of("BTC/USDT");
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final List<Long> LENGTHS = List.of(1L, 7L, 10L, 60L, 180L, 675L, 2_700L, 14_400L, 86_400L);

    @Test
    void candlesOfEveryLengthEqualTheNaiveFoldOverTheTrades() {
        int seen = 0;
        for (long seed = 1; seed <= 60; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            List<Trade> trades = walk(dice, 2_000);
            long seconds = LENGTHS.get(dice.nextInt(LENGTHS.size()));
            if (86_400 % seconds != 0) {
                seconds = 5;
            }
            BarLength length = new BarLength(seconds);
            Instant now = trades.get(trades.size() - 1).at().plusSeconds(dice.nextInt(100_000));
            Instant from = START.plusSeconds(dice.nextInt(4_000));
            Instant to = from.plusSeconds(dice.nextInt(200_000));
            int limit = 1 + dice.nextInt(2_000);
            TradeTape tape = new TradeTape(new ListedTrades(trades), () -> now, 30 + dice.nextInt(3_000));
            List<Candle> made = tape.candles(new TradeTape.Range("X", PAIR, length), from, to, limit);
            List<Candle> naive = naive(trades, length, from, to, now);
            assertThat(made)
                    .as("seed %s, %s s", seed, seconds)
                    .isEqualTo(naive.subList(0, Math.min(limit, naive.size())));
            for (Candle candle : made) {
                assertThat(candle.low()).isLessThanOrEqualTo(Math.min(candle.open(), candle.close()));
                assertThat(candle.high()).isGreaterThanOrEqualTo(Math.max(candle.open(), candle.close()));
            }
            seen += made.size();
        }
        assertThat(seen).isGreaterThan(1_000);
    }

    @Test
    void withoutATimeTheLastClosedCandlesAreMade() {
        List<Trade> trades = walk(new SplittableRandom(3), 500);
        Instant now = trades.get(trades.size() - 1).at();
        TradeTape tape = new TradeTape(new ListedTrades(trades), () -> now, 100);
        BarLength length = new BarLength(60);
        List<Candle> made = tape.candles(new TradeTape.Range("X", PAIR, length), null, null, 3);
        Instant end = length.floor(now);
        assertThat(made).isEqualTo(naive(trades, length, end.minusSeconds(180), end, now));
    }

    private static List<Candle> naive(List<Trade> trades, BarLength length, Instant from, Instant to, Instant now) {
        SortedMap<Instant, List<Trade>> groups = new TreeMap<>();
        for (Trade trade : trades) {
            long begin = trade.at().getEpochSecond() / length.seconds() * length.seconds();
            Instant start = Instant.ofEpochSecond(begin);
            boolean over = !start.plusSeconds(length.seconds()).isAfter(now);
            if (!start.isBefore(from) && start.isBefore(to) && over) {
                groups.computeIfAbsent(start, any -> new ArrayList<>()).add(trade);
            }
        }
        List<Candle> candles = new ArrayList<>();
        groups.forEach((start, group) -> {
            double[] prices = group.stream()
                    .mapToDouble(trade -> trade.price().doubleValue())
                    .toArray();
            double volume = 0;
            double high = prices[0];
            double low = prices[0];
            for (Trade trade : group) {
                volume += trade.quantity().doubleValue();
                high = Math.max(high, trade.price().doubleValue());
                low = Math.min(low, trade.price().doubleValue());
            }
            candles.add(new Candle(start, prices[0], high, low, prices[prices.length - 1], volume));
        });
        return candles;
    }

    private static List<Trade> walk(SplittableRandom dice, int count) {
        List<Trade> trades = new ArrayList<>();
        Instant at = START;
        long cents = 6_000_000;
        for (int id = 0; id < count; id++) {
            at = at.plusNanos(dice.nextInt(4) == 0 ? 0 : dice.nextLong(60_000_000L) * 1_000);
            cents += dice.nextInt(2_001) - 1_000;
            trades.add(new Trade(
                    "X",
                    PAIR,
                    Side.BUY,
                    BigDecimal.valueOf(cents, 2),
                    BigDecimal.valueOf(1 + dice.nextInt(1_000), 4),
                    at,
                    String.valueOf(id)));
        }
        return trades;
    }
}
