package org.grekko.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.UUID;
import org.grekko.shared.Clock;

/** Which events a listener has consumed, noted in the transaction of their effect. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
@SuppressWarnings("NullAway.Init")
public class Inbox {
    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Notes the event for the listener.
     *
     * @return true when it is new; false when it was consumed before and must have no effect
     */
    public boolean first(String listener, UUID eventId) {
        boolean known = !entities.createNativeQuery("select 1 from inbox where listener = ?1 and event_id = ?2")
                .setParameter(1, listener)
                .setParameter(2, eventId)
                .getResultList()
                .isEmpty();
        if (known) {
            return false;
        }
        entities.createNativeQuery("insert into inbox (listener, event_id, received_at) values (?1, ?2, ?3)")
                .setParameter(1, listener)
                .setParameter(2, eventId)
                .setParameter(3, clock.now().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return true;
    }
}
