package org.grekko.risk;

import org.grekko.risk.domain.Restrictions;

/** Port through which compliance tells what is forbidden; it is read once for every order and never asks a database. */
public interface RestrictionBook {
    /** What is forbidden now. */
    Restrictions now();

    /** What of it can be said of bars of the past: everything that does not count what was sent lately. */
    Restrictions past();
}
