package org.grekko.notify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.ops.AlertChannel;
import org.grekko.ops.DeliveryException;
import org.grekko.ops.Notice;
import org.grekko.shared.Text;

/** Sends alerts to a chat by a Telegram bot (Bot API, sendMessage). The token is part of the address, so nobody is shown it. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class TelegramChannel implements AlertChannel {
    private static final int LONGEST = 4_096;

    private final Postbox postbox = new Postbox();

    @Inject
    @ConfigProperty(name = "grekko.alerts.telegram.url", defaultValue = "https://api.telegram.org")
    private String url;

    @Inject
    @ConfigProperty(name = "grekko.alerts.telegram.token")
    private Optional<String> token;

    @Inject
    @ConfigProperty(name = "grekko.alerts.telegram.chat")
    private Optional<String> chat;

    @Inject
    @ConfigProperty(name = "grekko.alerts.telegram.min-severity", defaultValue = "4")
    private int minSeverity;

    /** For the container, which fills the fields. */
    public TelegramChannel() {}

    TelegramChannel(String url, String token, String chat) {
        this.url = url;
        this.token = Optional.of(token);
        this.chat = Optional.of(chat);
    }

    @Override
    public String name() {
        return "TELEGRAM";
    }

    @Override
    public boolean configured() {
        return token.isPresent() && chat.isPresent();
    }

    @Override
    public int minSeverity() {
        return minSeverity;
    }

    @Override
    public String target() {
        return chat.map(id -> "chat " + id).orElse("");
    }

    @Override
    public void send(Notice notice) throws DeliveryException {
        String text = "[" + notice.severity() + "] " + notice.title() + "\n" + notice.text() + "\n" + notice.source()
                + ", " + notice.at();
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("chat_id", chat.orElseThrow())
                .put("text", Text.cut(text, LONGEST))
                .toString();
        postbox.post("Telegram", URI.create(url + "/bot" + token.orElseThrow() + "/sendMessage"), body, Map.of());
    }
}
