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

/** Operators hear of every promotion of a model and of every demotion. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "grekko-rar"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "grekko.model"),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "eventType IN ('ModelPromoted', 'ModelDemoted')"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientID", propertyValue = "grekko"),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = "OpsOnModels"),
            @ActivationConfigProperty(propertyName = "shareSubscriptions", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1")
        })
@SuppressWarnings("NullAway.Init")
public class OpsOnModels implements MessageListener {
    @EJB
    private Consumer consumer;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        consumer.alert("OpsOnModels", message, OpsOnModels::alert);
    }

    static NewAlert alert(String type, JsonNode event) {
        String title = event.path("name").asText() + " " + event.path("version").asText();
        String id = event.path("modelId").asText();
        if (type.equals("ModelDemoted")) {
            return new NewAlert(
                    5,
                    "Model demoted: " + title,
                    event.path("from").asText() + " to RESEARCH, "
                            + event.path("reason").asText() + ": "
                            + event.path("detail").asText(),
                    "model",
                    id);
        }
        String by = ", by " + event.path("by").asText() + ".";
        return switch (event.path("to").asText()) {
            case "CANDIDATE" ->
                new NewAlert(
                        3,
                        "Model is a candidate: " + title,
                        "Portfolio manager: look at its evidence and approve paper trading, or do not" + by,
                        "model",
                        id);
            case "LIVE" ->
                new NewAlert(
                        4,
                        "Model is live: " + title,
                        "All operators: it trades real money from now on" + by,
                        "model",
                        id);
            default -> new NewAlert(1, "Model trades on paper: " + title, "No real money moves" + by, "model", id);
        };
    }
}
