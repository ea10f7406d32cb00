package org.grekko.access;

import java.util.Set;

/** What users may be. Every role may read. */
public final class Roles {
    /** May read. */
    public static final String VIEWER = "viewer";
    /** May place and cancel orders, run replays and backtests, and stop trading. */
    public static final String TRADER = "trader";
    /** May stop and resume trading, and run backtests. */
    public static final String RISK_MANAGER = "risk-manager";
    /** May manage users, agents and imports, and run backtests. */
    public static final String ADMIN = "admin";
    /** All of them. */
    public static final Set<String> ALL = Set.of(VIEWER, TRADER, RISK_MANAGER, ADMIN);

    private Roles() {}
}
