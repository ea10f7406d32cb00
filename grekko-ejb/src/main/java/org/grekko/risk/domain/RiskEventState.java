package org.grekko.risk.domain;

/** Where a risk event is. */
public enum RiskEventState {
    /** Nobody has taken note of it yet. */
    OPEN,
    /** Nobody took note of it in time. */
    ESCALATED,
    /** A person has taken note of it. */
    ACKNOWLEDGED,
    /** A risk manager says that it is over. */
    RESOLVED;

    /** Whether its clock runs. */
    public boolean clockRuns() {
        return this == OPEN;
    }
}
