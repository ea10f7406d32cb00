package org.grekko.jms;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import org.grekko.audit.AuditEvent;
import org.grekko.audit.Disclosure;
import org.grekko.audit.Nudges;
import org.grekko.audit.SealedEvents;
import org.grekko.audit.Sealer;
import org.grekko.ops.Lease;
import org.grekko.shared.RightOfWay;
import org.jspecify.annotations.Nullable;

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
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration GATHER = Duration.ofMillis(25);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private volatile boolean stopping;
    private volatile @Nullable Thread worker;
    private boolean brokerAway;

    @Resource
    private ManagedThreadFactory threads;

    @EJB
    private Sealer sealer;

    @EJB
    private SealedEvents sealed;

    @EJB
    private Disclosure disclosure;

    @EJB
    private Topics topics;

    /** Its own beginning waits for the schema. */
    @EJB
    private Lease lease;

    @Inject
    private Nudges nudges;

    @PostConstruct
    void begin() {
        Thread thread = threads.newThread(this::work);
        worker = thread;
        thread.start();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        nudges.tell();
        Thread thread = worker;
        try {
            if (thread != null) {
                thread.join(PATIENCE.toMillis());
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        Published published = new Published(sealed);
        try {
            while (!stopping) {
                nudges.await(LOOK);
                RightOfWay.ofHalts().giveWay();
                round(published);
                gather();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
        published.note();
    }

    private void round(Published published) {
        try {
            if (lease.leads()) {
                sealAll(published);
                publishAll(published);
                published.noteIfDue();
            } else {
                published.forget();
            }
        } catch (RuntimeException problem) {
            if (!stopping) {
                LOG.log(Level.ERROR, "the relay stumbled and will look again in a second", problem);
            }
        }
    }

    /** Under load a round takes what a moment has brought, so that events share its commits. */
    private void gather() throws InterruptedException {
        if (nudges.waiting()) {
            Thread.sleep(GATHER.toMillis());
        }
    }

    private void sealAll(Published published) {
        while (!stopping && Sealer.full(sealer.seal())) {
            publishAll(published);
        }
    }

    private void publishAll(Published published) {
        List<AuditEvent> batch = sealed.after(published.place(), BATCH);
        while (!batch.isEmpty() && !stopping && sent(batch)) {
            published.moved(batch.get(batch.size() - 1).seq());
            batch = batch.size() < BATCH ? List.of() : sealed.after(published.place(), BATCH);
        }
    }

    private boolean sent(List<AuditEvent> batch) {
        try {
            topics.send(disclosure.of(batch));
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
