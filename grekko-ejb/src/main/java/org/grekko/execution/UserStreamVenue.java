package org.grekko.execution;

/** A venue that reports orders and fills of the account as they happen. */
public interface UserStreamVenue {
    /**
     * Listens until closed. The stream reconnects by itself; what happened in between must be asked for, which
     * {@link UserStreamListener#resumed} says.
     *
     * @return closing it ends the stream
     */
    AutoCloseable listen(UserStreamListener listener);
}
