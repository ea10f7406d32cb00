package org.grekko.ops;

/** A receiver did not take a notice. The message tells why, without any secret. */
public class DeliveryException extends Exception {
    private static final long serialVersionUID = 1L;

    /** For that reason. */
    public DeliveryException(String message, Throwable cause) {
        super(message, cause);
    }

    /** For that reason. */
    public DeliveryException(String message) {
        super(message);
    }
}
