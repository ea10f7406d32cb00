package org.grekko.trading;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.grekko.execution.Tracked;
import org.grekko.execution.VenueOrderService;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.shared.Clock;

/** Brings durable orders to the desks of their accounts, on the node that leads. */
final class Carrier {
    /** How long an order may wait for a node that leads. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final VenueOrderService names;
    private final VenueBookkeeping books;
    private final Pulse pulse;
    private final Clock clock;

    Carrier(VenueOrderService names, VenueBookkeeping books, Pulse pulse, Clock clock) {
        this.names = names;
        this.books = books;
        this.pulse = pulse;
        this.clock = clock;
    }

    /** Does what the order's row says: sends it, changes it or cancels it; any other order rests. */
    void run(AccountDesk desk, UUID orderId) {
        Tracked tracked = names.find(orderId).orElseThrow();
        OrderStatus status = tracked.order().status();
        if (status == OrderStatus.PENDING_CANCEL) {
            desk.cancel(tracked);
        } else if (status == OrderStatus.PENDING_REPLACE) {
            desk.amend(tracked);
        } else if (status == OrderStatus.PENDING_NEW && pulse.waited()) {
            late(desk, orderId);
        } else if (status == OrderStatus.PENDING_NEW) {
            desk.send(tracked);
        }
    }

    /** Claims the orders that wait, each once; those of an account that is not compared yet wait on. */
    void carry(Map<UUID, AccountDesk> desks, Executor executor) {
        for (UUID orderId : names.unclaimed()) {
            AccountDesk desk = desks.get(names.accountOf(orderId).orElseThrow());
            if (desk != null && desk.agreed() && names.claim(orderId)) {
                executor.execute(() -> late(desk, orderId));
            }
        }
    }

    /** An order that nobody carried in time is refused, since its price would be another; a due stop never is. */
    private void late(AccountDesk desk, UUID orderId) {
        Order order = names.find(orderId).map(Tracked::order).orElseThrow();
        boolean perishes = order.status() == OrderStatus.PENDING_NEW
                && desk.venue().nativeTypes().contains(order.type());
        if (perishes && order.createdAt().plus(LONGEST_WAIT).isBefore(clock.now())) {
            String venue = desk.venue().venue();
            books.refused(
                    order.portfolioId(),
                    orderId,
                    VenueError.of(venue, VenueErrorMeaning.UNAVAILABLE, "late", "no node led in time; place it again"));
        } else {
            run(desk, orderId);
        }
    }
}
