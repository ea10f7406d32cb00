package org.grekko.model.domain.lifecycle;

/** Where a model is in its life. It goes up one stage at a time and falls back to the first one at once. */
public enum Stage {
    /** Developed, backtested, tuned. */
    RESEARCH,
    /** Its backtest has passed the gates. */
    CANDIDATE,
    /** Trades paper money on a live market. */
    PAPER,
    /** Trades real money. */
    LIVE;

    /** Whether the other stage is the one that follows. */
    public boolean leadsTo(Stage other) {
        return switch (this) {
            case RESEARCH -> other == CANDIDATE;
            case CANDIDATE -> other == PAPER;
            case PAPER -> other == LIVE;
            case LIVE -> false;
        };
    }

    /** Whether a model trades in this stage, be it paper money. */
    public boolean trades() {
        return this == PAPER || this == LIVE;
    }
}
