package org.grekko.ops.domain;

/** Where a delivery is. */
public enum DeliveryStatus {
    /** It waits for its time. */
    WAITING,
    /** A node has taken it and tells the receiver. */
    SENDING,
    /** The receiver took it. */
    SENT,
    /** It was told with others in a summary. */
    SUMMARISED,
    /** The receiver did not take it in time; nobody tries any more. */
    GIVEN_UP;

    /** Whether nothing happens to it any more. */
    public boolean over() {
        return this == SENT || this == SUMMARISED || this == GIVEN_UP;
    }
}
