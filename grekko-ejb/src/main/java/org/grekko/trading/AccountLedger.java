package org.grekko.trading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.grekko.execution.AccountService;
import org.grekko.execution.BalanceVenue;
import org.grekko.execution.IncomeVenue;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.WithdrawalService;
import org.grekko.portfolio.PortfolioService;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;

/** What an account's desk asks of the books; fees are read again once a day, after books and venue agreed. */
final class AccountLedger implements AccountDesk.Ledger {
    private static final Duration FEES_FOR = Duration.ofHours(24);

    private final VenueAccount account;
    private final TradingVenue venue;
    private final Books books;
    private final VenueMarkets markets;
    private final Clock clock;

    /** The services behind it. */
    record Books(
            AccountService accounts, PortfolioService portfolios, WithdrawalService withdrawals, IncomeBooks incomes) {}

    AccountLedger(VenueAccount account, TradingVenue venue, Books books, VenueMarkets markets, Clock clock) {
        this.account = account;
        this.venue = venue;
        this.books = books;
        this.markets = markets;
        this.clock = clock;
    }

    @Override
    public PortfolioBook book() {
        return books.portfolios().load(account.portfolioId());
    }

    @Override
    public List<String> inTransit() {
        return books.withdrawals().inTransit(account.id());
    }

    @Override
    public Set<AssetPair> takeIncome() {
        return venue instanceof IncomeVenue told
                ? books.incomes().take(account, told.income(books.incomes().since(account)))
                : Set.of();
    }

    @Override
    public void agreed(Instant at) {
        books.accounts().synced(account.id(), at);
        books.accounts().find(account.id()).ifPresent(this::refreshFees);
    }

    private void refreshFees(VenueAccount now) {
        Instant at = now.feesAt();
        boolean due = at == null || !at.plus(FEES_FOR).isAfter(clock.now());
        if (due && venue instanceof BalanceVenue told) {
            markets.of(account.venue()).keySet().stream().findFirst().ifPresent(pair -> books.accounts()
                    .fees(account.id(), told.fees(pair), clock.now()));
        }
    }
}
