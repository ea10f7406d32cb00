package org.grekko.jms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.grekko.audit.Inbox;
import org.grekko.ops.AlertService;
import org.grekko.ops.NewAlert;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.shared.store.Migrations;

/**
 * Consumes one event: the note that it was consumed and its effect commit in one local transaction, so
 * that a message which comes again changes nothing. Messages come as soon as the server starts; they wait for the schema.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class Consumer {
    @EJB
    private Migrations migrations;

    @EJB
    private Inbox inbox;

    @EJB
    private AlertService alerts;

    /**
     * Raises the alert that an event asks for.
     *
     * @param listener who consumes
     * @param message the event's message
     * @param effect makes the alert from the event's type and body
     * @throws EJBException when the message is not an event; it is delivered again and then set aside
     */
    public void alert(String listener, Message message, BiFunction<String, JsonNode, NewAlert> effect) {
        take(listener, message, (type, body) -> alerts.raise(effect.apply(type, body)));
    }

    /**
     * Does what an event asks for, in the transaction of the note that it was consumed.
     *
     * @param listener who consumes
     * @param message the event's message
     * @param effect is given the event's type and body
     * @throws EJBException when the message is not an event; it is delivered again and then set aside
     */
    public void take(String listener, Message message, BiConsumer<String, JsonNode> effect) {
        migrations.await();
        try {
            UUID eventId = UUID.fromString(message.getStringProperty("eventId"));
            if (inbox.first(listener, eventId)) {
                JsonNode body = GrekkoJson.mapper().readTree(message.getBody(String.class));
                effect.accept(message.getStringProperty("eventType"), body);
            }
        } catch (JMSException | JsonProcessingException | IllegalArgumentException problem) {
            throw new EJBException(
                    "a message for " + listener + " is not an event", new IllegalStateException(problem));
        }
    }
}
