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
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioService;
import org.jspecify.annotations.Nullable;

/**
 * Holds the pictures in memory against the rows, at the start and every five minutes. One that differs is thrown away and an
 * event tells it; until the one that was rebuilt agrees, nothing but ways out passes in that portfolio.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class PictureWatch {
    private static final Logger LOG = System.getLogger(PictureWatch.class.getName());
    private static final long SECONDS = 300;

    @EJB
    private PictureSteps steps;

    @EJB
    private PortfolioService portfolios;

    @Inject
    private PictureFaults faults;

    @Resource
    private ManagedScheduledExecutorService timer;

    private @Nullable Future<?> watching;

    /** Begins to compare; called once, when trading starts. */
    public synchronized void begin() {
        watching = timer.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        for (Portfolio each : portfolios.list()) {
            try {
                look(each.id());
            } catch (RuntimeException problem) {
                LOG.log(Level.WARNING, "the picture of portfolio " + each.name() + " was not compared", problem);
            }
        }
    }

    private void look(UUID portfolioId) {
        Optional<String> difference = steps.compare(portfolioId);
        if (difference.isPresent()) {
            faults.note(portfolioId, difference.get());
            LOG.log(Level.ERROR, "the picture of portfolio {0} differs: {1}", portfolioId, difference.get());
            steps.rebuild(portfolioId, difference.get());
            difference = steps.compare(portfolioId);
        }
        if (difference.isEmpty()) {
            faults.clear(portfolioId);
        }
    }

    @PreDestroy
    synchronized void stop() {
        if (watching != null) {
            watching.cancel(false);
        }
    }
}
