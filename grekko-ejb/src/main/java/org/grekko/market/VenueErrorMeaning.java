package org.grekko.market;

/** What a venue's refusal means, whatever its code; each meaning has one reaction. */
public enum VenueErrorMeaning {
    /** The account has too little of the asset. */
    INSUFFICIENT_FUNDS(VenueReaction.REFUSE),
    /** The price is off its tick, too far from the market or out of range. */
    PRICE_REJECTED(VenueReaction.ADJUST_ONCE),
    /** The quantity is off its lot, too small or too large. */
    QUANTITY_REJECTED(VenueReaction.ADJUST_ONCE),
    /** The order breaks another rule of the venue. */
    ORDER_INVALID(VenueReaction.REFUSE),
    /** A post-only order would have executed at once. */
    WOULD_TAKE(VenueReaction.REFUSE),
    /** An order that had to fill at once could not. */
    NOT_FILLABLE(VenueReaction.REFUSE),
    /** An order of that client order id exists already. */
    DUPLICATE_ORDER(VenueReaction.ASK),
    /** The venue knows no such order. */
    ORDER_NOT_FOUND(VenueReaction.ASK),
    /** The order is about to be cancelled already. */
    CANCEL_PENDING(VenueReaction.ASK),
    /** The venue knows no such market or asset. */
    UNKNOWN_SYMBOL(VenueReaction.REFUSE),
    /** The market does not trade at present. */
    MARKET_CLOSED(VenueReaction.REFUSE),
    /** The request is malformed: a fault of ours. */
    BAD_REQUEST(VenueReaction.REFUSE),
    /** The venue does not offer this. */
    NOT_SUPPORTED(VenueReaction.REFUSE),
    /** The withdrawal address or key is not accepted. */
    ADDRESS_REJECTED(VenueReaction.REFUSE),
    /** Key or signature are wrong. */
    AUTHENTICATION(VenueReaction.SUSPEND_ACCOUNT),
    /** The key may not do this. */
    PERMISSION(VenueReaction.SUSPEND_ACCOUNT),
    /** The account is locked. */
    ACCOUNT_SUSPENDED(VenueReaction.SUSPEND_ACCOUNT),
    /** Timestamp or nonce lie outside what the venue accepts. */
    CLOCK(VenueReaction.RESYNC_CLOCK),
    /** Too many requests; this one was not carried out. */
    RATE_LIMIT(VenueReaction.BACK_OFF),
    /** The venue is under maintenance. */
    MAINTENANCE(VenueReaction.PAUSE_VENUE),
    /** The venue refuses for a reason of its own. */
    REFUSED(VenueReaction.REFUSE),
    /** The venue failed: whether the request was carried out is not known. */
    UNAVAILABLE(VenueReaction.ASK),
    /** No answer in time: whether the request was carried out is not known. */
    TIMEOUT(VenueReaction.ASK),
    /** An answer that cannot be read: whether the request was carried out is not known. */
    UNREADABLE(VenueReaction.ASK);

    private final VenueReaction reaction;

    VenueErrorMeaning(VenueReaction reaction) {
        this.reaction = reaction;
    }

    /** What Grekko does about it. */
    public VenueReaction reaction() {
        return reaction;
    }

    /** True when the request may have been carried out in spite of the error. */
    public boolean fateUnknown() {
        return this == UNAVAILABLE || this == TIMEOUT || this == UNREADABLE || this == DUPLICATE_ORDER;
    }
}
