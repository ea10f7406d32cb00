package org.grekko.web.ui.venues;

import org.grekko.execution.AccountStatus;

/** What a person may do to an account's status, and what it means. */
enum AccountStep {
    SUSPEND(
            AccountStatus.SUSPENDED,
            "Suspend",
            "No new order passes. Orders that work at the venue stay there and can still be cancelled."),
    MAINTENANCE(
            AccountStatus.MAINTENANCE,
            "Maintenance",
            "No new order passes while the venue is under maintenance. Working orders stay there."),
    RESUME(AccountStatus.ACTIVE, "Resume", "Orders of every kind pass again as soon as books and venue agree.");

    private final AccountStatus to;
    private final String verb;
    private final String effect;

    AccountStep(AccountStatus to, String verb, String effect) {
        this.to = to;
        this.verb = verb;
        this.effect = effect;
    }

    AccountStatus to() {
        return to;
    }

    String verb() {
        return verb;
    }

    String effect() {
        return effect;
    }

    /** Who may take it. */
    String[] roles() {
        return this == RESUME ? new String[] {"risk-manager"} : new String[] {"trader", "risk-manager", "admin"};
    }

    /** Whether the step would change anything. */
    boolean fits(AccountStatus now) {
        return now != to && now != AccountStatus.REVOKED;
    }
}
