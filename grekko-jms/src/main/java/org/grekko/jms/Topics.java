package org.grekko.jms;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.TextMessage;
import java.util.List;
import org.grekko.audit.AuditEvent;
import org.grekko.shared.json.GrekkoJson;

/**
 * Sends sealed events: each to the topic of its context, and the whole batch once to the live topic for
 * the screens. The broker is the only resource of the transaction, so it commits in one phase.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class Topics {
    /** The topic that carries whole batches to the live feed of every node. */
    static final String LIVE = "grekko.live";

    private static final long LIVE_MILLIS = 10_000;

    @Resource(lookup = "java:app/jms/grekko")
    private ConnectionFactory connections;

    /** Sends a batch in one transaction. */
    public void send(List<AuditEvent> events) {
        try (JMSContext session = connections.createContext()) {
            JMSProducer producer = session.createProducer();
            for (AuditEvent event : events) {
                TextMessage message = session.createTextMessage(event.body());
                message.setStringProperty("eventId", event.eventId().toString());
                message.setStringProperty("eventType", event.type());
                message.setStringProperty("eventKey", event.key());
                message.setLongProperty("seq", event.seq());
                producer.send(session.createTopic("grekko." + event.context()), message);
            }
            session.createProducer()
                    .setTimeToLive(LIVE_MILLIS)
                    .send(session.createTopic(LIVE), GrekkoJson.mapper().writeValueAsString(events));
        } catch (JMSException | JsonProcessingException problem) {
            throw new EJBException(problem);
        }
    }
}
