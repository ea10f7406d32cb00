package org.grekko.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.grekko.ops.DeliveryException;
import org.grekko.ops.Notice;
import org.grekko.shared.json.GrekkoJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every channel against a real server of its kind on this machine: what arrives, and what is said when nothing does. */
@SuppressWarnings("NullAway.Init")
class ChannelsTest {
    private static final Instant AT = Instant.parse("2026-01-05T10:00:00Z");
    private static final Notice NOTICE = new Notice(
            UUID.fromString("018f0000-0000-7000-8000-000000000001"),
            null,
            4,
            "HIGH: errorRate of BINANCE is 0.02",
            "The limit is 0.01. Schaut auf die Börse.",
            "risk",
            AT);
    private static final String SECRET = "a-secret-that-nobody-else-knows";

    private final Map<String, String> headers = new HashMap<>();
    private HttpServer web;
    private String path = "";
    private String body = "";
    private int answer = 200;

    @BeforeEach
    void listen() throws IOException {
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            path = exchange.getRequestURI().getPath();
            body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        web.start();
    }

    @AfterEach
    void stop() {
        web.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + web.getAddress().getPort();
    }

    @Test
    void aMailArrivesWithItsNameAndItsLettersWhole() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            server.setUser("risk@example.com", "bot", "mail-secret");
            MailSettings settings = new MailSettings(
                    "127.0.0.1",
                    server.getSmtp().getPort(),
                    "risk@example.com,desk@example.com",
                    Optional.of("bot"),
                    Optional.of("mail-secret"));
            new EmailChannel(settings).send(NOTICE);
            MimeMessage[] received = server.getReceivedMessages();
            assertThat(received).hasSize(2);
            assertThat(received[0].getSubject()).isEqualTo("[Grekko 4] HIGH: errorRate of BINANCE is 0.02");
            assertThat(received[0].getMessageID()).isEqualTo("<" + NOTICE.id() + "@grekko>");
            assertThat(received[0].getContent().toString()).contains("Schaut auf die Börse.");
        } finally {
            server.stop();
        }
    }

    @Test
    void aMailServerThatIsAwayIsSaidWithoutASecret() {
        EmailChannel channel = new EmailChannel(
                new MailSettings("127.0.0.1", 1, "risk@example.com", Optional.of("bot"), Optional.of("mail-secret")));
        assertThatThrownBy(() -> channel.send(NOTICE))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("the mail server did not take it")
                .hasMessageNotContaining("mail-secret");
    }

    @Test
    void aWebhookIsSignedOverItsTimeAndExactBody() throws Exception {
        WebhookChannel channel = new WebhookChannel(URI.create(address() + "/hook/private"), SECRET, () -> AT);
        channel.send(NOTICE);
        assertThat(path).isEqualTo("/hook/private");
        String timestamp = Long.toString(AT.getEpochSecond());
        assertThat(headers.get("x-grekko-timestamp")).isEqualTo(timestamp);
        assertThat(headers.get("x-grekko-delivery")).isEqualTo(NOTICE.id().toString());
        assertThat(headers.get("x-grekko-signature")).isEqualTo("v1=" + WebhookSignature.of(SECRET, timestamp, body));
        JsonNode told = GrekkoJson.mapper().readTree(body);
        assertThat(told.get("title").asText()).isEqualTo(NOTICE.title());
        assertThat(told.get("text").asText()).isEqualTo(NOTICE.text());
        assertThat(channel.target()).isEqualTo(address()).doesNotContain("private");
    }

    /** The reference is what openssl dgst -sha256 -hmac Jefe says of the same text. */
    @Test
    void theSignatureIsHmacSha256() {
        assertThat(WebhookSignature.of("Jefe", "1767607200", "{\"a\":1}"))
                .isEqualTo("72b8571149343ce341874845be64ee8b93034ad2942a610d3f0793b54e7cb63c");
        assertThat(WebhookSignature.of("Jefe", "1767607201", "{\"a\":1}"))
                .isNotEqualTo(WebhookSignature.of("Jefe", "1767607200", "{\"a\":1}"));
    }

    @Test
    void aReceiverThatRefusesIsToldApartFromOneThatIsAway() {
        answer = 503;
        WebhookChannel refused = new WebhookChannel(URI.create(address() + "/hook/private"), SECRET, () -> AT);
        assertThatThrownBy(() -> refused.send(NOTICE))
                .isInstanceOf(DeliveryException.class)
                .hasMessage("the webhook answered 503");
        WebhookChannel away = new WebhookChannel(URI.create("http://127.0.0.1:1/private"), SECRET, () -> AT);
        assertThatThrownBy(() -> away.send(NOTICE))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("did not answer")
                .hasMessageNotContaining("private");
    }

    @Test
    void telegramIsToldByItsBotAndNobodyIsToldTheToken() throws Exception {
        TelegramChannel channel = new TelegramChannel(address(), "123:bot-token", "-42");
        channel.send(NOTICE);
        assertThat(path).isEqualTo("/bot123:bot-token/sendMessage");
        JsonNode told = GrekkoJson.mapper().readTree(body);
        assertThat(told.get("chat_id").asText()).isEqualTo("-42");
        assertThat(told.get("text").asText()).startsWith("[4] HIGH: errorRate").contains("Börse");
        answer = 401;
        assertThat(channel.target()).isEqualTo("chat -42");
        assertThatThrownBy(() -> channel.send(NOTICE))
                .hasMessage("Telegram answered 401")
                .hasMessageNotContaining("bot-token");
    }
}
