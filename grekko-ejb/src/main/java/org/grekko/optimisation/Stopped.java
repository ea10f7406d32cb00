package org.grekko.optimisation;

import jakarta.ejb.ApplicationException;

/** A search is no longer this node's to lead: it was cancelled, it failed, another node leads, or the server stops. */
@ApplicationException(rollback = true)
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
        super("the search is not led here any more", null, false, false);
    }
}
