package org.grekko.model.domain.lifecycle;

/**
 * Why a model was sent back to research.
 *
 * @param reason the rule
 * @param from the stage in which it was
 * @param detail who and why, or the number and its limit
 */
public record Demotion(Reason reason, Stage from, String detail) {
    /** The rules of demotion. */
    public enum Reason {
        /** Somebody stopped it; in any stage. */
        KILL_SWITCH,
        /** It lost too much; live. */
        DRAWDOWN,
        /** The venue failed on too many bars in a row; paper and live. */
        VENUE_FAILURES,
        /** It failed while trading; paper and live. */
        EXCEPTION
    }
}
