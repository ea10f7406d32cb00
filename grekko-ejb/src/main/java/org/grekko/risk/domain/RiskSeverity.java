package org.grekko.risk.domain;

/** How grave a risk event is, from the least to the most. */
public enum RiskSeverity {
    LOW,
    MEDIUM,
    /** People are told at once. */
    HIGH,
    /** Trading is halted. */
    CRITICAL;

    /** Whether it is graver than the other. */
    public boolean above(RiskSeverity other) {
        return compareTo(other) > 0;
    }

    /** The severity of the alert that tells of it, 2 to 5. */
    public int alert() {
        return switch (this) {
            case LOW -> 2;
            case MEDIUM -> 3;
            case HIGH -> 4;
            case CRITICAL -> 5;
        };
    }
}
