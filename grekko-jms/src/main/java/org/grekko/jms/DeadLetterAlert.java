package org.grekko.jms;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.grekko.ops.AlertService;
import org.grekko.ops.NewAlert;
import org.grekko.shared.store.Migrations;

/** Operators hear of messages that no listener could consume; the alert keeps what they said. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "grekko-rar"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "grekko.DLQ"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1")
        })
@SuppressWarnings("NullAway.Init")
public class DeadLetterAlert implements MessageListener {
    @EJB
    private Migrations migrations;

    @EJB
    private AlertService alerts;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        migrations.await();
        try {
            alerts.raise(new NewAlert(
                    4,
                    "Message set aside: " + message.getStringProperty("_AMQ_ORIG_ADDRESS"),
                    "Event " + message.getStringProperty("eventId") + " could not be consumed. It said: "
                            + message.getBody(String.class),
                    "jms",
                    message.getJMSMessageID()));
        } catch (JMSException problem) {
            throw new EJBException(problem);
        }
    }
}
