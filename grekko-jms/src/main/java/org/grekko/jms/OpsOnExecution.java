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

/** Operators hear of orders that were refused or lost, and of accounts that do not agree with their venue. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "grekko-rar"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "grekko.execution"),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "eventType in ('OrderDenied', 'OrderRefused', 'OrderUncertain', 'MismatchFound',"
                            + " 'OrderReplaceRejected', 'AccountStatusChanged')"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientID", propertyValue = "grekko"),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = "OpsOnExecution"),
            @ActivationConfigProperty(propertyName = "shareSubscriptions", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1")
        })
@SuppressWarnings("NullAway.Init")
public class OpsOnExecution implements MessageListener {
    @EJB
    private Consumer consumer;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        consumer.alert("OpsOnExecution", message, OpsOnExecution::alert);
    }

    private static NewAlert alert(String type, JsonNode event) {
        return switch (type) {
            case "OrderRefused" ->
                new NewAlert(
                        2,
                        "Order refused by " + text(event, "venue") + ": " + text(event, "meaning"),
                        text(event, "message") + " (" + text(event, "code") + ")",
                        "execution",
                        text(event, "orderId"));
            case "OrderUncertain" ->
                new NewAlert(
                        3,
                        "Order in doubt at " + text(event, "venue"),
                        text(event, "cause") + "; the venue is being asked, nothing is sent again",
                        "execution",
                        text(event, "orderId"));
            case "OrderReplaceRejected" -> notReplaced(event);
            case "MismatchFound" ->
                new NewAlert(
                        5,
                        "Books and venue differ: " + text(event, "kind") + " " + text(event, "subject"),
                        text(event, "ours") + " in our books, " + text(event, "venues")
                                + " at the venue; the account may only reduce until a person settles it",
                        "reconciliation",
                        text(event, "accountId"));
            case "AccountStatusChanged" ->
                new NewAlert(
                        text(event, "to").equals("ACTIVE") ? 1 : 4,
                        "Account " + text(event, "name") + " is " + text(event, "to"),
                        text(event, "reason") + ", by " + text(event, "by"),
                        "execution",
                        text(event, "accountId"));
            default -> denied(event);
        };
    }

    private static NewAlert notReplaced(JsonNode event) {
        return new NewAlert(
                2,
                "Order not amended: " + text(event, "pair") + " at " + text(event, "venue"),
                text(event, "reason") + "; it keeps its terms",
                "execution",
                text(event, "orderId"));
    }

    private static NewAlert denied(JsonNode event) {
        return new NewAlert(
                2,
                "Order denied: " + text(event, "reason") + " " + text(event, "pair"),
                text(event, "owner") + " wanted to " + text(event, "side") + " " + text(event, "quantity") + "; value "
                        + text(event, "value") + ", limit " + text(event, "limit"),
                "risk",
                text(event, "portfolioId"));
    }

    private static String text(JsonNode event, String field) {
        return event.path(field).asText();
    }
}
