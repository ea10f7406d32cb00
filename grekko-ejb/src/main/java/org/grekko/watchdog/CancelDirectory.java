package org.grekko.watchdog;

import org.grekko.execution.CancellingVenue;

/** Port to the venues, of which the watchdog gets what can only cancel. */
public interface CancelDirectory {
    /**
     * Opens an account. Nothing is sent yet.
     *
     * @throws IllegalArgumentException when the venue is unknown or the credentials have the wrong form
     */
    CancellingVenue open(Ward ward);
}
