package org.grekko.venue;

/** Who goes first when a venue's budget runs short. */
public enum Priority {
    /** May use the whole budget. */
    CANCEL(1.0),
    /** Leaves a tenth for cancels. */
    PLACE(0.9),
    /** Leaves three tenths for orders. */
    READ(0.7);

    private final double share;

    Priority(double share) {
        this.share = share;
    }

    /** The part of a budget that requests of this priority may use up, 0 to 1. */
    public double share() {
        return share;
    }
}
