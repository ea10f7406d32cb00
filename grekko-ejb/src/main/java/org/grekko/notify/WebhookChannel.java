package org.grekko.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.ops.AlertChannel;
import org.grekko.ops.DeliveryException;
import org.grekko.ops.Notice;
import org.grekko.shared.Clock;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.shared.json.JsonText;

/** Posts alerts to an address of the operator's choice, signed; the header {@code X-Grekko-Delivery} is the same for every attempt. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class WebhookChannel implements AlertChannel {
    private final Postbox postbox = new Postbox();

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "grekko.alerts.webhook.url")
    private Optional<URI> url;

    @Inject
    @ConfigProperty(name = "grekko.alerts.webhook.secret")
    private Optional<String> secret;

    @Inject
    @ConfigProperty(name = "grekko.alerts.webhook.min-severity", defaultValue = "3")
    private int minSeverity;

    /** For the container, which fills the fields. */
    public WebhookChannel() {}

    WebhookChannel(URI url, String secret, Clock clock) {
        this.url = Optional.of(url);
        this.secret = Optional.of(secret);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "WEBHOOK";
    }

    @Override
    public boolean configured() {
        return url.isPresent() && secret.isPresent();
    }

    @Override
    public int minSeverity() {
        return minSeverity;
    }

    /** Scheme and host only: the path of a webhook is often its secret. */
    @Override
    public String target() {
        return url.map(address -> address.getScheme() + "://" + address.getAuthority())
                .orElse("");
    }

    @Override
    public void send(Notice notice) throws DeliveryException {
        String body = body(notice);
        String timestamp = Long.toString(clock.now().getEpochSecond());
        postbox.post(
                "the webhook",
                url.orElseThrow(),
                body,
                Map.of(
                        "X-Grekko-Delivery",
                        notice.id().toString(),
                        "X-Grekko-Timestamp",
                        timestamp,
                        "X-Grekko-Signature",
                        "v1=" + WebhookSignature.of(secret.orElseThrow(), timestamp, body)));
    }

    private static String body(Notice notice) {
        return JsonText.write(GrekkoJson.mapper(), notice, "a notice cannot be written as JSON");
    }
}
