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
import java.util.Set;
import org.grekko.ops.AlertService;
import org.grekko.ops.NewAlert;

/** Operators hear of risk events, of what is escalated, of profiles that change, and of how halts end. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "grekko-rar"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "grekko.risk"),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "eventType in ('RiskEventRaised', 'RiskEventStepped', 'ProfileChangeStepped',"
                            + " 'ResumptionStepped', 'KillRunEnded')"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientID", propertyValue = "grekko"),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = "OpsOnRiskEvents"),
            @ActivationConfigProperty(propertyName = "shareSubscriptions", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1")
        })
@SuppressWarnings("NullAway.Init")
public class OpsOnRiskEvents implements MessageListener {
    @EJB
    private Consumer consumer;

    /** Operators hear of these at their cause already. */
    private static final Set<String> TOLD = Set.of("CIRCUIT_BREAKER", "RECONCILIATION", "VOLATILITY_SPIKE");

    private static final int ESCALATED = 5;
    private static final int PROPOSED = 3;
    private static final int DECIDED = 2;
    private static final String SOURCE = "risk";

    @EJB
    private AlertService alerts;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        consumer.take(
                "OpsOnRiskEvents", message, (type, event) -> alert(type, event).ifPresent(alerts::raise));
    }

    static Optional<NewAlert> alert(String type, JsonNode event) {
        return switch (type) {
            case "RiskEventRaised" -> raised(event);
            case "RiskEventStepped" -> escalated(event);
            case "ResumptionStepped" -> Optional.of(resumption(event));
            case "KillRunEnded" -> flattened(event);
            default -> Optional.of(profile(event));
        };
    }

    private static Optional<NewAlert> raised(JsonNode event) {
        if (TOLD.contains(text(event, "type"))) {
            return Optional.empty();
        }
        return Optional.of(new NewAlert(
                event.path("alert").asInt(),
                text(event, "severity") + ": " + text(event, "title"),
                sentence(text(event, "text")) + " Acknowledge it until " + text(event, "dueAt") + ".",
                SOURCE,
                text(event, "eventId")));
    }

    private static Optional<NewAlert> escalated(JsonNode event) {
        if (!text(event, "step").equals("ESCALATE")) {
            return Optional.empty();
        }
        return Optional.of(new NewAlert(
                ESCALATED,
                "Escalated: " + text(event, "title"),
                "Severity " + text(event, "severity") + ": " + text(event, "note") + ".",
                SOURCE,
                text(event, "eventId")));
    }

    private static NewAlert profile(JsonNode event) {
        String to = text(event, "to");
        return new NewAlert(
                to.equals("PROPOSED") || to.equals("FAILED") ? PROPOSED : DECIDED,
                "Change of risk profile " + text(event, "profile") + " is " + to,
                text(event, "reason") + ", by " + text(event, "by") + "; effective " + text(event, "effectiveAt"),
                SOURCE,
                text(event, "changeId"));
    }

    private static NewAlert resumption(JsonNode event) {
        String to = text(event, "to");
        return new NewAlert(
                to.equals("PROPOSED") ? PROPOSED : DECIDED,
                "Resumption of " + text(event, "where") + " is " + to,
                text(event, "by") + ": " + text(event, "reason"),
                SOURCE,
                text(event, "resumptionId"));
    }

    /** Only presses that close positions are told at their end; what others do is told at their beginning. */
    private static Optional<NewAlert> flattened(JsonNode event) {
        boolean abandoned = text(event, "step").equals("ABANDONED");
        if (event.path("flatAt").isMissingNode() || (event.path("flatAt").isNull() && !abandoned)) {
            return Optional.empty();
        }
        return Optional.of(new NewAlert(
                abandoned ? PROPOSED : DECIDED,
                abandoned ? "Closing of positions was abandoned" : "Every position in scope is closed",
                "Pressed " + text(event, "pressedAt") + ", closing orders: "
                        + event.path("closings").asInt() + ", ended " + text(event, "occurredAt") + ". "
                        + text(event, "note"),
                SOURCE,
                text(event, "breakerId")));
    }

    private static String sentence(String words) {
        return words.isEmpty() || words.endsWith(".") ? words : words + ".";
    }

    private static String text(JsonNode event, String field) {
        return event.path(field).asText();
    }
}
