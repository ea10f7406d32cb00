package org.grekko.backtest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.grekko.model.domain.SmaCrossModel;
import org.junit.jupiter.api.Test;

/** Parts of a run measured by themselves. */
class StretchTest {
    private static final BacktestConfig CONFIG = Setups.config(Setups.terms("10", "5", "100000"), "AAA/USD");

    private static Backtest.Run run(int seed) {
        return Backtest.run(
                CONFIG,
                List.of(RandomBars.of(new Random(seed), 500, Setups.HOUR, 100, 0.02, 0.1)),
                new SmaCrossModel().create(Map.of("fast", 3.0, "slow", 9.0), 1));
    }

    @Test
    void theWholeHasTheMeasuresOfTheRun() {
        for (int seed = 0; seed < 50; seed++) {
            Backtest.Run run = run(seed);
            Metrics metrics = Metrics.of(CONFIG, run);
            Stretch whole = Stretch.of(CONFIG, run, 0, run.equity().size());
            assertThat(whole.figures().bps()).as("seed " + seed).isEqualTo(metrics.bps());
            assertThat(whole.figures().totalReturn()).as("seed " + seed).isEqualTo(metrics.totalReturn());
            assertThat(whole.figures().sharpe()).as("seed " + seed).isEqualTo(metrics.sharpe());
            assertThat(whole.figures().trades())
                    .as("seed " + seed)
                    .isEqualTo(run.trades().size());
        }
    }

    @Test
    void partsMakeUpTheWhole() {
        for (int seed = 0; seed < 50; seed++) {
            Random dice = new Random(seed);
            Backtest.Run run = run(seed);
            int size = run.equity().size();
            int one = 1 + dice.nextInt(size - 2);
            int other = one + 1 + dice.nextInt(size - one - 1);
            Stretch whole = Stretch.of(CONFIG, run, 0, size);
            List<Stretch> parts = other == size
                    ? List.of(Stretch.of(CONFIG, run, 0, one), Stretch.of(CONFIG, run, one, size))
                    : List.of(
                            Stretch.of(CONFIG, run, 0, one),
                            Stretch.of(CONFIG, run, one, other),
                            Stretch.of(CONFIG, run, other, size));
            double[] returns = parts.stream()
                    .flatMapToDouble(each -> DoubleStream.of(each.returns()))
                    .toArray();
            assertThat(returns).as("seed " + seed).containsExactly(whole.returns());
            assertThat(parts.stream().mapToInt(each -> each.figures().trades()).sum())
                    .as("seed " + seed)
                    .isEqualTo(whole.figures().trades());
            double growth = parts.stream()
                    .mapToDouble(each -> 1 + each.figures().totalReturn())
                    .reduce(1, (a, b) -> a * b);
            assertThat(growth).as("seed " + seed).isCloseTo(1 + whole.figures().totalReturn(), within(1e-9));
        }
    }
}
