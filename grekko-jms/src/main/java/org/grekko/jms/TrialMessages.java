package org.grekko.jms;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import java.util.List;
import java.util.UUID;
import org.grekko.optimisation.ItemPlace;

/** The queue on which items of searches travel; each message goes to one node. The row is the truth, so none is kept. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class TrialMessages {
    /** The queue. */
    static final String QUEUE = "grekko.trials";

    private static final String SEARCH = "optimisationId";
    private static final String PLACE = "place";
    private static final long LIFE_MILLIS = 60_000;

    @Resource(lookup = "java:app/jms/grekko")
    private ConnectionFactory connections;

    /**
     * Sends a message for each item, all in one transaction.
     *
     * @throws EJBException when the broker is away
     */
    public void send(List<ItemPlace> places) {
        try (JMSContext session = connections.createContext()) {
            JMSProducer producer = session.createProducer()
                    .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                    .setTimeToLive(LIFE_MILLIS);
            for (ItemPlace each : places) {
                Message message = session.createMessage();
                message.setStringProperty(SEARCH, each.optimisationId().toString());
                message.setLongProperty(PLACE, each.place());
                producer.send(session.createQueue(QUEUE), message);
            }
        } catch (JMSException problem) {
            throw new EJBException(problem);
        }
    }

    /**
     * The item that a message names.
     *
     * @throws EJBException when it names none
     */
    static ItemPlace place(Message message) {
        try {
            return new ItemPlace(UUID.fromString(message.getStringProperty(SEARCH)), message.getLongProperty(PLACE));
        } catch (JMSException | RuntimeException problem) {
            throw new EJBException("a message names no item of a search", new IllegalStateException(problem));
        }
    }
}
