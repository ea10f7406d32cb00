package org.grekko.backtest.domain;

import org.grekko.model.domain.TargetWeights;

/** The orders that wait for the next open of their market, at most one for each. */
final class Orders {
    private final boolean[] waits;
    private final boolean[] closed;
    private TargetWeights wanted;
    private boolean anyClosed;
    private int waiting;

    Orders(int markets) {
        waits = new boolean[markets];
        closed = new boolean[markets];
        wanted = TargetWeights.flat(markets);
    }

    /**
     * Takes what a model wants. A weight that differs from the one that it wanted before becomes an order, and so does
     * one above zero where a stop or a target has just closed the position; an order that is still waiting is replaced.
     *
     * @throws IllegalArgumentException when it speaks of another number of markets
     */
    void want(TargetWeights weights) {
        if (weights.equals(wanted) && !anyClosed) {
            return;
        }
        if (weights.markets() != waits.length) {
            throw new IllegalArgumentException(
                    "the model gave " + weights.markets() + " weights for " + waits.length + " markets");
        }
        for (int i = 0; i < waits.length; i++) {
            double before = closed[i] ? 0 : wanted.weight(i);
            if (weights.weight(i) != before && !waits[i]) {
                waits[i] = true;
                waiting++;
            }
            closed[i] = false;
        }
        anyClosed = false;
        wanted = weights;
    }

    /** Whether any order waits. */
    boolean waiting() {
        return waiting > 0;
    }

    /** Whether an order waits that does not end a position. */
    boolean wantsAny() {
        for (int i = 0; i < waits.length; i++) {
            if (waits[i] && wanted.weight(i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether an order of that market waits. */
    boolean waits(int market) {
        return waits[market];
    }

    /** Takes the order of a market off the list. */
    void done(int market) {
        waits[market] = false;
        waiting--;
    }

    /** Notes that a stop or a target has closed the position of a market. */
    void closed(int market) {
        closed[market] = true;
        anyClosed = true;
    }

    /** What the model wanted last. */
    TargetWeights wanted() {
        return wanted;
    }
}
