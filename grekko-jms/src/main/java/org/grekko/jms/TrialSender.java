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
import org.grekko.ops.Lease;
import org.grekko.optimisation.ItemPlace;
import org.grekko.optimisation.TrialQueue;
import org.grekko.optimisation.TrialWorker;
import org.grekko.optimisation.Wakes;
import org.jspecify.annotations.Nullable;

/**
 * Sends what a search wants to be tried to whichever node is free, on the leading node only. An item that nobody has taken
 * after a while is sent again, so that a lost message loses nothing. While the broker is away, this node does the work.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class TrialSender {
    private static final Logger LOG = System.getLogger(TrialSender.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private volatile boolean stopping;
    private volatile @Nullable Thread worker;
    private boolean brokerAway;

    @Resource
    private ManagedThreadFactory threads;

    @EJB
    private TrialQueue queue;

    @EJB
    private TrialWorker here;

    @EJB
    private TrialMessages messages;

    /** Its own beginning waits for the schema. */
    @EJB
    private Lease lease;

    @Inject
    private Wakes wakes;

    @PostConstruct
    void begin() {
        Thread thread = threads.newThread(this::send);
        worker = thread;
        thread.start();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        wakes.offered().tell();
        Thread thread = worker;
        try {
            if (thread != null) {
                thread.join(PATIENCE.toMillis());
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        try {
            while (!stopping) {
                wakes.offered().await(LOOK);
                round();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            List<ItemPlace> due = lease.leads() && !stopping ? queue.due() : List.of();
            if (!due.isEmpty()) {
                send(due);
            }
        } catch (RuntimeException problem) {
            if (!stopping) {
                LOG.log(Level.WARNING, "the items of searches could not be sent; tried again in a second", problem);
            }
        }
    }

    private void send(List<ItemPlace> due) {
        try {
            messages.send(due);
            queue.sent(due);
            brokerAway = false;
        } catch (EJBException away) {
            if (!brokerAway && !stopping) {
                LOG.log(Level.WARNING, "the broker is away; this node searches alone until it is back", away);
            }
            brokerAway = true;
            due.forEach(here::work);
        }
    }
}
