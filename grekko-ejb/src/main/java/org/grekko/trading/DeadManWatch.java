package org.grekko.trading;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.grekko.execution.AccountService;
import org.grekko.execution.DeadManTimer;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.VenueOrderService;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * Renews the timers of venues that cancel every order when they hear nothing of us. They run out when this server dies
 * or stops.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class DeadManWatch {
    private static final Logger LOG = System.getLogger(DeadManWatch.class.getName());
    private static final long LOOK_MILLIS = 1_000;

    /** One venue that does not answer holds up no other. */
    private final Map<UUID, Future<?>> looking = new ConcurrentHashMap<>();

    @EJB
    private AccountService accounts;

    @EJB
    private VenueOrderService orders;

    @EJB
    private VenueDesks desks;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService timer;

    private @Nullable Future<?> watching;

    /** Begins to renew; called once, when trading starts. */
    public synchronized void begin() {
        watching = timer.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            for (VenueAccount account : accounts.list()) {
                Future<?> before = looking.get(account.id());
                if (before == null || before.isDone()) {
                    looking.put(account.id(), executor.submit(() -> look(account)));
                }
            }
        } catch (RuntimeException problem) {
            LOG.log(Level.ERROR, "dead-man timers could not be looked at; they are tried again", problem);
        }
    }

    private void look(VenueAccount account) {
        try {
            desks.deadMan(account.id())
                    .filter(each ->
                            account.deadManSeconds() > 0 || each.standing().seconds() > 0)
                    .ifPresent(each -> renew(account, each));
        } catch (RuntimeException problem) {
            LOG.log(Level.ERROR, "the dead-man timer of " + account.name() + " was not renewed", problem);
        }
    }

    private void renew(VenueAccount account, DeadManTimer each) {
        each.renew(account.deadManSeconds(), working(account.id()))
                .ifPresent(news -> accounts.deadMan(account.id(), news));
    }

    /** Markets in which orders of the account work at the venue. */
    private Set<AssetPair> working(UUID accountId) {
        return orders.open(accountId).stream()
                .filter(each -> !each.held())
                .map(each -> each.order().pair())
                .collect(Collectors.toSet());
    }

    @PreDestroy
    synchronized void stop() {
        if (watching != null) {
            watching.cancel(false);
        }
    }
}
