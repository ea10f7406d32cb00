package org.grekko.portfolio;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.portfolio.domain.Booking;
import org.grekko.portfolio.domain.Marks;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.portfolio.domain.PositionState;
import org.grekko.portfolio.event.PortfolioOpened;
import org.grekko.portfolio.store.BookLoader;
import org.grekko.portfolio.store.BookRows;
import org.grekko.portfolio.store.NavPointRow;
import org.grekko.portfolio.store.PortfolioRow;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Portfolios and their books. Changes run in the caller's transaction, which must hold the row lock of
 * the portfolio.
 */
@Stateless
@SuppressWarnings("NullAway.Init")
public class PortfolioService {
    private static final String DEPOSIT_VENUE = "PAPER";

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @EJB
    private BookRows rows;

    @EJB
    private BookLoader loader;

    @Inject
    private EventPublisher events;

    @Inject
    private Ids ids;

    /**
     * Opens a portfolio.
     *
     * @param name unique name, at most 64 characters
     * @param baseCurrency what it is valued in
     * @param deposit cash to begin with, positive
     * @param at now
     * @return its id
     */
    public UUID open(String name, String baseCurrency, BigDecimal deposit, Instant at) {
        PortfolioBook book = new PortfolioBook(baseCurrency);
        Booking booking = book.deposit(DEPOSIT_VENUE, deposit, at, ids);
        PortfolioRow row = new PortfolioRow();
        row.id = ids.next();
        row.name = name;
        row.baseCurrency = baseCurrency;
        row.createdAt = at;
        rows.value(row, book, at);
        entities.persist(row);
        // Its rows refer to this one, and the provider orders inserts by mapped relations only.
        entities.flush();
        events.publish(new PortfolioOpened(row.id, name, baseCurrency, deposit, at));
        rows.book(row.id, booking);
        return row.id;
    }

    /**
     * Opens a portfolio that keeps the books of an account elsewhere; it is empty until transfers are booked.
     *
     * @param name unique name, at most 64 characters
     * @param baseCurrency what it is valued in
     * @param margined whether its positions are contracts on margin
     * @param at now
     * @return its id
     */
    public UUID openEmpty(String name, String baseCurrency, boolean margined, Instant at) {
        PortfolioRow row = new PortfolioRow();
        row.id = ids.next();
        row.name = name;
        row.baseCurrency = baseCurrency;
        row.createdAt = at;
        row.margined = margined;
        rows.value(row, new PortfolioBook(baseCurrency, margined), at);
        entities.persist(row);
        entities.flush();
        events.publish(new PortfolioOpened(row.id, name, baseCurrency, BigDecimal.ZERO, at));
        return row.id;
    }

    /** All portfolios, the oldest first. */
    public List<Portfolio> list() {
        return entities.createQuery("select p from PortfolioRow p order by p.createdAt, p.id", PortfolioRow.class)
                .setMaxResults(500)
                .getResultStream()
                .map(PortfolioService::view)
                .toList();
    }

    /** The portfolio of that id. */
    public Optional<Portfolio> find(UUID id) {
        return Optional.ofNullable(entities.find(PortfolioRow.class, id)).map(PortfolioService::view);
    }

    /** The portfolio of that name. */
    public Optional<Portfolio> named(String name) {
        return entities.createQuery("select p from PortfolioRow p where p.name = :name", PortfolioRow.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .map(PortfolioService::view);
    }

    /**
     * Locks the row until the transaction ends.
     *
     * @return the version that its desk must have
     * @throws IllegalArgumentException when there is no such portfolio
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public long lock(UUID id) {
        return known(id, entities.find(PortfolioRow.class, id, LockModeType.PESSIMISTIC_WRITE)).version;
    }

    /** Rebuilds the book from the ledger and the running totals beside it. */
    public PortfolioBook load(UUID id) {
        return loader.load(known(id, entities.find(PortfolioRow.class, id)));
    }

    /** What the wallet had of an asset by the entries of one kind behind one reference. */
    public BigDecimal booked(UUID portfolioId, UUID referenceId, Instant at, String kind) {
        return entities.createQuery(
                        "select l.amount from LedgerRow l where l.portfolioId = :portfolio and l.occurredAt = :at"
                                + " and l.referenceId = :reference and l.kind = :kind and l.account = 'wallet'",
                        BigDecimal.class)
                .setParameter("portfolio", portfolioId)
                .setParameter("at", at)
                .setParameter("reference", referenceId)
                .setParameter("kind", kind)
                .getResultStream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Writes a booking and its events. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(UUID portfolioId, Booking booking) {
        rows.book(portfolioId, booking);
    }

    /**
     * Writes value and marks to the row, which this transaction has locked, and moves its version.
     *
     * @param changed the positions that are to be written
     * @return the new version
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public long saveState(UUID id, PortfolioBook book, List<PositionState> changed, Instant at) {
        PortfolioRow row = known(id, entities.find(PortfolioRow.class, id));
        rows.value(row, book, at);
        row.version++;
        changed.forEach(position -> rows.position(id, position, at));
        return row.version;
    }

    /** Writes a point of the value history, with the marks behind it. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void navPoint(UUID id, Instant at, PortfolioBook book) {
        NavPointRow row = new NavPointRow();
        row.portfolioId = id;
        row.at = at;
        row.nav = book.nav();
        row.drawdown = book.drawdown();
        row.marks = Marks.of(book).text();
        row.bookedBefore = ids.next();
        entities.persist(row);
    }

    private static PortfolioRow known(UUID id, @Nullable PortfolioRow row) {
        if (row == null) {
            throw new IllegalArgumentException("there is no portfolio " + id);
        }
        return row;
    }

    private static Portfolio view(PortfolioRow row) {
        return new Portfolio(
                row.id,
                row.name,
                row.baseCurrency,
                row.nav,
                row.cash,
                row.peakNav,
                PortfolioBook.drawdown(row.nav, row.peakNav),
                row.nav.subtract(row.dayStartNav),
                row.exposure,
                row.createdAt,
                row.updatedAt);
    }
}
