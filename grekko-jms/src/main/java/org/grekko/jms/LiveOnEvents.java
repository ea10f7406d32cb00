package org.grekko.jms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJBException;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.List;
import java.util.Map;
import org.grekko.audit.AuditEvent;
import org.grekko.ops.LiveFeed;
import org.grekko.ops.LiveMessage;
import org.grekko.shared.json.GrekkoJson;

/** Brings sealed events to the live feed of this node; not durable, as screens only want the present. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "grekko-rar"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Topics.LIVE),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1")
        })
@SuppressWarnings("NullAway.Init")
public class LiveOnEvents implements MessageListener {
    private static final Map<String, String> TOPICS = Map.ofEntries(
            Map.entry("signal", "signals"),
            Map.entry("execution", "orders"),
            Map.entry("risk", "risk"),
            Map.entry("compliance", "compliance"),
            Map.entry("portfolio", "portfolio"),
            Map.entry("trading", "replays"),
            Map.entry("backtest", "backtests"),
            Map.entry("model", "models"),
            Map.entry("rebalance", "allocation"),
            Map.entry("optimisation", "optimisations"),
            Map.entry("agent", "agents"),
            Map.entry("ops", "alerts"),
            Map.entry("market", "market"));

    @Inject
    private LiveFeed feed;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        try {
            List<AuditEvent> events =
                    GrekkoJson.mapper().readValue(message.getBody(String.class), new TypeReference<>() {});
            for (AuditEvent event : events) {
                String topic = TOPICS.get(event.context());
                if (topic != null) {
                    feed.publish(new LiveMessage(topic, event.type(), event.key(), event.body(), event.occurredAt()));
                }
            }
        } catch (JMSException | JsonProcessingException problem) {
            throw new EJBException(problem);
        }
    }
}
