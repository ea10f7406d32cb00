package org.grekko.model.domain;

/**
 * A running sum that does not drift: the rounding error of every addition is kept and added back. After n steps the
 * error is about 2⁻⁵² of the sum and n × 2⁻¹⁰⁴ of the largest sum there was. Source: O. Møller, Quasi double-precision
 * in floating point addition, 1965; D. Knuth, The Art of Computer Programming 2, 4.2.2, theorem B.
 */
final class CompensatedSum {
    private double sum;
    private double rest;

    void add(double value) {
        double total = sum + value;
        double added = total - sum;
        rest += (sum - (total - added)) + (value - added);
        sum = total;
    }

    double value() {
        return sum + rest;
    }
}
