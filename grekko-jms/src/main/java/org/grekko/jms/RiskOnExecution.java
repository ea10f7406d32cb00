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
import java.util.Optional;
import java.util.Set;
import org.grekko.risk.NewRiskEvent;
import org.grekko.risk.RiskEventService;
import org.grekko.risk.domain.RiskAction;
import org.grekko.risk.domain.RiskEventType;
import org.grekko.risk.domain.RiskSeverity;

/** Differences between books and venues, stopped accounts, and orders that met a limit of risk, are risk events. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "grekko-rar"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "grekko.execution"),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue =
                            "eventType = 'MismatchFound' or eventType = 'AccountStatusChanged' or eventType = 'OrderDenied'"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientID", propertyValue = "grekko"),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = "RiskOnExecution"),
            @ActivationConfigProperty(propertyName = "shareSubscriptions", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1")
        })
@SuppressWarnings("NullAway.Init")
public class RiskOnExecution implements MessageListener {
    private static final Set<String> ITSELF = Set.of("venue", "grekko");

    @EJB
    private Consumer consumer;

    @EJB
    private RiskEventService riskEvents;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        consumer.take(
                "RiskOnExecution", message, (type, event) -> found(type, event).ifPresent(riskEvents::raise));
    }

    static Optional<NewRiskEvent> found(String type, JsonNode event) {
        return switch (type) {
            case "MismatchFound" -> Optional.of(mismatch(event));
            case "AccountStatusChanged" -> stopped(event);
            default -> denied(event);
        };
    }

    private static NewRiskEvent mismatch(JsonNode event) {
        return new NewRiskEvent(
                RiskEventType.RECONCILIATION,
                RiskSeverity.HIGH,
                RiskAction.POSITION_REDUCED,
                text(event, "accountId"),
                "Books and venue differ: " + text(event, "kind") + " " + text(event, "subject"),
                "The account may only reduce until a person settles it on the Venues screen.",
                Map.of("ours", text(event, "ours"), "venues", text(event, "venues")),
                "reconciliation");
    }

    /** A person who stops an account knows of it; what stopped by itself is an event. */
    private static Optional<NewRiskEvent> stopped(JsonNode event) {
        boolean down =
                text(event, "to").equals("SUSPENDED") || text(event, "to").equals("MAINTENANCE");
        if (!down || !ITSELF.contains(text(event, "by"))) {
            return Optional.empty();
        }
        return Optional.of(new NewRiskEvent(
                RiskEventType.VENUE_FAILURE,
                RiskSeverity.HIGH,
                RiskAction.TRADING_HALTED,
                text(event, "accountId"),
                "Account " + text(event, "name") + " is " + text(event, "to"),
                text(event, "reason") + ". Resume it on the Venues screen when the venue works again.",
                Map.of("venue", text(event, "venue")),
                "accounts"));
    }

    private static Optional<NewRiskEvent> denied(JsonNode event) {
        String reason = text(event, "reason");
        Optional<RiskEventType> type =
                switch (reason) {
                    case "DAILY_LOSS", "REPEATED_EXECUTION" -> Optional.of(RiskEventType.LIMIT_BREACH);
                    case "VAR_LIMIT" -> Optional.of(RiskEventType.VAR_EXCEEDED);
                    case "CORRELATION" -> Optional.of(RiskEventType.CORRELATION_SPIKE);
                    default -> Optional.empty();
                };
        return type.map(which -> new NewRiskEvent(
                which,
                RiskSeverity.MEDIUM,
                RiskAction.POSITION_REDUCED,
                reason + " of portfolio " + text(event, "portfolioId"),
                "Orders are denied: " + reason,
                "An order of " + text(event, "owner") + " in " + text(event, "pair")
                        + " was denied. It goes on when the value is below the limit.",
                Map.of("value", text(event, "value"), "limit", text(event, "limit")),
                "pre-trade check"));
    }

    private static String text(JsonNode event, String field) {
        return event.path(field).asText();
    }
}
