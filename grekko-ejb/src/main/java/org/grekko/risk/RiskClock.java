package org.grekko.risk;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.grekko.shared.Leadership;
import org.grekko.shared.store.Migrations;
import org.jspecify.annotations.Nullable;

/**
 * What is due in risk, on the node that leads: critical events halt trading, events that nobody acknowledged in time are
 * escalated, approved changes of profiles come into force. All of it is in rows, so that another node or the next start
 * goes on where this one stopped; each step is taken once, as its row says whether it was.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class RiskClock {
    private static final Logger LOG = System.getLogger(RiskClock.class.getName());
    private static final long LOOK_MILLIS = 250;
    private static final String GREKKO = "grekko";

    @EJB
    private Migrations migrations;

    @EJB
    private RiskEventService riskEvents;

    @EJB
    private ProfileChangeService changes;

    @Inject
    private Halting halting;

    @Inject
    private Leadership leadership;

    @Resource
    private ManagedScheduledExecutorService timer;

    private @Nullable Future<?> looking;

    @PostConstruct
    void begin() {
        migrations.await();
        looking = timer.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (leadership.leads()) {
            each("critical events", riskEvents::toHalt, this::halt);
            each("overdue events", riskEvents::overdue, riskEvents::escalate);
            each("changes of profiles", changes::due, changes::apply);
        }
    }

    /** First everything stands still, then the event says so: a crash between the two halts once more, which changes nothing. */
    private void halt(UUID id) {
        riskEvents.find(id).ifPresent(event -> {
            String reason = "Critical risk event: " + event.title();
            halting.haltAll(reason, GREKKO);
            riskEvents.halted(id);
        });
    }

    /** Takes the step for each that is due; one that fails holds up no other and is tried again. */
    private static void each(String what, Supplier<List<UUID>> due, Consumer<UUID> step) {
        try {
            due.get().forEach(id -> tried(what, id, step));
        } catch (RuntimeException problem) {
            LOG.log(Level.ERROR, what + " could not be read; they are tried again", problem);
        }
    }

    private static void tried(String what, UUID id, Consumer<UUID> step) {
        try {
            step.accept(id);
        } catch (RuntimeException problem) {
            LOG.log(Level.ERROR, what + ": " + id + " could not go on; it is tried again", problem);
        }
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
    }
}
