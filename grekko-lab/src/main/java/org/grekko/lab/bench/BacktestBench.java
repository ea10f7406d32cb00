package org.grekko.lab.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.grekko.backtest.domain.Backtest;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.BacktestTrade;
import org.grekko.backtest.domain.RandomBars;
import org.grekko.lab.Options;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.SmaCrossModel;
import org.grekko.shared.AssetPair;
import org.ta4j.core.Position;
import org.ta4j.core.Trade;
import org.ta4j.core.TradingRecord;

/**
 * The yardstick over made-up one-minute bars with fees, beside ta4j in the same process, some rounds each in turn:
 * {@code BacktestBench [--bars N] [--rounds N] [--seed N]}. A round begins with the bars as plain numbers, of which each
 * side makes its own series, and ends with the trades; the runs without the making are told too. Speed is bars for each
 * second of the whole process's processor time, collector and compiler included: each side pays for its own garbage, for
 * that of the other is collected before its turn, which is long enough that none is left behind unpaid. Memory is what
 * each side's series holds. The trades of both must be the same.
 * Prices begin at 60,000: in a market of few cents the two averages are often equal to the last digit, where ta4j goes by
 * the rounding of its doubles and the yardstick by the decimals.
 */
public final class BacktestBench {
    private static final BarLength MINUTE = new BarLength(60);
    private static final int FAST = 10;
    private static final int SLOW = 50;
    private static final double DEVIATION = 0.0007;
    private static final String FEE_BPS = "10";
    private static final double NANOS = 1e9;
    private static final double CLOSE_ENOUGH = 1e-6;

    private final BarSeries bars;
    private final BacktestConfig config;

    /** A benchmark over so many bars, made of that seed. */
    public BacktestBench(int count, int seed) {
        bars = RandomBars.of(new Random(seed), count, MINUTE, 60_000, DEVIATION, 0);
        config = new BacktestConfig(
                "sma-cross",
                "1.0.0",
                new TreeMap<>(Map.of("fast", (double) FAST, "slow", (double) SLOW)),
                List.of(AssetPair.of("BTC/USD")),
                MINUTE,
                new BacktestConfig.Terms(new BigDecimal(FEE_BPS), BigDecimal.ZERO, new BigDecimal("1000000000000")),
                BacktestConfig.barsOfAWholeYear(MINUTE),
                null,
                null);
    }

    /** Prints bars, trades, and the bars a core-second of ours and of ta4j's. */
    public static void main(String[] arguments) {
        Options given = Options.of(arguments, "bars", "rounds", "seed");
        System.out.println(new BacktestBench(given.number("bars", 1_000_000), given.number("seed", 1))
                .run(given.number("rounds", 24)));
    }

    /**
     * Measures so many rounds after as many to warm up.
     *
     * @throws IllegalStateException when the trades differ
     */
    public Figures run(int rounds) {
        List<BacktestTrade> trades = ours(bars).trades();
        compare(trades, peer(bars).run(FAST, SLOW));
        double[] spent = new double[4];
        for (int block = 0; block < 2; block++) {
            Arrays.fill(spent, 0);
            HeldMemory.collect();
            for (int i = 0; i < rounds; i++) {
                BarSeries own = timed(spent, 0, this::copy);
                timed(spent, 1, () -> ours(own));
            }
            HeldMemory.collect();
            for (int i = 0; i < rounds; i++) {
                Ta4jPeer theirs = timed(spent, 2, () -> peer(bars));
                timed(spent, 3, () -> theirs.run(FAST, SLOW));
            }
        }
        double all = (double) bars.size() * rounds;
        return new Figures()
                .add("bars", bars.size())
                .add("trades", trades.size())
                .add("perSecond", Math.round(all / (spent[0] + spent[1])))
                .add("peerPerSecond", Math.round(all / (spent[2] + spent[3])))
                .add("runPerSecond", Math.round(all / spent[1]))
                .add("peerRunPerSecond", Math.round(all / spent[3]))
                .add("bytesPerBar", Math.round((double) HeldMemory.bytes(this::copy) / bars.size()))
                .add("peerBytesPerBar", Math.round((double) HeldMemory.bytes(() -> peer(bars)) / bars.size()));
    }

    private BarSeries copy() {
        BarSeries.Builder builder = BarSeries.builder(bars.size());
        for (int i = 0; i < bars.size(); i++) {
            builder.add(bars.time(i), bars.open(i), bars.high(i), bars.low(i), bars.close(i), bars.volume(i));
        }
        return builder.build();
    }

    private Backtest.Run ours(BarSeries series) {
        return Backtest.run(config, List.of(series), new SmaCrossModel().create(config.parameters(), 1));
    }

    private static Ta4jPeer peer(BarSeries series) {
        return new Ta4jPeer(series, Duration.ofMinutes(1), Double.parseDouble(FEE_BPS) / 10_000);
    }

    /** Adds the core-seconds of some work to a sum. */
    private static <T> T timed(double[] sums, int sum, Supplier<T> work) {
        long begun = ProcessorTime.nanos();
        T result = work.get();
        sums[sum] += (ProcessorTime.nanos() - begun) / NANOS;
        return result;
    }

    private void compare(List<BacktestTrade> ours, TradingRecord theirs) {
        List<Trade> trades = theirs.getTrades();
        same("number of trades", ours.size(), trades.size(), 0);
        for (int i = 0; i < trades.size(); i++) {
            Trade trade = trades.get(i);
            same("place of trade " + i, bar(ours.get(i)), trade.getIndex(), 0);
            same("price of trade " + i, ours.get(i).price().doubleValue(), price(trade), 0);
        }
        List<Position> positions = theirs.getPositions();
        for (int i = 0; i < positions.size(); i++) {
            BacktestTrade exit = ours.get(2 * i + 1);
            BigDecimal pnl = exit.pnl();
            if (pnl == null) {
                throw new IllegalStateException("trade " + i + " closes nothing");
            }
            double each = pnl.divide(exit.quantity(), MathContext.DECIMAL64).doubleValue();
            same(
                    "profit of a unit of trade " + i,
                    each,
                    positions.get(i).getProfit().doubleValue(),
                    CLOSE_ENOUGH);
        }
    }

    /** The bar at whose open a trade was filled; these bars have no gaps. */
    private int bar(BacktestTrade trade) {
        return (int) ((BarSeries.micros(trade.time()) - bars.time(0)) / (bars.time(1) - bars.time(0)));
    }

    private static double price(Trade trade) {
        return trade.getPricePerAsset().doubleValue();
    }

    private static void same(String what, double ours, double theirs, double tolerance) {
        if (!(Math.abs(ours - theirs) <= tolerance)) {
            throw new IllegalStateException(what + ": " + ours + " here, " + theirs + " with ta4j");
        }
    }
}
