package org.grekko.model.domain;

/**
 * The sum of the last closes of a market, brought forward from bar to bar and added up anew once in a length, with a
 * bound of its rounding error: n additions of doubles whose partial sums stay below a peak are off by at most
 * n × 2⁻⁵³ × peak. Source: N. Higham, Accuracy and Stability of Numerical Algorithms, 2002, 4.2.
 */
final class RunningSum {
    /** Twice 2⁻⁵³, for what rounds in the bound itself and for closes that are the doubles nearest to their decimals. */
    private static final double ROUNDING = 0x1p-52;

    private final int length;
    private double sum;
    private double peak;
    private int age;

    RunningSum(int length) {
        this.length = length;
    }

    int length() {
        return length;
    }

    /** Takes in the bar that has just closed. */
    void take(BarWindow window) {
        int size = window.size();
        if (++age >= length) {
            addUp(window, Math.min(size, length));
        } else {
            sum += size > length ? window.close(0) - window.close(length) : window.close(0);
            peak = Math.max(peak, sum + window.close(0));
        }
    }

    private void addUp(BarWindow window, int count) {
        double total = 0;
        for (int ago = 0; ago < count; ago++) {
            total += window.close(ago);
        }
        sum = total;
        peak = total;
        age = 0;
    }

    double value() {
        return sum;
    }

    /** By how much the sum may be off: each bar since the last adding up rounds twice, the adding up once a close. */
    double doubt() {
        return (3.0 * length + 1) * ROUNDING * peak;
    }
}
