package org.grekko.model.domain;

/** Statistics over the last closes of a window, reckoned anew each time: nothing to drift and nothing to remember. */
final class Closes {
    private Closes() {}

    /** The simple average of the last so many closes; the window must have them. */
    static double average(BarWindow window, int length) {
        return window.closeSum(length) / length;
    }

    /** The sample deviation of the last so many closes, 2 or more. */
    static double deviation(BarWindow window, int length) {
        double mean = average(window, length);
        double squares = 0;
        for (int ago = 0; ago < length; ago++) {
            double distance = window.close(ago) - mean;
            squares += distance * distance;
        }
        return Math.sqrt(squares / (length - 1));
    }

    /** The last close over the one so many bars before, minus one; the window must have one bar more than that. */
    static double change(BarWindow window, int bars) {
        return window.close(0) / window.close(bars) - 1;
    }

    /** The sample deviation of the last so many returns from bar to bar, 2 or more; the window must have one bar more. */
    static double volatility(BarWindow window, int returns) {
        return window.returnDeviation(returns);
    }

    /** A weight rounded down to whole steps, so that it does not change, and trade, with every bar. */
    static double stepped(double weight, double step) {
        return Math.min(1, Math.floor(weight / step) * step);
    }
}
