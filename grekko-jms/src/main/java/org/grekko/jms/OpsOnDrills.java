package org.grekko.jms;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.grekko.ops.AlertService;
import org.grekko.ops.NewAlert;

/** Operators hear each day that the watchdog's drill is overdue, and no more once there was a good one. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "grekko-rar"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "grekko.trading"),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "eventType in ('DrillFellDue', 'DrillCaughtUp')"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientID", propertyValue = "grekko"),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = "OpsOnDrills"),
            @ActivationConfigProperty(propertyName = "shareSubscriptions", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1")
        })
@SuppressWarnings("NullAway.Init")
public class OpsOnDrills implements MessageListener {
    private static final String SOURCE = "watchdog";
    private static final String DRILL = "drill";

    @EJB
    private Consumer consumer;

    @EJB
    private AlertService alerts;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        consumer.take("OpsOnDrills", message, this::take);
    }

    private void take(String type, JsonNode event) {
        if (type.equals("DrillFellDue")) {
            alerts.raise(alert(event));
        } else {
            alerts.settle(SOURCE, DRILL, "grekko");
        }
    }

    static NewAlert alert(JsonNode event) {
        String last = event.path("lastGoodAt").isTextual()
                ? "The last good drill was at " + event.path("lastGoodAt").asText()
                : "There was no good drill since the installation";
        return new NewAlert(
                3,
                "The watchdog's drill is overdue",
                last + "; there should have been one by " + event.path("dueAt").asText()
                        + ". Run ./grekko drill: it proves that orders go when the server hangs and touches none of yours.",
                SOURCE,
                DRILL);
    }
}
