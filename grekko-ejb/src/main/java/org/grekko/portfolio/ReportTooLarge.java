package org.grekko.portfolio;

import jakarta.ejb.ApplicationException;

/** A report is asked for that has more parts than can be kept in memory; the message says of what. */
@ApplicationException
public class ReportTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A report of that much. */
    public ReportTooLarge(String what) {
        super(what);
    }
}
