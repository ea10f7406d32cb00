package org.grekko.venue;

/** Hears the raw frames of a stream, on the stream's thread. */
public interface FrameListener {
    /** The connection is up and the subscriptions are sent. */
    void opened();

    /**
     * A whole text frame.
     *
     * @param text holds it; reused for the next frame
     * @param length how many characters count
     * @param receivedNanos {@link System#nanoTime} when its last part arrived
     */
    void frame(char[] text, int length, long receivedNanos);

    /** The connection is lost; it comes back by itself. */
    void lost(String reason);
}
