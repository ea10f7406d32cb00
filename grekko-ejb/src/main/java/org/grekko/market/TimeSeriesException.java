package org.grekko.market;

import jakarta.ejb.ApplicationException;

/**
 * The store of candles could not do what it was asked. It is no reason to roll a transaction back: the store
 * takes part in none.
 */
@ApplicationException(rollback = false, inherited = true)
public class TimeSeriesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed and where
     */
    public TimeSeriesException(String message) {
        super(message);
    }

    /**
     * Makes the exception.
     *
     * @param message what failed and where
     * @param cause the failure below
     */
    public TimeSeriesException(String message, Throwable cause) {
        super(message, cause);
    }
}
