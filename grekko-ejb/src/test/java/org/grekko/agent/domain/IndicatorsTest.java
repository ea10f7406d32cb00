package org.grekko.agent.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IndicatorsTest {
    private static final int SERIES = 60;

    @Test
    void averageEqualsThePlainMeanOnRandomSeries() {
        for (long seed = 0; seed < SERIES; seed++) {
            int length = 1 + (int) (seed % 37);
            checkSma("seed " + seed, Series.random(seed, 600), length);
        }
    }

    @Test
    void averageEqualsThePlainMeanOnRecordedBars() throws IOException {
        checkSma("btc", RecordedCandles.closes("btc_usd_coinbase_4h.csv.gz"), 50);
        checkSma("eth", RecordedCandles.closes("eth_usd_coinbase_4h.csv.gz"), 20);
    }

    @Test
    void rsiEqualsWildersFormulaOnRandomSeries() {
        for (long seed = 0; seed < SERIES; seed++) {
            int length = 2 + (int) (seed % 29);
            checkRsi("seed " + seed, Series.random(seed, 400), length);
        }
    }

    @Test
    void rsiEqualsWildersFormulaOnRecordedBars() throws IOException {
        double[] closes = RecordedCandles.closes("btc_usd_coinbase_4h.csv.gz");
        checkRsi("btc", Arrays.copyOf(closes, 2_500), 14);
    }

    @Test
    void averageSpeaksFirstWithTheLastValueOfItsFirstWindow() {
        Sma average = new Sma(3);
        assertThat(new double[] {average.next(1), average.next(2), average.next(6)})
                .containsExactly(Double.NaN, Double.NaN, 3);
    }

    @Test
    void rsiSpeaksFirstAfterAsManyChangesAsItsLength() {
        Rsi rsi = new Rsi(2);
        assertThat(new double[] {rsi.next(10), rsi.next(11), rsi.next(10)}).containsExactly(Double.NaN, Double.NaN, 50);
    }

    @Test
    void rsiOfAMarketThatNeverMovesIsInTheMiddle() {
        Rsi rsi = new Rsi(3);
        double last = Double.NaN;
        for (int i = 0; i < 10; i++) {
            last = rsi.next(7);
        }
        assertThat(last).isEqualTo(50);
    }

    @Test
    void rsiOfARisingMarketIsOneHundredAndOfAFallingOneZero() {
        Rsi rising = new Rsi(3);
        Rsi falling = new Rsi(3);
        double up = Double.NaN;
        double down = Double.NaN;
        for (int i = 1; i < 10; i++) {
            up = rising.next(i);
            down = falling.next(100 - i);
        }
        assertThat(up).isEqualTo(100);
        assertThat(down).isZero();
    }

    @Test
    void oneValueThatIsNoNumberIsForgottenOnceItHasLeftTheWindow() {
        Sma average = new Sma(4);
        Rsi rsi = new Rsi(4);
        average.next(Double.NaN);
        rsi.next(Double.NaN);
        double mean = Double.NaN;
        double index = Double.NaN;
        for (int i = 0; i < 12; i++) {
            mean = average.next(5);
            index = rsi.next(5);
        }
        assertThat(mean).isEqualTo(5);
        assertThat(index).isEqualTo(50);
    }

    private static void checkSma(String what, double[] closes, int length) {
        Sma average = new Sma(length);
        for (int i = 0; i < closes.length; i++) {
            double plain = Series.sma(closes, i, length);
            same(what + " length " + length + " bar " + i, average.next(closes[i]), plain, Math.abs(plain) * 1e-11);
        }
    }

    private static void checkRsi(String what, double[] closes, int length) {
        double[] plain = Series.rsi(closes, length);
        Rsi rsi = new Rsi(length);
        for (int i = 0; i < closes.length; i++) {
            same(what + " length " + length + " bar " + i, rsi.next(closes[i]), plain[i], 1e-7);
        }
    }

    private static void same(String where, double actual, double expected, double tolerance) {
        if (Double.isNaN(expected)) {
            assertThat(actual).as(where).isNaN();
        } else {
            assertThat(actual).as(where).isCloseTo(expected, within(tolerance));
        }
    }
}
