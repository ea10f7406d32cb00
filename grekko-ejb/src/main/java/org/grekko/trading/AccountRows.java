package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.execution.AccountService;
import org.grekko.execution.FoundMismatch;
import org.grekko.execution.IncomeService;
import org.grekko.execution.PositionVenue;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.VenueIncome;
import org.grekko.execution.VenueOrderService;
import org.grekko.portfolio.PortfolioService;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.shared.Clock;
import org.grekko.shared.Ids;
import org.jspecify.annotations.Nullable;

/** The transactions behind the beginning of an account and the settling of its differences. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class AccountRows {
    @EJB
    private AccountService accounts;

    @EJB
    private PortfolioService portfolios;

    @EJB
    private VenueOrderService names;

    @EJB
    private AccountBeginning beginning;

    @EJB
    private IncomeService incomes;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** What an account holds, with its price in the portfolio's base currency. */
    public record Holding(String asset, BigDecimal amount, BigDecimal price) {}

    /**
     * What an account begins with.
     *
     * @param holdings what its wallet holds
     * @param contracts the contracts on margin that it has; null when it has none by its kind
     */
    public record Beginning(String baseCurrency, List<Holding> holdings, @Nullable Contracted contracts) {}

    /**
     * The contracts of a futures account.
     *
     * @param positions what is open
     * @param income what the wallet contains already
     */
    public record Contracted(List<PositionVenue.Holding> positions, List<VenueIncome> income) {}

    /** Stores the account with a portfolio that begins with what it has. */
    public VenueAccount add(AccountService.NewAccount account, Beginning first) {
        Contracted contracts = first.contracts();
        UUID portfolioId = portfolios.openEmpty(account.name(), first.baseCurrency(), contracts != null, clock.now());
        beginning.book(portfolioId, account.venue(), first);
        VenueAccount added = accounts.add(new AccountService.NewAccount(
                account.venue(),
                account.name(),
                portfolioId,
                account.credentials(),
                account.permissions(),
                account.allowWithdrawals(),
                account.by()));
        if (contracts != null) {
            contracts.income().forEach(each -> incomes.record(ids.next(), added.id(), each, BigDecimal.ZERO));
        }
        return added;
    }

    /**
     * Settles a difference of balances in the venue's favour: what is missing or more is booked as a transfer.
     *
     * @param accept whether to book it; else only the record is closed
     */
    public Optional<FoundMismatch> resolve(VenueAccount account, UUID id, boolean accept, String reason, String by) {
        Optional<FoundMismatch> settled = names.resolve(id, reason, by);
        settled.filter(each -> accept && each.kind().equals("BALANCE")).ifPresent(each -> {
            BigDecimal change = new BigDecimal(each.venues()).subtract(new BigDecimal(each.ours()));
            PortfolioBook.Transfer transfer = new PortfolioBook.Transfer(account.venue(), each.subject(), change);
            beginning.transfer(account.portfolioId(), transfer);
        });
        return settled;
    }
}
