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

/** Operators hear of orders that the risk rules refused. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "grekko-rar"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "grekko.execution"),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "eventType = 'OrderDenied'"),
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
        String reason = event.path("reason").asText();
        return new NewAlert(
                2,
                "Order denied: " + reason + " " + event.path("pair").asText(),
                event.path("owner").asText() + " wanted to "
                        + event.path("side").asText() + " "
                        + event.path("quantity").asText() + "; value "
                        + event.path("value").asText() + ", limit "
                        + event.path("limit").asText(),
                "risk",
                event.path("portfolioId").asText());
    }
}
