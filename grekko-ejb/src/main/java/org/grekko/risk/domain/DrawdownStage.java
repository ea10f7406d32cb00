package org.grekko.risk.domain;

import java.math.BigDecimal;

/** How far a drawdown has taken a portfolio. */
public enum DrawdownStage {
    /** Nothing of note. */
    CALM("0", "1"),
    /** People are warned. */
    WARNED("0.12", "1"),
    /** Budgets are halved. */
    HALVED("0.15", "0.5"),
    /** Every position is closed and trading is halted. */
    HALTED("0.20", "0.5");

    private final BigDecimal from;
    private final BigDecimal budget;

    DrawdownStage(String from, String budget) {
        this.from = new BigDecimal(from);
        this.budget = new BigDecimal(budget);
    }

    /** The drawdown from which it is reached, 0 to 1. */
    public BigDecimal from() {
        return from;
    }

    /** The part of its budgets that a portfolio may use, 0 to 1. */
    public BigDecimal budget() {
        return budget;
    }

    /** Whether it is graver. */
    public boolean above(DrawdownStage other) {
        return from.compareTo(other.from) > 0;
    }

    /** The stage of a drawdown by itself. */
    static DrawdownStage of(BigDecimal drawdown) {
        DrawdownStage reached = CALM;
        for (DrawdownStage each : values()) {
            if (drawdown.compareTo(each.from) >= 0) {
                reached = each;
            }
        }
        return reached;
    }
}
