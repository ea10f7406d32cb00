package org.grekko.market;

import jakarta.ejb.ApplicationException;

/** A venue refused or did not answer: expected, so that the container hands it on as it is. */
@ApplicationException
public class VenueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient VenueError error;

    /** An exception that carries the error. */
    public VenueException(VenueError error) {
        super(error.toString());
        this.error = error;
    }

    /** An exception that carries the error and its cause. */
    public VenueException(VenueError error, Throwable cause) {
        super(error.toString(), cause);
        this.error = error;
    }

    /** What went wrong. */
    public VenueError error() {
        return error;
    }
}
