package org.grekko.jms;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.grekko.optimisation.TrialWorker;
import org.grekko.shared.store.Migrations;

/** This node tries what a search asks for, one item after the other; it fetches none ahead, so that others get theirs. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "grekko-rar"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = TrialMessages.QUEUE),
            @ActivationConfigProperty(propertyName = "consumerWindowSize", propertyValue = "0"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1")
        })
@SuppressWarnings("NullAway.Init")
public class OptimisationOnTrials implements MessageListener {
    @EJB
    private Migrations migrations;

    @EJB
    private TrialWorker worker;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        migrations.await();
        worker.work(TrialMessages.place(message));
    }
}
