package org.grekko.compliance;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.grekko.compliance.domain.RetentionClass;
import org.grekko.compliance.domain.RetentionPlan;
import org.grekko.compliance.event.OldDropped;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Retained;

/** Lets go of what is older than its retention, a bounded batch at a time, so that nobody who trades waits for it. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class RetentionRound {
    private static final int BATCH = 100;

    @EJB
    private RuleService rules;

    @Inject
    @Any
    private Instance<Retained> contexts;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    /**
     * Drops one batch of a class in a transaction of its own. The rules are read in it, so that a hold counts from its
     * first instant.
     *
     * @return whether there may be more
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean drop(RetentionClass kind) {
        Instant now = clock.now();
        Optional<Instant> before = new RetentionPlan(rules.inForce()).before(kind, now);
        if (before.isEmpty()) {
            return false;
        }
        int dropped = 0;
        for (Retained each : contexts) {
            dropped += each.kind().equals(kind.name()) ? each.drop(before.get(), BATCH) : 0;
        }
        if (dropped > 0) {
            events.publish(new OldDropped(kind.name(), dropped, before.get(), now));
        }
        return dropped >= BATCH;
    }
}
