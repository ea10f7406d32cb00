package org.grekko.model.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each cap by example, and all of them over random weights. */
class RiskCapsTest {
    private static final int SEEDS = Boolean.getBoolean("grekko.nightly") ? 200_000 : 5_000;
    private static final RiskCaps CAPS = RiskCaps.STANDARD;
    private static final double ROUNDING = 1e-12;

    /** Three equities, then two crypto assets. */
    private static final List<AssetClass> CLASSES =
            List.of(AssetClass.EQUITY, AssetClass.EQUITY, AssetClass.EQUITY, AssetClass.CRYPTO, AssetClass.CRYPTO);

    private static double[] numbers(String text) {
        return Arrays.stream(text.trim().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({
        // nothing is too much
        "0 0 0 0 0, 0 0 0 0 0",
        "0.4 0.4 0.15 0.1 0.1, 0.4 0.4 0.15 0.1 0.1",
        // 40 % in one market
        "0.41 0.1 0 0 0, 0.4 0.1 0 0 0",
        "0.9 0.1 0 0.05 0, 0.4 0.1 0 0.05 0",
        // 20 % in crypto assets together
        "0.3 0 0 0.3 0.1, 0.3 0 0 0.15 0.05",
        "0 0 0 0.25 0, 0 0 0 0.2 0",
        // both: first the market, then the class
        "0 0 0 0.6 0.1, 0 0 0 0.16 0.04",
        // 120 % in all
        "0.4 0.4 0.4 0.1 0.1, 0.342857142857 0.342857142857 0.342857142857 0.0857142857143 0.0857142857143",
        // all three
        "1 1 1 1 1, 0.342857142857 0.342857142857 0.342857142857 0.0857142857143 0.0857142857143",
    })
    void weightsAreBroughtWithinTheCaps(String wanted, String expected) {
        assertThat(CAPS.scaled(numbers(wanted), CLASSES)).containsExactly(numbers(expected), within(ROUNDING));
    }

    @Test
    void noCapIsBrokenAndNothingIsChangedNeedlesslyOverRandomWeights() {
        int untouched = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random dice = new Random(seed);
            int count = 1 + dice.nextInt(30);
            List<AssetClass> classes = IntStream.range(0, count)
                    .mapToObj(i -> dice.nextBoolean() ? AssetClass.CRYPTO : AssetClass.EQUITY)
                    .toList();
            double scale = dice.nextDouble() * 4 / count;
            double[] wanted = IntStream.range(0, count)
                    .mapToDouble(i -> dice.nextInt(4) == 0 ? 0 : dice.nextDouble() * scale)
                    .toArray();
            RiskCaps caps = dice.nextBoolean()
                    ? CAPS
                    : new RiskCaps(dice.nextDouble(), dice.nextDouble(), 2 * dice.nextDouble());
            untouched += check("seed " + seed, caps, wanted, classes) ? 1 : 0;
        }
        assertThat(untouched).as("weights within the caps").isBetween(SEEDS / 50, SEEDS / 2);
    }

    /** Whether the caps allowed all of it. */
    private static boolean check(String at, RiskCaps caps, double[] wanted, List<AssetClass> classes) {
        double[] scaled = caps.scaled(wanted.clone(), classes);
        double crypto = sum(scaled, classes, true);
        double all = sum(scaled, classes, false);
        double[] given = wanted.clone();
        assertThat(caps.scaled(given, classes) == given)
                .as(at + ": the same array where nothing is too much")
                .isEqualTo(fits(caps, wanted, classes));
        assertThat(fits(caps, scaled, classes)).as(at + ": within the caps").isTrue();
        assertThat(caps.scaled(scaled, classes))
                .as(at + ": a second time changes nothing")
                .isSameAs(scaled);
        for (int i = 0; i < scaled.length; i++) {
            assertThat(scaled[i]).as(at + ", market " + i).isBetween(0.0, wanted[i]);
            boolean binds = scaled[i] >= caps.asset() - ROUNDING
                    || (classes.get(i) == AssetClass.CRYPTO && crypto >= caps.crypto() - ROUNDING)
                    || all >= caps.gross() - ROUNDING;
            assertThat(scaled[i] == wanted[i] || binds)
                    .as(at + ", market " + i + " was cut by no cap")
                    .isTrue();
        }
        return fits(caps, wanted, classes);
    }

    private static boolean fits(RiskCaps caps, double[] weights, List<AssetClass> classes) {
        return Arrays.stream(weights).allMatch(each -> each <= caps.asset())
                && sum(weights, classes, true) <= caps.crypto()
                && sum(weights, classes, false) <= caps.gross();
    }

    private static double sum(double[] weights, List<AssetClass> classes, boolean onlyCrypto) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += !onlyCrypto || classes.get(i) == AssetClass.CRYPTO ? weights[i] : 0;
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({
        "0.41 0 0 0 0, 0, true",
        "0.41 0.1 0 0 0, 1, false",
        "0 0.1 0 0.15 0.06, 3, true",
        "0 0.1 0 0.15 0.06, 1, false",
        "0.4 0.4 0.4 0.1 0, 1, true",
        "0.4 0.4 0.15 0.1 0.1, 0, false",
    })
    void aHoldingBreaksItsOwnCapThatOfItsClassOrThatOfAll(String held, int market, boolean broken) {
        assertThat(CAPS.broken(market, numbers(held), CLASSES)).isEqualTo(broken);
    }

    @Test
    void whatIsNoWeightIsRefused() {
        assertThatThrownBy(() -> CAPS.scaled(new double[] {-0.1, 0, 0, 0, 0}, CLASSES))
                .hasMessageContaining("0 or more");
        assertThatThrownBy(() -> CAPS.scaled(new double[] {Double.NaN, 0, 0, 0, 0}, CLASSES))
                .hasMessageContaining("0 or more");
        assertThatThrownBy(() -> new RiskCaps(-1, 0, 0)).hasMessageContaining("0 or more");
    }
}
