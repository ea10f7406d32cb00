package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.grekko.execution.PositionVenue;
import org.grekko.portfolio.PortfolioService;
import org.grekko.portfolio.domain.Booking;
import org.grekko.portfolio.domain.Contracts;
import org.grekko.portfolio.domain.LedgerEntry;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.Ids;
import org.grekko.trading.domain.Desk;

/** Books what comes into an account's portfolio or leaves it without a trade. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
@SuppressWarnings("NullAway.Init")
public class AccountBeginning {
    @EJB
    private DeskKeeper keeper;

    @EJB
    private PortfolioService portfolios;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** Books what an account begins with. */
    public void book(UUID portfolioId, String venue, AccountRows.Beginning first) {
        Desk desk = keeper.open(portfolioId);
        AccountRows.Contracted contracted = first.contracts();
        for (AccountRows.Holding each : first.holdings()) {
            portfolios.record(portfolioId, booking(desk.book(), venue, each));
        }
        if (contracted != null) {
            Contracts contracts = new Contracts(desk.book());
            for (PositionVenue.Holding each : contracted.positions()) {
                Contracts.Carried carried =
                        new Contracts.Carried(venue, each.pair(), each.quantity(), each.entryPrice());
                portfolios.record(portfolioId, contracts.carry(carried, clock.now(), ids));
            }
        }
        desk.book().startDay(LocalDate.ofInstant(clock.now(), ZoneOffset.UTC));
        keeper.save(desk, clock.now());
    }

    private Booking booking(PortfolioBook book, String venue, AccountRows.Holding held) {
        if (book.margined()) {
            Contracts.Change change = new Contracts.Change(venue, held.asset(), held.amount(), "TRANSFER", "external");
            return new Contracts(book).begin(change, held.price(), clock.now(), ids);
        }
        PortfolioBook.Transfer transfer = new PortfolioBook.Transfer(venue, held.asset(), held.amount());
        return book.transfer(transfer, held.price(), clock.now(), ids);
    }

    /** Books a transfer at the present mark. */
    public void transfer(UUID portfolioId, PortfolioBook.Transfer transfer) {
        Desk desk = keeper.open(portfolioId);
        PortfolioBook book = desk.book();
        Booking booking = book.margined()
                ? change(book, transfer)
                : book.transfer(transfer, price(book, transfer.asset()), clock.now(), ids);
        portfolios.record(portfolioId, booking);
        keeper.save(desk, clock.now());
    }

    private Booking change(PortfolioBook book, PortfolioBook.Transfer transfer) {
        Contracts contracts = new Contracts(book);
        if (LedgerEntry.isContract(transfer.asset())) {
            AssetPair pair = AssetPair.of(transfer.asset());
            Contracts.Carried carried =
                    new Contracts.Carried(transfer.venue(), pair, transfer.amount(), book.markOf(pair));
            return contracts.carry(carried, clock.now(), ids);
        }
        Contracts.Change change =
                new Contracts.Change(transfer.venue(), transfer.asset(), transfer.amount(), "TRANSFER", "external");
        return contracts.change(change, ids.next(), clock.now(), ids);
    }

    /** Books assets that were sent out, at the present mark; the amount is positive. */
    public void withdrawal(UUID portfolioId, PortfolioBook.Transfer sent, UUID withdrawalId) {
        Desk desk = keeper.open(portfolioId);
        BigDecimal price = price(desk.book(), sent.asset());
        portfolios.record(portfolioId, desk.book().withdrawal(sent, price, withdrawalId, clock.now(), ids));
        keeper.save(desk, clock.now());
    }

    /** What one of an asset is worth in the book's base currency; zero when it has no mark. */
    static BigDecimal price(PortfolioBook book, String asset) {
        String base = book.baseCurrency();
        return asset.equals(base) ? BigDecimal.ONE : book.markOf(new AssetPair(asset, base));
    }
}
