package org.grekko.ops;

/** Port to a way by which alerts leave the house. */
public interface AlertChannel {
    /** Its name: EMAIL, WEBHOOK or TELEGRAM. */
    String name();

    /** Whether it is configured. */
    boolean configured();

    /** The least severity that it is told, 1 to 5. */
    int minSeverity();

    /** Where it leads, for people; tells no secret. */
    String target();

    /**
     * Tells the receiver. It may be called again for the same notice, whose id the receiver gets to hear.
     *
     * @throws DeliveryException when the receiver did not take it
     */
    void send(Notice notice) throws DeliveryException;
}
