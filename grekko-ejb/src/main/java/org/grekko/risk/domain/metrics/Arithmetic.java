package org.grekko.risk.domain.metrics;

/** What several measures reckon alike. */
final class Arithmetic {
    private Arithmetic() {}

    /** The sum of the products of the first so many numbers. */
    static double dot(double[] one, double[] other, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
