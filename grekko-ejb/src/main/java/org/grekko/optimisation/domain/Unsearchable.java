package org.grekko.optimisation.domain;

/** A search that cannot be made as it is asked for; the message is fit for a user and names the way out. */
public final class Unsearchable extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** With what is wrong. */
    public Unsearchable(String message) {
        super(message);
    }
}
