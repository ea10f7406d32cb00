package org.grekko.jms;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.Optional;
import org.grekko.ops.AlertService;
import org.grekko.ops.NewAlert;

/** Operators hear of grave findings and of rules that change. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "grekko-rar"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "grekko.compliance"),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "eventType in ('FindingRaised', 'RuleStepped')"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientID", propertyValue = "grekko"),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = "OpsOnCompliance"),
            @ActivationConfigProperty(propertyName = "shareSubscriptions", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1")
        })
@SuppressWarnings("NullAway.Init")
public class OpsOnCompliance implements MessageListener {
    private static final String SOURCE = "compliance";
    private static final int FOUND = 4;
    private static final int PROPOSED = 3;
    private static final int DECIDED = 2;

    @EJB
    private Consumer consumer;

    @EJB
    private AlertService alerts;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        consumer.take(
                "OpsOnCompliance", message, (type, event) -> alert(type, event).ifPresent(alerts::raise));
    }

    private static Optional<NewAlert> alert(String type, JsonNode event) {
        return type.equals("FindingRaised") ? found(event) : Optional.of(rule(event));
    }

    private static Optional<NewAlert> found(JsonNode event) {
        boolean grave = text(event, "severity").equals("HIGH")
                || text(event, "severity").equals("CRITICAL");
        return grave
                ? Optional.of(new NewAlert(
                        FOUND, text(event, "title"), text(event, "text"), SOURCE, text(event, "findingId")))
                : Optional.empty();
    }

    private static NewAlert rule(JsonNode event) {
        String to = text(event, "to");
        return new NewAlert(
                to.equals("PROPOSED") ? PROPOSED : DECIDED,
                "Compliance rule " + text(event, "name") + " is " + to.replace('_', ' '),
                text(event, "reason") + ", by " + text(event, "by") + "; effective " + text(event, "effectiveAt"),
                SOURCE,
                text(event, "ruleId"));
    }

    private static String text(JsonNode event, String field) {
        return event.path(field).asText();
    }
}
