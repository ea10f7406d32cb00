package org.grekko.trading;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.ParentOrder;
import org.grekko.execution.ParentOrderService;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.shared.Clock;
import org.grekko.shared.Leadership;
import org.jspecify.annotations.Nullable;

/**
 * Works the parent orders: looks once a second which part is due and places it through the desk, and so through the risk
 * rules. A part's client order id follows from its number, so that a part placed just before a crash is found again and
 * not placed twice. A part that is denied or refused ends its parent.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class ParentOrders {
    private static final Logger LOG = System.getLogger(ParentOrders.class.getName());

    @EJB
    private ParentOrderService parents;

    @EJB
    private OrderBookService orders;

    @EJB
    private TradingDesk desk;

    @Inject
    private Clock clock;

    @Inject
    private Leadership leadership;

    @Resource
    private ManagedScheduledExecutorService timer;

    private @Nullable Future<?> working;

    /** Begins to work; called once, when trading starts. */
    public synchronized void begin() {
        working = timer.scheduleWithFixedDelay(this::work, 1, 1, TimeUnit.SECONDS);
    }

    private void work() {
        for (ParentOrder parent : leadership.leads() ? parents.running() : List.<ParentOrder>of()) {
            try {
                step(parent);
            } catch (RuntimeException problem) {
                LOG.log(Level.ERROR, "parent order " + parent.id() + " could not go on; it is tried again", problem);
            }
        }
    }

    /** Does what is due for one parent order. */
    void step(ParentOrder parent) {
        int slice = parent.nextSlice();
        Optional<Order> last = slice == 0 ? Optional.empty() : part(parent, slice - 1);
        if (slice == parent.parts().size()) {
            finish(parent, last);
        } else if (due(parent, slice, last)) {
            place(parent, slice);
        }
    }

    private Optional<Order> part(ParentOrder parent, int slice) {
        return orders.byClientOrderId(parent.portfolioId(), parent.partId(slice));
    }

    /** Parts of an iceberg follow the fill of the one before, the others the clock. */
    private boolean due(ParentOrder parent, int slice, Optional<Order> last) {
        if (parent.kind().equals("ICEBERG")) {
            return last.isEmpty() || last.get().status().terminal();
        }
        return !clock.now().isBefore(parent.due(slice));
    }

    private void finish(ParentOrder parent, Optional<Order> last) {
        if (last.isEmpty() || last.get().status().terminal()) {
            BigDecimal filled = BigDecimal.ZERO;
            for (int i = 0; i < parent.parts().size(); i++) {
                filled = filled.add(part(parent, i).map(Order::filledQuantity).orElse(BigDecimal.ZERO));
            }
            parents.end(
                    parent.id(),
                    "DONE",
                    filled.stripTrailingZeros().toPlainString() + " of "
                            + parent.quantity().stripTrailingZeros().toPlainString() + " filled");
        }
    }

    private void place(ParentOrder parent, int slice) {
        BigDecimal quantity = parent.parts().get(slice);
        if (quantity.signum() == 0) {
            parents.placed(parent.id(), slice, "part " + (slice + 1) + " is empty");
            return;
        }
        Placement answer = desk.place(wish(parent, slice, quantity));
        if (answer instanceof Placement.Placed) {
            parents.placed(
                    parent.id(),
                    slice,
                    "part " + (slice + 1) + " of " + parent.parts().size() + " placed");
        } else if (answer instanceof Placement.Denied denied) {
            parents.end(
                    parent.id(),
                    "FAILED",
                    "part " + (slice + 1) + " was denied: " + denied.order().denial());
        } else if (answer instanceof Placement.Invalid invalid) {
            parents.end(parent.id(), "FAILED", "part " + (slice + 1) + " is no order: " + invalid.errors());
        }
    }

    private static NewOrder wish(ParentOrder parent, int slice, BigDecimal quantity) {
        return new NewOrder(
                parent.portfolioId(),
                parent.venue(),
                parent.pair(),
                parent.side(),
                parent.limitPrice() == null ? OrderType.MARKET : OrderType.LIMIT,
                quantity,
                parent.limitPrice(),
                null,
                TimeInForce.GTC,
                false,
                false,
                parent.partId(slice),
                null,
                null,
                null,
                parent.owner());
    }

    /** Ends a parent order and cancels its working parts; empty when it is not being worked. */
    public Optional<ParentOrder> cancel(ParentOrder parent, String by) {
        Optional<ParentOrder> ended = parents.end(parent.id(), "CANCELED", "cancelled by " + by);
        if (ended.isPresent()) {
            for (int slice = 0;
                    slice <= Math.min(parent.nextSlice(), parent.parts().size() - 1);
                    slice++) {
                part(parent, slice)
                        .filter(order -> !order.status().terminal())
                        .ifPresent(order -> desk.cancel(order.id()));
            }
        }
        return ended;
    }

    @PreDestroy
    synchronized void stop() {
        if (working != null) {
            working.cancel(false);
        }
    }
}
