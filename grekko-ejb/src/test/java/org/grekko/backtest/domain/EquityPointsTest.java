package org.grekko.backtest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is kept of a long curve. */
class EquityPointsTest {
    private static EquityCurve curve(Random dice, int size) {
        EquityCurve curve = new EquityCurve(size);
        double nav = 100;
        for (int i = 0; i < size; i++) {
            nav *= Math.exp(dice.nextGaussian() * 0.02);
            curve.add(i * 60_000_000L, nav);
        }
        return curve;
    }

    @Test
    void aShortCurveIsKeptWholeWithItsDrawdowns() {
        EquityCurve curve = new EquityCurve(3);
        curve.add(1, 100);
        curve.add(2, 80);
        curve.add(3, 120);
        assertThat(EquityPoints.of(curve, 4).stream().map(EquityPoint::drawdown))
                .containsExactly(0.0, 1 - 80 / 100.0, 0.0);
    }

    @Test
    void aLongCurveKeepsItsEndsItsPeaksAndItsTroughs() {
        for (int seed = 0; seed < 300; seed++) {
            Random dice = new Random(seed);
            EquityCurve curve = curve(dice, 1 + dice.nextInt(2_000));
            int most = 4 + dice.nextInt(200);
            List<EquityPoint> all = EquityPoints.of(curve, curve.size() + 4);
            List<EquityPoint> kept = EquityPoints.of(curve, most);
            String as = "seed " + seed;
            assertThat(kept)
                    .as(as)
                    .hasSizeLessThanOrEqualTo(most)
                    .isSubsetOf(all)
                    .doesNotHaveDuplicates();
            assertThat(kept).as(as).isSortedAccordingTo(Comparator.comparing(EquityPoint::time));
            assertThat(kept.get(0)).as(as).isEqualTo(all.get(0));
            assertThat(kept.get(kept.size() - 1)).as(as).isEqualTo(all.get(all.size() - 1));
            Comparator<EquityPoint> byNav = Comparator.comparingDouble(EquityPoint::nav);
            assertThat(kept.stream().max(byNav)).as(as).isEqualTo(all.stream().max(byNav));
            assertThat(kept.stream().min(byNav)).as(as).isEqualTo(all.stream().min(byNav));
        }
    }
}
