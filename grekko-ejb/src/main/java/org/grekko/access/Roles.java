package org.grekko.access;

import java.util.Set;
import java.util.TreeSet;

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
    /** May register models and ask for their promotion to candidate. */
    public static final String QUANT = "quant";
    /** May approve models for paper trading, and as the second person for live trading. */
    public static final String PORTFOLIO_MANAGER = "portfolio-manager";
    /** May approve models for live trading. */
    public static final String FUND_MANAGER = "fund-manager";
    /** May propose and approve compliance rules, and look after findings. */
    public static final String COMPLIANCE = "compliance";
    /** All of them. */
    public static final Set<String> ALL =
            Set.of(VIEWER, TRADER, RISK_MANAGER, ADMIN, QUANT, PORTFOLIO_MANAGER, FUND_MANAGER, COMPLIANCE);

    private Roles() {}

    /** The roles with what they bring along: whoever has one may read. */
    public static Set<String> effective(Set<String> given) {
        Set<String> all = new TreeSet<>(given);
        if (!given.isEmpty()) {
            all.add(VIEWER);
        }
        return all;
    }
}
