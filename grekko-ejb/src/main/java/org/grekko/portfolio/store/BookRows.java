package org.grekko.portfolio.store;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.grekko.portfolio.domain.Booking;
import org.grekko.portfolio.domain.LedgerEntry;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.portfolio.domain.PositionState;
import org.grekko.portfolio.domain.RoundTrip;
import org.grekko.portfolio.event.LedgerPosted;
import org.grekko.portfolio.event.PositionClosed;
import org.grekko.shared.EventPublisher;
import org.jspecify.annotations.Nullable;

/** Writes bookings and running totals as rows. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
@SuppressWarnings("NullAway.Init")
public class BookRows {
    private static final int PRICE_SCALE = 18;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private EventPublisher events;

    /** Writes the entries of a booking, what it closed, and the events of both. */
    public void book(UUID portfolioId, Booking booking) {
        booking.entries().forEach(entry -> entities.persist(row(portfolioId, entry)));
        LedgerEntry first = booking.entries().get(0);
        events.publish(new LedgerPosted(
                portfolioId,
                first.transactionId(),
                first.referenceId(),
                booking.entries().stream().map(BookRows::line).toList(),
                first.occurredAt()));
        PositionState position = booking.position();
        if (position != null) {
            position(portfolioId, position, first.occurredAt());
        }
        RoundTrip closed = booking.closed();
        if (closed != null) {
            entities.persist(row(portfolioId, closed));
            events.publish(new PositionClosed(
                    portfolioId,
                    closed.id(),
                    closed.pair().toString(),
                    closed.agentId(),
                    closed.quantity(),
                    closed.pnl(),
                    closed.closedAt()));
        }
    }

    /** Writes a position beside the ledger, as it is valued then. */
    public void position(UUID portfolioId, PositionState position, Instant at) {
        PositionKey key = new PositionKey();
        key.portfolioId = portfolioId;
        key.pair = position.pair().toString();
        PositionRow row = entities.find(PositionRow.class, key);
        boolean fresh = row == null;
        if (row == null) {
            row = new PositionRow();
            row.portfolioId = portfolioId;
            row.pair = key.pair;
        }
        row.quantity = position.quantity();
        row.averagePrice = position.averagePrice();
        row.realizedPnl = position.realizedPnl();
        row.entryFees = position.entryFees();
        row.mark = position.mark();
        row.markedAt = position.mark().signum() == 0 ? row.markedAt : at;
        row.agentId = position.agentId();
        row.openedAt = position.openedAt();
        if (fresh) {
            entities.persist(row);
        }
    }

    /** Copies the value of a book into its row. */
    public void value(PortfolioRow row, PortfolioBook book, Instant at) {
        row.nav = book.nav();
        row.cash = book.cash();
        row.peakNav = book.peakNav();
        row.day = book.day();
        row.dayStartNav = book.day() == null ? book.nav() : book.dayStartNav();
        row.exposure = book.exposure();
        row.updatedAt = at;
    }

    private static String line(LedgerEntry entry) {
        return entry.account() + " " + entry.venue() + " " + entry.asset() + " "
                + entry.amount().toPlainString();
    }

    private static LedgerRow row(UUID portfolioId, LedgerEntry entry) {
        LedgerRow row = new LedgerRow();
        row.id = entry.id();
        row.portfolioId = portfolioId;
        row.transactionId = entry.transactionId();
        row.account = entry.account();
        row.venue = entry.venue();
        row.asset = entry.asset();
        row.amount = entry.amount();
        row.kind = entry.kind();
        row.referenceId = entry.referenceId();
        row.occurredAt = entry.occurredAt();
        row.price = scaled(entry.price());
        row.agentId = entry.agentId();
        return row;
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal price) {
        return price == null || price.scale() <= PRICE_SCALE
                ? price
                : price.setScale(PRICE_SCALE, RoundingMode.HALF_UP);
    }

    private static RoundTripRow row(UUID portfolioId, RoundTrip closed) {
        RoundTripRow row = new RoundTripRow();
        row.id = closed.id();
        row.portfolioId = portfolioId;
        row.pair = closed.pair().toString();
        row.agentId = closed.agentId();
        row.side = closed.side();
        row.quantity = closed.quantity();
        row.entryPrice = closed.entryPrice();
        row.exitPrice = closed.exitPrice();
        row.pnl = closed.pnl();
        row.fees = closed.fees();
        row.openedAt = closed.openedAt();
        row.closedAt = closed.closedAt();
        return row;
    }
}
