package org.grekko.execution;

/** Hears what happens to the orders of an account, on the stream's thread. */
public interface UserStreamListener {
    /** An order changed. */
    void order(VenueOrderState state);

    /** An order executed; the same fill may come more than once. */
    void fill(VenueFill fill);

    /** The stream is up, for the first time or again: whatever happened before was not heard. */
    void resumed();

    /** The stream is lost; it comes back by itself. */
    void lost(String reason);
}
