package org.grekko.jms;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.Map;
import org.grekko.risk.NewRiskEvent;
import org.grekko.risk.RiskEventService;
import org.grekko.risk.domain.RiskAction;
import org.grekko.risk.domain.RiskEventType;
import org.grekko.risk.domain.RiskSeverity;

/** Every trip of a breaker is a risk event. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "grekko-rar"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "grekko.risk"),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "eventType = 'BreakerTripped'"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientID", propertyValue = "grekko"),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = "RiskOnBreakers"),
            @ActivationConfigProperty(propertyName = "shareSubscriptions", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1")
        })
@SuppressWarnings("NullAway.Init")
public class RiskOnBreakers implements MessageListener {
    @EJB
    private Consumer consumer;

    @EJB
    private RiskEventService riskEvents;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        consumer.take("RiskOnBreakers", message, (type, event) -> riskEvents.raise(found(event)));
    }

    private static NewRiskEvent found(JsonNode event) {
        String scope =
                (event.path("scope").asText() + " " + event.path("target").asText("")).trim();
        return new NewRiskEvent(
                RiskEventType.CIRCUIT_BREAKER,
                RiskSeverity.HIGH,
                RiskAction.TRADING_HALTED,
                event.path("breakerId").asText(),
                "Breaker tripped: " + scope,
                event.path("by").asText() + ": " + event.path("reason").asText() + ". Resume it when it is safe.",
                Map.of("scope", scope),
                "breakers");
    }
}
