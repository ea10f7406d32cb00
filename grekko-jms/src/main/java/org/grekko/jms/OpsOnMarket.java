package org.grekko.jms;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.Locale;
import org.grekko.ops.NewAlert;

/** Operators hear of the prices that they asked for and of spikes of volatility. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "grekko-rar"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "grekko.market"),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "eventType in ('PriceAlertFired', 'VolatilitySpike')"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientID", propertyValue = "grekko"),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = "OpsOnMarket"),
            @ActivationConfigProperty(propertyName = "shareSubscriptions", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1")
        })
@SuppressWarnings("NullAway.Init")
public class OpsOnMarket implements MessageListener {
    @EJB
    private Consumer consumer;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        consumer.alert("OpsOnMarket", message, OpsOnMarket::alert);
    }

    private static NewAlert alert(String type, JsonNode event) {
        String market = event.path("venue").asText() + " " + event.path("pair").asText();
        if (type.equals("VolatilitySpike")) {
            return new NewAlert(
                    3,
                    "Volatility spike on " + market,
                    String.format(
                            Locale.ROOT,
                            "The last minute moved %.1f times as much as the hour before.",
                            event.path("ratio").asDouble()),
                    "market",
                    event.path("venue").asText() + ":" + event.path("pair").asText());
        }
        return new NewAlert(
                2,
                "Price alert: " + market + " " + event.path("condition").asText(),
                "The price was " + event.path("price").asText() + ". Asked for by "
                        + event.path("owner").asText() + ".",
                "market",
                event.path("alertId").asText());
    }
}
