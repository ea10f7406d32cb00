package org.grekko.market;

import jakarta.ejb.ApplicationException;

/** A venue refused or did not answer. Callers of a bean see it as it is; a transaction that it leaves is rolled back. */
@ApplicationException(rollback = true)
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
