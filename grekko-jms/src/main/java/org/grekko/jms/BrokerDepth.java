package org.grekko.jms;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.TemporaryQueue;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.OptionalLong;
import org.grekko.shared.json.GrekkoJson;

/**
 * Asks the broker how many messages wait in all its queues, by Artemis' management messages: they work with the broker in
 * this process and with one outside.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class BrokerDepth {
    private static final Logger LOG = System.getLogger(BrokerDepth.class.getName());
    private static final long PATIENCE_MILLIS = 2_000;

    @Resource(lookup = "java:app/jms/grekko")
    private ConnectionFactory connections;

    /** How many messages wait; empty when the broker does not say. */
    public OptionalLong messages() {
        try (JMSContext session = connections.createContext()) {
            TemporaryQueue answers = session.createTemporaryQueue();
            Message question = session.createMessage();
            question.setStringProperty("_AMQ_ResourceName", "broker");
            question.setStringProperty("_AMQ_Attribute", "totalMessageCount");
            question.setJMSReplyTo(answers);
            session.createProducer().send(session.createQueue("activemq.management"), question);
            try (var answering = session.createConsumer(answers)) {
                Message answer = answering.receive(PATIENCE_MILLIS);
                return answer == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(GrekkoJson.mapper()
                                .readTree(answer.getBody(String.class))
                                .path(0)
                                .asLong());
            }
        } catch (JMSException | JMSRuntimeException | IOException problem) {
            LOG.log(Level.WARNING, "the broker does not say how many messages wait: {0}", problem.getMessage());
            return OptionalLong.empty();
        }
    }
}
