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

/** Operators hear of withdrawals, of addresses for them, and of timers that a venue does not confirm. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "grekko-rar"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "grekko.execution"),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "eventType in ('WithdrawalChanged', 'DestinationChanged', 'DeadManChanged',"
                            + " 'LeverageChanged')"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientID", propertyValue = "grekko"),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = "OpsOnAccounts"),
            @ActivationConfigProperty(propertyName = "shareSubscriptions", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1")
        })
@SuppressWarnings("NullAway.Init")
public class OpsOnAccounts implements MessageListener {
    private static final String SOURCE = "execution";

    @EJB
    private Consumer consumer;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        consumer.alert("OpsOnAccounts", message, OpsOnAccounts::alert);
    }

    private static NewAlert alert(String type, JsonNode event) {
        return switch (type) {
            case "WithdrawalChanged" ->
                new NewAlert(
                        severity(text(event, "to")),
                        "Withdrawal of " + text(event, "amount") + " " + text(event, "asset") + " is "
                                + text(event, "to"),
                        text(event, "reason") + ", by " + text(event, "by") + ", to " + text(event, "address"),
                        SOURCE,
                        text(event, "withdrawalId"));
            case "DestinationChanged" ->
                new NewAlert(
                        severity(text(event, "to")),
                        "Destination of " + text(event, "asset") + " is " + text(event, "to"),
                        text(event, "address") + ": " + text(event, "reason") + ", by " + text(event, "by"),
                        SOURCE,
                        text(event, "destinationId"));
            case "LeverageChanged" ->
                new NewAlert(
                        2,
                        "Leverage of " + text(event, "pair") + " on " + text(event, "venue") + " is "
                                + text(event, "leverage"),
                        "by " + text(event, "by") + ": " + text(event, "reason"),
                        SOURCE,
                        text(event, "accountId"));
            default ->
                new NewAlert(
                        text(event, "state").equals("UNCONFIRMED") ? 5 : 1,
                        "Dead-man timer of " + text(event, "name") + " is " + text(event, "state"),
                        text(event, "seconds") + " s: " + text(event, "reason") + ", by " + text(event, "by"),
                        SOURCE,
                        text(event, "accountId"));
        };
    }

    /** One in doubt needs a person at once; what waits for a second person, or left, should be seen. */
    private static int severity(String status) {
        return switch (status) {
            case "UNKNOWN" -> 5;
            case "PROPOSED", "SENT", "FAILED", "APPROVED" -> 3;
            default -> 1;
        };
    }

    private static String text(JsonNode event, String field) {
        return event.path(field).asText();
    }
}
