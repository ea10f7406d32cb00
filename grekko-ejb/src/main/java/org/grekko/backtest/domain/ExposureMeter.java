package org.grekko.backtest.domain;

import java.math.BigDecimal;

/** Adds up what is held at each close. */
final class ExposureMeter {
    private long closes;
    private long held;
    private double sum;

    /** One more close, with what is held of each market as a fraction of NAV. */
    void add(double[] exposures) {
        double exposure = 0;
        for (double each : exposures) {
            exposure += each;
        }
        closes++;
        if (exposure != 0) {
            held++;
            sum += exposure;
        }
    }

    /** What it comes to, with the cost of slippage; zero where there was no close. */
    Usage usage(BigDecimal slippage) {
        return closes == 0 ? new Usage(slippage, 0, 0) : new Usage(slippage, sum / closes, (double) held / closes);
    }
}
