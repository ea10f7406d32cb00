package org.grekko.risk.desk;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioService;
import org.grekko.shared.Clock;
import org.grekko.shared.Leadership;
import org.grekko.shared.store.Migrations;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the risk of every portfolio once an interval, on the node that leads: five minutes unless configured, for 400 days
 * unless configured. A row stands for its interval, so that a crash or another leader keeps none twice.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class RiskSnapshots {
    private static final Logger LOG = System.getLogger(RiskSnapshots.class.getName());
    private static final long LOOK_SECONDS = 1;

    @EJB
    private Migrations migrations;

    @EJB
    private PortfolioService portfolios;

    @EJB
    private RiskHistory history;

    @Inject
    private PortfolioRisks risks;

    @Inject
    private Leadership leadership;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "grekko.risk.snapshot-seconds", defaultValue = "300")
    private long seconds;

    @Inject
    @ConfigProperty(name = "grekko.risk.snapshot-days", defaultValue = "400")
    private long days;

    @Resource
    private ManagedScheduledExecutorService timer;

    private @Nullable Future<?> looking;
    private Instant done = Instant.EPOCH;

    @PostConstruct
    void begin() {
        migrations.await();
        looking = timer.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        Instant start = start(clock.now(), Math.max(1, seconds));
        if (start.equals(done) || !leadership.leads()) {
            return;
        }
        try {
            List<Portfolio> all = portfolios.list();
            all.forEach(each -> keep(each, start));
            history.forgetBefore(start.minus(Duration.ofDays(Math.max(1, days))));
            done = all.isEmpty() ? done : start;
        } catch (RuntimeException problem) {
            LOG.log(Level.WARNING, "the risk of the portfolios was not kept; it is tried again", problem);
        }
    }

    private void keep(Portfolio portfolio, Instant start) {
        if (!history.has(portfolio.id(), start)) {
            risks.of(portfolio.id()).ifPresent(risk -> history.keep(risk, start));
        }
    }

    /** The beginning of the interval that contains an instant. */
    static Instant start(Instant at, long seconds) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
    }
}
