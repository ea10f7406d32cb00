package org.grekko.rebalance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.grekko.backtest.domain.BacktestTrade;
import org.grekko.backtest.domain.PortfolioBacktest;
import org.grekko.backtest.domain.PortfolioData;
import org.grekko.backtest.domain.PortfolioRun;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.regime.DailySeries;
import org.junit.jupiter.api.Test;

/** A session against its twin: nothing to explain on a golden session, and each disturbance in its own column. */
class SessionTwinTest {
    private static final int SEEDS = Boolean.getBoolean("grekko.nightly") ? 300 : 12;
    private static final List<Function<TwinRow, BigDecimal>> COLUMNS =
            List.of(TwinRow::data, TwinRow::latency, TwinRow::price, TwinRow::fee, TwinRow::decision);

    @Test
    void aGoldenSessionHasNoGap() {
        for (int seed = 0; seed < SEEDS; seed++) {
            TwinReport twin = SimulatedSession.run(seed, SimulatedSession.Disturbance.NONE)
                    .twin();
            assertThat(twin.rows()).as("seed " + seed).hasSizeGreaterThan(10);
            assertThat(twin.gap()).as("seed " + seed + ", gap").isZero();
            assertThat(twin.residual()).as("seed " + seed + ", residual").isZero();
            for (TwinRow row : twin.rows()) {
                assertThat(row.gap()).as("seed " + seed + ", " + row).isZero();
                assertThat(row.liveQuantity()).as("seed " + seed + ", " + row).isEqualByComparingTo(row.twinQuantity());
                COLUMNS.forEach(column -> assertThat(column.apply(row)).isZero());
            }
        }
    }

    @Test
    void aGoldenSessionTradesAsTheWholeBacktestDoes() {
        for (int seed = 0; seed < SEEDS; seed++) {
            SimulatedSession session = SimulatedSession.run(seed, SimulatedSession.Disturbance.NONE);
            PortfolioRun run = PortfolioBacktest.run(
                    session.config(), new PortfolioData(session.read(), DailySeries.empty(), DailySeries.empty()));
            List<BoundaryRecord> records = session.history().records();
            long last = BarSeries.micros(records.get(records.size() - 1).boundary());
            List<String> wanted = run.run().trades().stream()
                    .filter(each -> BarSeries.micros(each.time()) <= last)
                    .map(SessionTwinTest::text)
                    .toList();
            List<String> made = records.stream()
                    .flatMap(record -> record.filled().stream()
                            .map(each -> record.boundary() + " "
                                    + session.config().pairs().get(each.market()) + " " + each.side() + " "
                                    + each.quantity().stripTrailingZeros().toPlainString()))
                    .toList();
            assertThat(made).as("seed " + seed).isEqualTo(wanted).hasSizeGreaterThan(10);
        }
    }

    private static String text(BacktestTrade trade) {
        return trade.time() + " " + trade.pair() + " " + trade.side() + " "
                + trade.quantity().stripTrailingZeros().toPlainString();
    }

    @Test
    void eachDisturbanceLandsInItsOwnColumn() {
        for (int seed = 0; seed < SEEDS; seed++) {
            String factor = "1.00" + (1 + new Random(seed).nextInt(8));
            lands("seed " + seed + ", data", seed, new SimulatedSession.Disturbance(factor, "1", "1", "1", "1", 0), 0);
            lands(
                    "seed " + seed + ", latency",
                    seed,
                    new SimulatedSession.Disturbance("1", factor, "1", "1", "1", 0),
                    1);
            lands("seed " + seed + ", price", seed, new SimulatedSession.Disturbance("1", "1", factor, "1", "1", 0), 2);
            lands("seed " + seed + ", fee", seed, new SimulatedSession.Disturbance("1", "1", "1", factor, "1", 0), 3);
            lands(
                    "seed " + seed + ", quantity",
                    seed,
                    new SimulatedSession.Disturbance("1", "1", "1", "1", "0.9", 0),
                    4);
        }
    }

    @Test
    void whatMissedBoundariesLeftToTheNextIsLatency() {
        for (int seed = 0; seed < SEEDS; seed++) {
            lands(
                    "seed " + seed + ", missed",
                    seed,
                    new SimulatedSession.Disturbance("1", "1", "1", "1", "1", 2 + seed % 3),
                    1);
        }
    }

    private static void lands(String at, int seed, SimulatedSession.Disturbance disturbance, int column) {
        TwinReport twin = SimulatedSession.run(seed, disturbance).twin();
        assertThat(twin.residual()).as(at + ", residual").isZero();
        assertThat(twin.sum(TwinRow::gap)).as(at + ", sum of rows").isEqualByComparingTo(twin.gap());
        BigDecimal all = BigDecimal.ZERO;
        for (TwinRow row : twin.rows()) {
            BigDecimal parts = COLUMNS.stream().map(each -> each.apply(row)).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(parts).as(at + ", parts of " + row).isEqualByComparingTo(row.gap());
            all = all.add(COLUMNS.get(column).apply(row).abs());
            for (int i = 0; i < COLUMNS.size(); i++) {
                boolean sizedOtherwise = column == 1 && i == 4;
                if (i != column && !sizedOtherwise) {
                    assertThat(COLUMNS.get(i).apply(row))
                            .as(at + ", column " + i + " of " + row)
                            .isZero();
                }
            }
        }
        assertThat(all.signum()).as(at + ", what is in its column").isPositive();
    }
}
