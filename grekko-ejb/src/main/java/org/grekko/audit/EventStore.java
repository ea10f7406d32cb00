package org.grekko.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.temporal.ChronoUnit;
import org.grekko.audit.store.EventRow;
import org.grekko.audit.store.OutboxRow;
import org.grekko.shared.DomainEvent;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Ids;
import org.grekko.shared.json.GrekkoJson;

/** Stores events in the transaction of whoever tells them, together with a note that they are to be sealed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
@SuppressWarnings("NullAway.Init")
public class EventStore implements EventPublisher {
    /** The longest body that an event may have, in characters. */
    public static final int LONGEST_BODY = 32_000;

    private static final String TOLD = "grekko.events.told";
    private static final int CONTEXT_PLACE = 2;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private Event<EventsCommitted> committed;

    @Inject
    private Nudges nudges;

    @Inject
    private Ids ids;

    @Override
    public void publish(DomainEvent event) {
        EventRow row = new EventRow();
        row.eventId = ids.next();
        row.occurredAt = event.occurredAt().truncatedTo(ChronoUnit.MICROS);
        row.context = event.getClass().getPackageName().split("\\.", -1)[CONTEXT_PLACE];
        row.type = event.getClass().getSimpleName();
        row.key = event.key();
        row.body = body(event);
        entities.persist(row);
        OutboxRow outbox = new OutboxRow();
        outbox.ord = row.ord;
        entities.persist(outbox);
        if (transaction.getResource(TOLD) == null) {
            transaction.putResource(TOLD, true);
            transaction.registerInterposedSynchronization(new AfterCommit());
        }
    }

    private static String body(DomainEvent event) {
        try {
            String body = GrekkoJson.mapper().writeValueAsString(event);
            if (body.length() > LONGEST_BODY) {
                throw new IllegalArgumentException(
                        event.getClass().getSimpleName() + " is longer than " + LONGEST_BODY + " characters");
            }
            return body;
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException(event.getClass().getSimpleName() + " cannot be written as JSON", problem);
        }
    }

    private final class AfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            // The rows are flushed by the persistence context.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED && nudges.first()) {
                committed.fireAsync(new EventsCommitted());
            }
        }
    }
}
