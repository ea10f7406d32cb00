package org.grekko.execution.domain.routing;

/** Why a venue gets no part of an order. */
public enum SkipReason {
    /** It takes no orders. */
    CLOSED,
    /** Its book is too old to decide on. */
    STALE_BOOK,
    /** Too many calls to it fail. */
    FAILING,
    /** Nothing rests within the limit price. */
    NO_DEPTH,
    /** The account has too little for the smallest order there. */
    NO_BALANCE,
    /** The quantity is below the smallest order there. */
    TOO_SMALL,
    /** Others are cheaper. */
    DEARER,
    /** More venues than are compared at once; the dearest at the top of the book are left out. */
    BEYOND_THE_MOST
}
