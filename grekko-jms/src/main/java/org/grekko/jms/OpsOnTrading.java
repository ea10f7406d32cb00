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

/** Operators hear how every replay ended. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "grekko-rar"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "grekko.trading"),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "eventType = 'ReplayEnded'"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientID", propertyValue = "grekko"),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = "OpsOnTrading"),
            @ActivationConfigProperty(propertyName = "shareSubscriptions", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1")
        })
@SuppressWarnings("NullAway.Init")
public class OpsOnTrading implements MessageListener {
    @EJB
    private Consumer consumer;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        consumer.alert("OpsOnTrading", message, OpsOnTrading::alert);
    }

    private static NewAlert alert(String type, JsonNode event) {
        String status = event.path("status").asText();
        return new NewAlert(
                status.equals("FAILED") ? 4 : 1,
                "Replay " + status.toLowerCase(java.util.Locale.ROOT),
                event.path("bars").asText() + " bars, " + event.path("fills").asText() + " fills. "
                        + event.path("message").asText(),
                "trading",
                event.path("replayId").asText());
    }
}
