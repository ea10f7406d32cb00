package org.grekko.trading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.execution.AccountService;
import org.grekko.execution.AccountStatus;
import org.grekko.execution.Mismatch;
import org.grekko.execution.OrderDiary;
import org.grekko.execution.Tracked;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.VenueFill;
import org.grekko.execution.VenueOrderService;
import org.grekko.execution.VenueOrderState;
import org.grekko.execution.domain.OrderEvent;
import org.grekko.execution.domain.Replacement;
import org.grekko.market.VenueError;
import org.jspecify.annotations.Nullable;

/** The books of one account as rows. */
final class RowsDiary implements OrderDiary {
    private static final int REMEMBERED_FILLS = 50_000;

    private final VenueAccount account;
    private final VenueBookkeeping books;
    private final VenueOrderService names;
    private final AccountService accounts;
    private final BookedFills booked = new BookedFills(REMEMBERED_FILLS);

    RowsDiary(VenueAccount account, VenueBookkeeping books, VenueOrderService names, AccountService accounts) {
        this.account = account;
        this.books = books;
        this.names = names;
        this.accounts = accounts;
    }

    @Override
    public Optional<Tracked> find(UUID orderId) {
        return names.find(orderId);
    }

    @Override
    public Optional<Tracked> named(@Nullable String wireId, @Nullable String venueOrderId) {
        return names.named(account.id(), wireId, venueOrderId);
    }

    @Override
    public List<Tracked> open() {
        return names.open(account.id());
    }

    @Override
    public Tracked placed(UUID orderId, String venueOrderId, List<VenueFill> fills) {
        Tracked placed = books.placed(account.portfolioId(), account.id(), orderId, venueOrderId, fills);
        booked.placed(placed.order(), fills);
        return placed;
    }

    @Override
    public void accepted(UUID orderId, String venueOrderId) {
        if (names.find(orderId).filter(each -> knows(each, venueOrderId)).isPresent()) {
            return;
        }
        books.accepted(account.portfolioId(), orderId, venueOrderId);
    }

    @Override
    public void refused(UUID orderId, VenueError error) {
        books.refused(account.portfolioId(), orderId, error);
    }

    @Override
    public void lost(UUID orderId, VenueError error) {
        books.lost(account.portfolioId(), orderId, error);
    }

    @Override
    public List<VenueFill> unknown(List<VenueFill> fills) {
        return books.unknown(account.portfolioId(), account.venue(), booked.without(fills));
    }

    /** Most reports repeat what the books have; they need no turn at the portfolio. */
    private static boolean knows(Tracked tracked, String venueOrderId) {
        return venueOrderId.equals(tracked.venueOrderId()) && tracked.accepted();
    }

    @Override
    public boolean filled(UUID orderId, VenueFill fill) {
        if (unknown(List.of(fill)).isEmpty()) {
            return false;
        }
        boolean fresh = books.filled(account.portfolioId(), account.id(), orderId, fill);
        if (fresh) {
            booked.booked(fill);
        }
        return fresh;
    }

    @Override
    public void ended(UUID orderId, OrderEvent how) {
        books.ended(account.portfolioId(), orderId, how);
    }

    @Override
    public void replaced(UUID orderId, Replacement terms) {
        books.replaced(account.portfolioId(), account.id(), orderId, terms);
    }

    @Override
    public void replaceRejected(UUID orderId, Replacement terms, VenueError error) {
        books.replaceRejected(account.portfolioId(), orderId, terms, error);
    }

    @Override
    public void adjusted(UUID orderId, BigDecimal quantity, @Nullable BigDecimal price) {
        books.adjusted(account.portfolioId(), orderId, quantity, price);
    }

    @Override
    public Tracked adopted(VenueOrderState state) {
        return books.adopted(account, state);
    }

    @Override
    public void suspended(VenueError error) {
        accounts.status(account.id(), AccountStatus.SUSPENDED, error.toString(), "venue");
    }

    @Override
    public void mismatch(Mismatch mismatch) {
        books.record(account.id(), mismatch);
    }
}
