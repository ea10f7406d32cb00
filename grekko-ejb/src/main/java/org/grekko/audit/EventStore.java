package org.grekko.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.grekko.audit.store.EventTable;
import org.grekko.audit.store.PersonalTable;
import org.grekko.shared.DomainEvent;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Ids;
import org.grekko.shared.json.GrekkoJson;
import org.jspecify.annotations.Nullable;

/**
 * Stores events in the transaction of whoever tells them, together with a note that they are to be sealed. The events
 * of a transaction are written at its end, all at once. What they say of people is sealed as commitments, and kept beside
 * the chain, where it can be erased.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class EventStore implements EventPublisher {
    /** The longest body that an event may have, in characters. */
    public static final int LONGEST_BODY = 32_000;

    private static final String TOLD = "grekko.events.told";
    private static final int CONTEXT_PLACE = 2;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @EJB
    private EventTable table;

    @EJB
    private PersonalTable people;

    @Inject
    private PersonalVault vault;

    @Inject
    private Nudges nudges;

    @Inject
    private Ids ids;

    @Override
    public void publish(DomainEvent event) {
        String plain = body(event);
        Told told = told();
        AuditEvent.SealedText sealed = PersonalVault.personal(event.getClass())
                ? vault.seal(event, told.people)
                : new AuditEvent.SealedText(event.key(), plain);
        told.add(new EventTable.Row(
                ids.next(),
                event.occurredAt().truncatedTo(ChronoUnit.MICROS),
                event.getClass().getPackageName().split("\\.", -1)[CONTEXT_PLACE],
                event.getClass().getSimpleName(),
                sealed.key(),
                sealed.body()));
    }

    private Told told() {
        if (transaction.getResource(TOLD) instanceof Told told) {
            return told;
        }
        Told told = new Told();
        transaction.registerInterposedSynchronization(told);
        transaction.putResource(TOLD, told);
        return told;
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

    /** What a transaction has told so far. */
    private final class Told implements Synchronization {
        private final List<PersonalTable.Row> people = new ArrayList<>();
        private @Nullable List<EventTable.Row> rows = new ArrayList<>();

        private void add(EventTable.Row row) {
            if (rows == null) {
                throw new IllegalStateException("the transaction is ending; " + row.type() + " comes too late");
            }
            rows.add(row);
        }

        @Override
        public void beforeCompletion() {
            List<EventTable.Row> all = rows;
            rows = null;
            if (all != null) {
                store(people);
                table.append(all);
            }
        }

        private void store(List<PersonalTable.Row> values) {
            if (!values.isEmpty()) {
                EventStore.this.people.insert(values);
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                nudges.tell();
            }
        }
    }
}
