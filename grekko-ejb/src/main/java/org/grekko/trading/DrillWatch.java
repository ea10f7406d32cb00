package org.grekko.trading;

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
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.grekko.shared.Leadership;
import org.jspecify.annotations.Nullable;

/** Looks every 15 seconds whether the watchdog's drill is overdue, on the node that leads, by the reports that lie there. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class DrillWatch {
    private static final Logger LOG = System.getLogger(DrillWatch.class.getName());
    private static final long LOOK_SECONDS = 15;

    @EJB
    private Readiness readiness;

    @EJB
    private DrillNotices notices;

    @Inject
    private DrillTerms terms;

    @Inject
    private Leadership leadership;

    @Resource
    private ManagedScheduledExecutorService timer;

    private @Nullable Future<?> looking;

    @PostConstruct
    void begin() {
        looking = timer.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        if (!readiness.ready() || !leadership.leads()) {
            return;
        }
        try {
            terms.term().ifPresent(notices::look);
        } catch (RuntimeException problem) {
            LOG.log(Level.ERROR, "whether a drill is overdue could not be looked at; it is tried again", problem);
        }
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
    }
}
