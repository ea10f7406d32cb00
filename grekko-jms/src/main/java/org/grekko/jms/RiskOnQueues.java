package org.grekko.jms;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.grekko.audit.SealedEvents;
import org.grekko.ops.Lease;
import org.grekko.risk.RiskWatch;
import org.grekko.risk.domain.Gauge;

/** Measures how many events wait to be sealed and how many messages in the queues, every ten seconds on the node that leads. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class RiskOnQueues {
    private static final long LOOK_MILLIS = 10_000;

    @EJB
    private SealedEvents sealed;

    @EJB
    private BrokerDepth broker;

    @EJB
    private Lease lease;

    @Inject
    private RiskWatch watch;

    @Resource
    private TimerService timer;

    @PostConstruct
    void begin() {
        timer.createIntervalTimer(LOOK_MILLIS, LOOK_MILLIS, new TimerConfig("queues", false));
    }

    /** Looks once; called by the timer. */
    @Timeout
    public void look() {
        if (lease.leads()) {
            watch.measured(
                    Gauge.UNSEALED,
                    "the outbox",
                    BigDecimal.valueOf(sealed.unsealed()),
                    "Look at the database and at the log of the node that leads.");
            broker.messages()
                    .ifPresent(waiting -> watch.measured(
                            Gauge.MESSAGES,
                            "the broker",
                            BigDecimal.valueOf(waiting),
                            "Look at which listener does not take its messages: the queue grekko.DLQ, and the log."));
        }
    }
}
