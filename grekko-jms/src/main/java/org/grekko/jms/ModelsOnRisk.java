package org.grekko.jms;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.UUID;
import org.grekko.model.ModelRegistry;
import org.grekko.risk.domain.BreakerLevel;

/**
 * A kill of everything sends every model back to research, a kill of an agent the model that trades as that agent. A
 * breaker that only stops entering, L0 and L1, is a pause and demotes nothing.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "grekko-rar"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "grekko.risk"),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "eventType IN ('BreakerTripped', 'BreakerEscalated')"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientID", propertyValue = "grekko"),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = "ModelsOnRisk"),
            @ActivationConfigProperty(propertyName = "shareSubscriptions", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1")
        })
@SuppressWarnings("NullAway.Init")
public class ModelsOnRisk implements MessageListener {
    @EJB
    private Consumer consumer;

    @EJB
    private ModelRegistry models;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        consumer.take("ModelsOnRisk", message, (type, event) -> stop(event));
    }

    private void stop(JsonNode event) {
        if (!BreakerLevel.named(event.path("level").asText())
                .orElse(BreakerLevel.STANDARD)
                .cancels()) {
            return;
        }
        String scope = event.path("scope").asText();
        String reason = scope + " kill: " + event.path("reason").asText();
        String by = event.path("by").asText();
        if (scope.equals("GLOBAL")) {
            models.stopAll(by, reason);
        } else if (scope.equals("AGENT")) {
            models.stopAgent(UUID.fromString(event.path("target").asText()), by, reason);
        }
    }
}
