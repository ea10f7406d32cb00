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
import java.util.Map;
import java.util.Random;
import org.grekko.backtest.domain.Attribution;
import org.grekko.backtest.domain.BacktestTrade;
import org.grekko.backtest.domain.EquityPoint;
import org.grekko.model.domain.regime.MacroRegime;
import org.grekko.model.domain.regime.MarketTrend;
import org.grekko.model.domain.regime.RegimeState;
import org.grekko.model.domain.regime.VolatilityRegime;
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
            List<List<String>> sources = new ArrayList<>();
            List<EquityPoint> points = new ArrayList<>();
            int size = dice.nextInt(3 * Blocks.ROWS);
            for (int i = 0; i < size; i++) {
                trades.add(trade(dice));
                sources.add(List.of("trend", "momentum", "dips").subList(0, dice.nextInt(4)));
                points.add(new EquityPoint(Instant.ofEpochSecond(i), dice.nextDouble() * 1e6, dice.nextDouble()));
            }
            assertThat(unpacked(trades, Blocks.TRADES)).as("seed " + seed).isEqualTo(trades);
            assertThat(unpacked(sources, Blocks.SOURCES)).as("seed " + seed).isEqualTo(sources);
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
    void theReportOfAPortfolioComesBackWhole() {
        Attribution.OfModel model = new Attribution.OfModel(
                "trend",
                -12.5,
                3.25,
                1e-9,
                8e7,
                List.of(new Attribution.OfMarket(AssetPair.of("BTC/USD"), -12.5, 0.125)));
        Instant day = Instant.parse("2024-01-02T00:00:00.000001Z");
        PortfolioReport report = new PortfolioReport(
                7,
                Map.of("BTC/USD", 2),
                List.of(new RegimeState(
                        day,
                        MarketTrend.BULL,
                        VolatilityRegime.HIGH,
                        MarketTrend.NEUTRAL,
                        MacroRegime.CONTRACTION,
                        31.25,
                        null)),
                List.of(new PortfolioReport.Drawdown(day, 0.16, 0.5)),
                new PortfolioReport.Attributed(
                        1e-15,
                        0,
                        List.of(model),
                        List.of(new PortfolioReport.Day(day, 99_987.5, Map.of("trend", -12.5), Map.of("trend", 0.1)))));
        assertThat(unpacked(List.of(report), Blocks.REPORT)).containsExactly(report);
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
