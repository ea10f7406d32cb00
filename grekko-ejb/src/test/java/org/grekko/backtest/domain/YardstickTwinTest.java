package org.grekko.backtest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.SmaCrossModel;
import org.junit.jupiter.api.Test;

/** The engine with sma-cross does what its slow twin does, trade by trade and close by close. */
class YardstickTwinTest {
    private static final int SEEDS = Boolean.getBoolean("grekko.nightly") ? 2_000 : 150;
    private static final double[] DEVIATIONS = {0, 0.0002, 0.005, 0.08};

    @Test
    void tradesAndNavEqualThoseOfTheTwin() {
        int trades = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            trades += equal(seed);
        }
        assertThat(trades).as("trades compared").isGreaterThan(SEEDS * 5);
    }

    private static int equal(int seed) {
        String at = "seed " + seed;
        Random dice = new Random(seed);
        int fast = 1 + dice.nextInt(8);
        int slow = fast + 1 + dice.nextInt(20);
        BacktestConfig.Terms terms = Setups.terms(
                Integer.toString(dice.nextInt(60)),
                dice.nextInt(4) + "." + dice.nextInt(10),
                "" + (1 + dice.nextInt(1_000_000)));
        BarSeries bars =
                RandomBars.of(dice, 1 + dice.nextInt(500), Setups.HOUR, 100, DEVIATIONS[seed % 4], 0.1 * (seed % 2));
        BacktestConfig config = Setups.config(terms, "BTC/USD");
        Backtest.Run run = Backtest.run(
                config, List.of(bars), new SmaCrossModel().create(Map.of("fast", 1.0 * fast, "slow", 1.0 * slow), 1));
        NaiveSmaCross twin = new NaiveSmaCross(bars, fast, slow, terms).run();
        assertThat(run.trades()).as(at).hasSameSizeAs(twin.deals());
        for (int i = 0; i < twin.deals().size(); i++) {
            same(at + ", trade " + i, run.trades().get(i), twin.deals().get(i), bars);
        }
        assertThat(run.equity().size()).as(at).isEqualTo(bars.size());
        for (int i = 0; i < bars.size(); i++) {
            double nav = twin.navs().get(i).doubleValue();
            assertThat(run.equity().nav(i)).as(at + ", close " + i).isCloseTo(nav, within(1e-14 * nav));
        }
        return run.trades().size();
    }

    private static void same(String at, BacktestTrade trade, NaiveSmaCross.Deal deal, BarSeries bars) {
        assertThat(BarSeries.micros(trade.time())).as(at).isEqualTo(bars.time(deal.bar()));
        assertThat(trade.side().name()).as(at).isEqualTo(deal.side());
        assertThat(trade.quantity()).as(at).isEqualByComparingTo(deal.quantity());
        assertThat(trade.price()).as(at).isEqualByComparingTo(deal.price());
        assertThat(trade.fee()).as(at).isEqualByComparingTo(deal.fee());
        BigDecimal pnl = trade.pnl();
        BigDecimal expected = deal.pnl();
        if (pnl == null || expected == null) {
            assertThat(pnl).as(at).isEqualTo(expected);
        } else {
            assertThat(pnl).as(at).isEqualByComparingTo(expected);
        }
    }
}
