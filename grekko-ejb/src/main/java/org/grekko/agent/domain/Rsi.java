package org.grekko.agent.domain;

/**
 * Relative strength index with Wilder's smoothing, incremental. Source: J. Welles Wilder, New Concepts in
 * Technical Trading Systems, 1978: the first averages are plain means of the first n changes, later ones
 * ((n − 1) × average + change) ÷ n; RSI = 100 − 100 ÷ (1 + average gain ÷ average loss).
 */
public final class Rsi {
    private final int length;
    private double previous = Double.NaN;
    private int changes;
    private double gain;
    private double loss;

    /** An index over that many changes, 2 or more. */
    public Rsi(int length) {
        this.length = length;
    }

    /** Takes in the next close; the index from 0 to 100, or NaN while there are too few changes. */
    public double next(double close) {
        double change = Double.isNaN(previous) ? Double.NaN : close - previous;
        previous = close;
        if (Double.isNaN(change)) {
            return Double.NaN;
        }
        changes++;
        int weight = Math.min(changes, length);
        gain += (Math.max(change, 0) - gain) / weight;
        loss += (Math.max(-change, 0) - loss) / weight;
        if (changes < length) {
            return Double.NaN;
        }
        return loss == 0 ? (gain == 0 ? 50 : 100) : 100 - 100 / (1 + gain / loss);
    }
}
