package org.grekko.web.api;

import org.grekko.execution.AccountService;
import org.grekko.execution.VenueAccount;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioService;

/** What an address names; 404 where it names nothing. */
final class Existing {
    private Existing() {}

    static Portfolio portfolio(PortfolioService portfolios, String id) {
        return portfolios.find(Params.id(id)).orElseThrow(() -> Problem.missing("portfolio"));
    }

    static VenueAccount account(AccountService accounts, String id) {
        return accounts.find(Params.id(id)).orElseThrow(() -> Problem.missing("account"));
    }
}
