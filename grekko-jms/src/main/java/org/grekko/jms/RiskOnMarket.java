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

/** Spikes of volatility are risk events. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "grekko-rar"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "grekko.market"),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "eventType = 'VolatilitySpike'"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientID", propertyValue = "grekko"),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = "RiskOnMarket"),
            @ActivationConfigProperty(propertyName = "shareSubscriptions", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1")
        })
@SuppressWarnings("NullAway.Init")
public class RiskOnMarket implements MessageListener {
    @EJB
    private Consumer consumer;

    @EJB
    private RiskEventService riskEvents;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        consumer.take("RiskOnMarket", message, (type, event) -> riskEvents.raise(found(event)));
    }

    private static NewRiskEvent found(JsonNode event) {
        String market = event.path("venue").asText() + " " + event.path("pair").asText();
        return new NewRiskEvent(
                RiskEventType.VOLATILITY_SPIKE,
                RiskSeverity.MEDIUM,
                RiskAction.ALERT_ONLY,
                market,
                "Volatility spike on " + market,
                "Look at the positions in this market and at what its agents do.",
                Map.of("ratio", event.path("ratio").asText()),
                "market");
    }
}
