package org.grekko.jms;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.grekko.ops.NewAlert;
import org.grekko.risk.domain.BreakerLevel;

/** Operators hear of every stop of trading and of every resumption. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "grekko-rar"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "grekko.risk"),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "eventType IN ('BreakerTripped', 'BreakerEscalated', 'BreakerResumed')"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientID", propertyValue = "grekko"),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = "OpsOnRisk"),
            @ActivationConfigProperty(propertyName = "shareSubscriptions", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1")
        })
@SuppressWarnings("NullAway.Init")
public class OpsOnRisk implements MessageListener {
    @EJB
    private Consumer consumer;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        consumer.alert("OpsOnRisk", message, OpsOnRisk::alert);
    }

    private static NewAlert alert(String type, JsonNode event) {
        String scope = event.path("scope").asText() + " " + event.path("target").asText("");
        String level = BreakerLevel.named(event.path("level").asText())
                .map(each -> " at " + each.code() + ", " + each.words())
                .orElse("");
        return new NewAlert(
                type.equals("BreakerResumed") ? 2 : 5,
                switch (type) {
                            case "BreakerTripped" -> "Trading halted: ";
                            case "BreakerEscalated" -> "Halt goes up: ";
                            default -> "Trading resumed: ";
                        }
                        + scope.trim()
                        + level,
                event.path("by").asText() + ": " + event.path("reason").asText(),
                "risk",
                event.path("breakerId").asText());
    }
}
