package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.grekko.portfolio.PortfolioService;
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

    /** Books the first holdings. */
    public void book(UUID portfolioId, String venue, List<AccountRows.Holding> holdings) {
        Desk desk = keeper.open(portfolioId);
        for (AccountRows.Holding each : holdings) {
            PortfolioBook.Transfer transfer = new PortfolioBook.Transfer(venue, each.asset(), each.amount());
            portfolios.record(portfolioId, desk.book().transfer(transfer, each.price(), clock.now(), ids));
        }
        desk.book().startDay(LocalDate.ofInstant(clock.now(), ZoneOffset.UTC));
        keeper.save(desk, clock.now());
    }

    /** Books a transfer at the present mark. */
    public void transfer(UUID portfolioId, PortfolioBook.Transfer transfer) {
        Desk desk = keeper.open(portfolioId);
        BigDecimal price = price(desk.book(), transfer.asset());
        portfolios.record(portfolioId, desk.book().transfer(transfer, price, clock.now(), ids));
        keeper.save(desk, clock.now());
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
