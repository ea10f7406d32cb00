package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.grekko.execution.IncomeKind;
import org.grekko.execution.IncomeService;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.VenueIncome;
import org.grekko.portfolio.PortfolioService;
import org.grekko.portfolio.domain.Contracts;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.Ids;
import org.grekko.trading.domain.Desk;

/**
 * A futures wallet's history as ledger entries. A fill books its own profit and fee as its report tells them, and the
 * history adds what differs, so that the ledger ends at the wallet whichever of the two comes first.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class IncomeBooks {
    @EJB
    private DeskKeeper keeper;

    @EJB
    private IncomeService incomes;

    @EJB
    private OrderBookService orders;

    @EJB
    private PortfolioService portfolios;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** From when the account's venue is to be asked. */
    public Instant since(VenueAccount account) {
        return incomes.since(account);
    }

    /** Books every line that was not taken before; returns the contracts of which they speak. */
    public Set<AssetPair> take(VenueAccount account, List<VenueIncome> told) {
        List<VenueIncome> fresh = incomes.unknown(account.id(), told);
        Set<AssetPair> pairs = new TreeSet<>();
        if (fresh.isEmpty()) {
            return pairs;
        }
        Desk desk = keeper.open(account.portfolioId());
        if (!desk.book().margined()) {
            return pairs;
        }
        for (VenueIncome each : fresh) {
            take(account, desk, each);
            Optional.ofNullable(each.pair()).ifPresent(pairs::add);
        }
        keeper.save(desk, clock.now());
        return pairs;
    }

    private void take(VenueAccount account, Desk desk, VenueIncome income) {
        UUID id = ids.next();
        BigDecimal missing = income.amount().subtract(booked(account, income));
        if (missing.signum() != 0) {
            Contracts.Change change = new Contracts.Change(
                    account.venue(), income.asset(), missing, kind(income.kind()), counterpart(income.kind()));
            portfolios.record(desk.portfolioId(), new Contracts(desk.book()).change(change, id, income.at(), ids));
        }
        incomes.record(id, account.id(), income, missing);
    }

    /** What the fill behind a line has booked of it. */
    private BigDecimal booked(VenueAccount account, VenueIncome income) {
        if (!income.kind().ofFill()) {
            return BigDecimal.ZERO;
        }
        return income.fills().stream()
                .flatMap(name -> orders.fill(account.portfolioId(), account.venue(), name).stream())
                .map(fill ->
                        portfolios.booked(account.portfolioId(), fill.id(), fill.occurredAt(), kind(income.kind())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String kind(IncomeKind kind) {
        return kind == IncomeKind.OTHER ? "INCOME" : kind.name();
    }

    private static String counterpart(IncomeKind kind) {
        return switch (kind) {
            case REALIZED_PNL, FUNDING, OTHER -> "market";
            case FEE -> "fees";
            case TRANSFER -> "external";
        };
    }
}
