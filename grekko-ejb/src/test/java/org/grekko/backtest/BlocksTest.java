package org.grekko.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.grekko.backtest.domain.BacktestTrade;
import org.grekko.backtest.domain.EquityPoint;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

/** What is packed comes out as it went in, to the last digit. */
class BlocksTest {
    private static BigDecimal decimal(Random dice) {
        return new BigDecimal(new BigInteger(1 + dice.nextInt(90), dice), dice.nextInt(25));
    }

    private static BacktestTrade trade(Random dice) {
        return new BacktestTrade(
                Instant.ofEpochSecond(dice.nextInt(2_000_000_000), dice.nextInt(1_000_000) * 1_000L),
                AssetPair.of(dice.nextBoolean() ? "BTC/USD" : "ETH/USD"),
                dice.nextBoolean() ? Side.BUY : Side.SELL,
                decimal(dice),
                decimal(dice),
                decimal(dice),
                dice.nextBoolean() ? null : decimal(dice).negate());
    }

    @Test
    void everyRowComesBackInItsPlace() {
        for (int seed = 0; seed < 10; seed++) {
            Random dice = new Random(seed);
            List<BacktestTrade> trades = new ArrayList<>();
            List<EquityPoint> points = new ArrayList<>();
            int size = dice.nextInt(3 * Blocks.ROWS);
            for (int i = 0; i < size; i++) {
                trades.add(trade(dice));
                points.add(new EquityPoint(Instant.ofEpochSecond(i), dice.nextDouble() * 1e6, dice.nextDouble()));
            }
            assertThat(unpacked(trades, Blocks.TRADES)).as("seed " + seed).isEqualTo(trades);
            assertThat(unpacked(points, Blocks.EQUITY)).as("seed " + seed).isEqualTo(points);
        }
    }

    private static <T> List<T> unpacked(List<T> rows, Blocks.Form<T> form) {
        List<byte[]> blocks = Blocks.pack(rows, form);
        assertThat(blocks).hasSize((rows.size() + Blocks.ROWS - 1) / Blocks.ROWS);
        List<T> all = new ArrayList<>();
        blocks.forEach(block -> all.addAll(Blocks.unpack(block, form)));
        return all;
    }

    @Test
    void aDamagedBlockSaysTheWayOut() {
        byte[] block = Blocks.pack(List.of(trade(new Random(1))), Blocks.TRADES).get(0);
        block[0] ^= 1;
        assertThatThrownBy(() -> Blocks.unpack(block, Blocks.TRADES))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("run the backtest again");
    }

    @Test
    void theCodeHasTheSameFingerprintWheneverItIsAsked() throws IOException {
        assertThat(CodeVersion.read()).matches("[A-Za-z0-9.-]+\\+[0-9a-f]{16}").isEqualTo(CodeVersion.read());
    }
}
