package org.grekko.jms;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.grekko.audit.AuditEvent;
import org.grekko.audit.Nudges;
import org.grekko.audit.SealedEvents;
import org.grekko.audit.Sealer;
import org.grekko.ops.Lease;

/**
 * Seals events and publishes them, on the leading node only. It is nudged after every commit and looks by
 * itself once a second. Sealing goes on while the broker is away; publishing is made up for afterwards.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class Relay {
    private static final Logger LOG = System.getLogger(Relay.class.getName());
    private static final int BATCH = 500;
    private static final long GATHER_NANOS = 25_000_000L;

    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean nudged;
    private volatile boolean stopping;
    private volatile boolean brokerAway;

    @Resource
    private ManagedExecutorService executor;

    @EJB
    private Sealer sealer;

    @EJB
    private SealedEvents sealed;

    @EJB
    private Topics topics;

    @EJB
    private Lease lease;

    @Inject
    private Nudges nudges;

    /** Has the relay look for events soon; returns at once. */
    public void nudge() {
        nudges.taken();
        nudged = true;
        if (!stopping && running.compareAndSet(false, true)) {
            executor.execute(this::work);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        nudge();
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void work() {
        try {
            while (nudged && !stopping && lease.leads()) {
                nudged = false;
                sealAll();
                publishAll();
                gather();
            }
        } catch (RuntimeException problem) {
            if (!stopping) {
                LOG.log(Level.ERROR, "the relay stumbled and will look again in a second", problem);
            }
        } finally {
            running.set(false);
        }
    }

    /** Under load a round takes what a moment has brought, so that events share its commits. */
    private void gather() {
        if (nudged) {
            LockSupport.parkNanos(GATHER_NANOS);
        }
    }

    private void sealAll() {
        while (!stopping && Sealer.full(sealer.seal())) {
            publishAll();
        }
    }

    private void publishAll() {
        long published = sealed.published();
        List<AuditEvent> batch = sealed.after(published, BATCH);
        while (!batch.isEmpty() && !stopping && sent(batch)) {
            published = batch.get(batch.size() - 1).seq();
            sealed.published(published);
            batch = batch.size() < BATCH ? List.of() : sealed.after(published, BATCH);
        }
    }

    private boolean sent(List<AuditEvent> batch) {
        try {
            topics.send(batch);
            brokerBack();
            return true;
        } catch (EJBException away) {
            if (!brokerAway && !stopping) {
                LOG.log(Level.WARNING, "the broker is away; events are kept and will be published later", away);
            }
            brokerAway = true;
            return false;
        }
    }

    private void brokerBack() {
        if (brokerAway) {
            LOG.log(Level.INFO, "the broker is back");
            brokerAway = false;
        }
    }
}
