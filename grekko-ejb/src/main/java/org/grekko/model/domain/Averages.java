package org.grekko.model.domain;

import java.math.BigDecimal;
import org.grekko.market.domain.ReadDecimal;

/**
 * Compares the simple averages of the last closes of a market over two lengths, exactly. Running sums decide where the
 * averages are further apart than their error by far; nearer than that, and in a still market, the prices of the window
 * are added as decimals. So the answer is that of exact arithmetic at the millionth bar as at the first.
 */
final class Averages {
    /** More than the running sums and the doubles' own distance from their decimals can be off, relative to the sum. */
    private static final double DOUBT = 1e-9;

    private final int fast;
    private final int slow;
    private final CompensatedSum fastSum = new CompensatedSum();
    private final CompensatedSum slowSum = new CompensatedSum();

    Averages(int fast, int slow) {
        this.fast = fast;
        this.slow = slow;
    }

    /** Takes in the bar that has just closed. */
    void take(BarWindow window) {
        double close = window.close(0);
        fastSum.add(close);
        slowSum.add(close);
        int size = window.size();
        if (size > fast) {
            fastSum.add(-window.close(fast));
        }
        if (size > slow) {
            slowSum.add(-window.close(slow));
        }
    }

    /** Whether the fast average is above the slow one; false while there are too few bars. */
    boolean fastAbove(BarWindow window) {
        if (window.size() < slow) {
            return false;
        }
        double left = fastSum.value() * slow;
        double right = slowSum.value() * fast;
        return Math.abs(left - right) > DOUBT * right ? left > right : exactlyAbove(window);
    }

    private boolean exactlyAbove(BarWindow window) {
        BigDecimal left = sum(window, fast).multiply(BigDecimal.valueOf(slow));
        return left.compareTo(sum(window, slow).multiply(BigDecimal.valueOf(fast))) > 0;
    }

    private static BigDecimal sum(BarWindow window, int length) {
        long steps = 0;
        for (int ago = 0; ago < length; ago++) {
            long each = ReadDecimal.steps(window.close(ago));
            if (each == ReadDecimal.NONE) {
                return longSum(window, length);
            }
            steps += each;
        }
        return BigDecimal.valueOf(steps, ReadDecimal.DECIMALS);
    }

    private static BigDecimal longSum(BarWindow window, int length) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int ago = 0; ago < length; ago++) {
            sum = sum.add(ReadDecimal.of(window.close(ago)));
        }
        return sum;
    }
}
