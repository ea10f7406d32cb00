package org.grekko.compliance;

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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.grekko.shared.Leadership;
import org.grekko.shared.store.Migrations;

/**
 * What runs by itself in compliance: every node keeps the rules in memory, and the one that leads tells which came into
 * force and looks at our own flow. All of it is in rows, so that another node or the next start goes on where this one
 * stopped.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class ComplianceClock {
    private static final Logger LOG = System.getLogger(ComplianceClock.class.getName());
    private static final long RULES_MILLIS = 1_000;
    private static final long FLOW_MILLIS = 3_000;
    private static final int MOST_SLICES = 20;

    @EJB
    private Migrations migrations;

    @EJB
    private RuleService rules;

    @EJB
    private InFlight inFlight;

    @EJB
    private SurveillanceRound surveillance;

    @Inject
    private RuleBook book;

    @Inject
    private Leadership leadership;

    @Resource
    private ManagedScheduledExecutorService timer;

    private final List<Future<?>> running = new CopyOnWriteArrayList<>();

    @PostConstruct
    void begin() {
        migrations.await();
        every(RULES_MILLIS, "the rules of compliance could not be read; those before hold on", this::rules);
        every(FLOW_MILLIS, "our own flow could not be looked at; it is tried again", this::flow);
    }

    private void every(long millis, String failure, Runnable work) {
        running.add(timer.scheduleWithFixedDelay(() -> tried(failure, work), millis, millis, TimeUnit.MILLISECONDS));
    }

    private static void tried(String failure, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException problem) {
            LOG.log(Level.ERROR, failure, problem);
        }
    }

    private void rules() {
        book.refresh();
        if (leadership.leads()) {
            rules.due().forEach(inFlight::begin);
        }
    }

    private void flow() {
        for (int slice = 0; slice < MOST_SLICES && leadership.leads(); slice++) {
            if (!surveillance.look()) {
                return;
            }
        }
    }

    @PreDestroy
    void stop() {
        running.forEach(each -> each.cancel(false));
    }
}
