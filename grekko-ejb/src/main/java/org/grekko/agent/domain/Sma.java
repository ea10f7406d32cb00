package org.grekko.agent.domain;

/** Simple moving average over the last n values, incremental. Source: any text on technical analysis. */
public final class Sma {
    private final double[] window;
    private int count;
    private double sum;

    /** An average over that many values, 1 or more. */
    public Sma(int length) {
        window = new double[length];
    }

    /** Takes in the next value; the average, or NaN while there are too few values. */
    public double next(double value) {
        int place = count % window.length;
        sum += value - window[place];
        window[place] = value;
        count++;
        if (place == window.length - 1) {
            sum = total();
        }
        return count < window.length ? Double.NaN : sum / window.length;
    }

    /** The exact sum once a round, so that rounding errors do not pile up over millions of values. */
    private double total() {
        double total = 0;
        for (double each : window) {
            total += each;
        }
        return total;
    }
}
