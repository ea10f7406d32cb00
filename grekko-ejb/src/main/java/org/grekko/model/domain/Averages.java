package org.grekko.model.domain;

import java.math.BigDecimal;
import org.grekko.market.domain.ReadDecimal;

/**
 * Compares the simple averages of the last closes of a market over two lengths, exactly. Running sums decide where the
 * averages are further apart than their rounding can explain; nearer than that, and in a still market, the closes of the
 * window are added as decimals. So the answer is that of exact arithmetic at the millionth bar as at the first.
 */
final class Averages {
    private final RunningSum fast;
    private final RunningSum slow;

    Averages(int fast, int slow) {
        this.fast = new RunningSum(fast);
        this.slow = new RunningSum(slow);
    }

    /** Takes in the bar that has just closed. */
    void take(BarWindow window) {
        fast.take(window);
        slow.take(window);
    }

    /** Whether the fast average is above the slow one; false while there are too few bars. */
    boolean fastAbove(BarWindow window) {
        if (window.size() < slow.length()) {
            return false;
        }
        double distance = fast.value() * slow.length() - slow.value() * fast.length();
        double doubt = 2 * (fast.doubt() * slow.length() + slow.doubt() * fast.length());
        return Math.abs(distance) > doubt ? distance > 0 : exactlyAbove(window);
    }

    private boolean exactlyAbove(BarWindow window) {
        BigDecimal left = sum(window, fast.length()).multiply(BigDecimal.valueOf(slow.length()));
        return left.compareTo(sum(window, slow.length()).multiply(BigDecimal.valueOf(fast.length()))) > 0;
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
