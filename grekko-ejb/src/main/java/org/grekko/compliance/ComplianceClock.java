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
import java.util.function.BooleanSupplier;
import org.grekko.compliance.domain.RetentionClass;
import org.grekko.shared.Leadership;
import org.grekko.shared.store.Migrations;
import org.jspecify.annotations.Nullable;

/**
 * What runs by itself in compliance: every node keeps the rules and the list of sanctions in memory, and the one that
 * leads tells which rules came into force, looks at our own flow and at the list, drops what is old and erases what two
 * people decided. All of it is in rows, so that another node or the next start goes on where this one stopped.
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
    private static final long LIST_MILLIS = 5_000;
    private static final long OLD_MILLIS = 60_000;
    private static final long ERASURE_MILLIS = 2_000;
    private static final int MOST_IN_A_ROW = 20;

    @EJB
    private Migrations migrations;

    @EJB
    private RuleService rules;

    @EJB
    private InFlight inFlight;

    @EJB
    private SurveillanceRound surveillance;

    @EJB
    private ListWatch listWatch;

    @EJB
    private RetentionRound retention;

    @EJB
    private ErasureService erasures;

    @EJB
    private ErasureRound erasureRound;

    @Inject
    private FileListScreening list;

    @Inject
    private RuleBook book;

    @Inject
    private Leadership leadership;

    @Resource
    private ManagedScheduledExecutorService timer;

    /** The rule under which what was approved was held against the list; null when the list is new or the lead is. */
    private volatile @Nullable NameRule screenedBy;

    private final List<Future<?>> running = new CopyOnWriteArrayList<>();

    @PostConstruct
    void begin() {
        migrations.await();
        every(RULES_MILLIS, "the rules of compliance could not be read; those before hold on", this::rules);
        every(FLOW_MILLIS, "our own flow could not be looked at; it is tried again", this::flow);
        every(LIST_MILLIS, "the list of sanctions could not be looked after; it is tried again", this::list);
        every(ERASURE_MILLIS, "personal data could not be erased; it is tried again", this::erase);
        every(OLD_MILLIS, "what is old could not be dropped; it is tried again", this::old);
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
        repeat(surveillance::look);
        repeat(surveillance::lookBack);
    }

    /** Works while there is more to do, up to a bound, as long as this node leads. */
    private void repeat(BooleanSupplier work) {
        boolean more = true;
        for (int times = 0; more && times < MOST_IN_A_ROW && leadership.leads(); times++) {
            more = work.getAsBoolean();
        }
    }

    private void list() {
        boolean leads = leadership.leads();
        if (list.refresh() || !leads) {
            screenedBy = null;
        }
        if (leads) {
            NameRule rule = book.names();
            if (!rule.equals(screenedBy)) {
                listWatch.screenApproved();
                screenedBy = rule;
            }
            listWatch.tell();
        }
    }

    private void old() {
        for (RetentionClass kind : RetentionClass.values()) {
            repeat(() -> retention.drop(kind));
        }
    }

    private void erase() {
        if (leadership.leads()) {
            erasures.due().forEach(id -> repeat(() -> erasureRound.work(id)));
        }
    }

    @PreDestroy
    void stop() {
        running.forEach(each -> each.cancel(false));
    }
}
