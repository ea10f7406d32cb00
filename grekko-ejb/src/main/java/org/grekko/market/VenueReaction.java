package org.grekko.market;

/** What Grekko does about a venue's refusal. */
public enum VenueReaction {
    /** Ends the request and tells its owner. */
    REFUSE,
    /** Fits price or quantity to the venue's filters and tries once more, never twice. */
    ADJUST_ONCE,
    /** Asks the venue by client order id what became of it; sends nothing again. */
    ASK,
    /** Reads the venue's clock again, then signs anew: the request was not carried out. */
    RESYNC_CLOCK,
    /** Waits as long as the venue says; the request was not carried out. */
    BACK_OFF,
    /** Stops new orders of the account until a person resumes it. */
    SUSPEND_ACCOUNT,
    /** Stops new orders to the venue until it is healthy again. */
    PAUSE_VENUE
}
