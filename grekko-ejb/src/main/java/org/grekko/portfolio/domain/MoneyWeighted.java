package org.grekko.portfolio.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The yearly rate at which what was paid in grows to what is there: XIRR, by halving an interval. */
final class MoneyWeighted {
    private static final double LEAST = -0.999_999;
    private static final double MOST = 10_000;
    private static final int HALVINGS = 200;

    private final List<double[]> paid = new ArrayList<>();

    /** Takes what was paid in so many years after the beginning; negative was paid out. */
    void pay(double years, double amount) {
        paid.add(new double[] {years, amount});
    }

    /** The rate at which everything is worth that much after so many years; null when there is none. */
    @Nullable
    Double rate(double years, double worth) {
        double low = LEAST;
        double high = MOST;
        if (years <= 0 || missing(low, years, worth) * missing(high, years, worth) > 0) {
            return null;
        }
        boolean rising = missing(high, years, worth) > 0;
        for (int i = 0; i < HALVINGS && high - low > Math.ulp(high); i++) {
            double middle = (low + high) / 2;
            if (missing(middle, years, worth) > 0 == rising) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }

    private double missing(double rate, double years, double worth) {
        double grown = 0;
        for (double[] each : paid) {
            grown += each[1] * Math.pow(1 + rate, -each[0]);
        }
        return grown - worth * Math.pow(1 + rate, -years);
    }
}
