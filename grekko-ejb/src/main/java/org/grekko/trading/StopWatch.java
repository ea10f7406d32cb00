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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.grekko.execution.AccountService;
import org.grekko.execution.Tracked;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.VenueOrderService;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
import org.grekko.market.MarketHub;
import org.grekko.market.Quote;
import org.grekko.shared.Leadership;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * Watches the market for stops that a venue does not keep itself: when the price at which the order would execute has
 * reached the stop price, the order is released, durably, and sent at market. A held stop works only while Grekko runs
 * and hears the market; it is looked at four times a second.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class StopWatch {
    private static final Logger LOG = System.getLogger(StopWatch.class.getName());
    private static final long LOOK_MILLIS = 250;

    @EJB
    private AccountService accounts;

    @EJB
    private VenueOrderService names;

    @EJB
    private VenueBookkeeping books;

    @EJB
    private VenueDesks desks;

    @Inject
    private MarketHub hub;

    @Inject
    private Leadership leadership;

    @Resource
    private ManagedScheduledExecutorService timer;

    private @Nullable Future<?> watching;

    /** Begins to watch; called once, when trading starts. */
    public synchronized void begin() {
        watching = timer.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (!leadership.leads()) {
            return;
        }
        try {
            for (VenueAccount account : accounts.list()) {
                names.held(account.id()).forEach(tracked -> look(account, tracked));
            }
        } catch (RuntimeException problem) {
            LOG.log(Level.ERROR, "held stops could not be looked at; they are tried again", problem);
        }
    }

    private void look(VenueAccount account, Tracked tracked) {
        Order order = tracked.order();
        Optional<Quote> quote = hub.quote(account.venue(), order.pair());
        if (order.status() == OrderStatus.PENDING_NEW && quote.isPresent() && reached(order, quote.get())) {
            books.released(order.id());
            desks.carry();
        }
    }

    /** Whether the price at which the order would execute has reached its stop price. */
    static boolean reached(Order order, Quote quote) {
        BigDecimal stop = Objects.requireNonNull(order.stopPrice());
        BigDecimal price = order.side() == Side.BUY ? quote.ask() : quote.bid();
        boolean rising = (order.type() == OrderType.STOP_LOSS) == (order.side() == Side.BUY);
        return rising ? price.compareTo(stop) >= 0 : price.compareTo(stop) <= 0;
    }

    @PreDestroy
    synchronized void stop() {
        if (watching != null) {
            watching.cancel(false);
        }
    }
}
