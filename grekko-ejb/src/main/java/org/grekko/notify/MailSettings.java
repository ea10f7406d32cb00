package org.grekko.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How mail is sent, from the configuration. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class MailSettings {
    private static final String PATIENCE_MILLIS = "10000";

    @Inject
    @ConfigProperty(name = "grekko.alerts.email.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "grekko.alerts.email.port", defaultValue = "587")
    private int port;

    @Inject
    @ConfigProperty(name = "grekko.alerts.email.from", defaultValue = "grekko@localhost")
    private String from;

    @Inject
    @ConfigProperty(name = "grekko.alerts.email.to")
    private Optional<String> to;

    @Inject
    @ConfigProperty(name = "grekko.alerts.email.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "grekko.alerts.email.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "grekko.alerts.email.tls", defaultValue = "true")
    private boolean tls;

    @Inject
    @ConfigProperty(name = "grekko.alerts.email.min-severity", defaultValue = "3")
    private int minSeverity;

    /** For the container, which fills the fields. */
    public MailSettings() {}

    /** A server without encryption, as on this machine. */
    MailSettings(String host, int port, String to, Optional<String> user, Optional<String> password) {
        this.host = Optional.of(host);
        this.port = port;
        this.from = "grekko@localhost";
        this.to = Optional.of(to);
        this.user = user;
        this.password = password;
        this.minSeverity = 3;
    }

    /** Whether there is a server and a receiver. */
    public boolean complete() {
        return host.isPresent() && to.isPresent();
    }

    /** Who sends. */
    public String from() {
        return from;
    }

    /** Who receives: addresses with commas between them; empty when nobody does. */
    public String to() {
        return to.orElse("");
    }

    /** The name to log in with; empty for none. */
    public String user() {
        return user.orElse("");
    }

    /** The password to log in with; empty for none. */
    public String password() {
        return password.orElse("");
    }

    /** The least severity that is mailed. */
    public int minSeverity() {
        return minSeverity;
    }

    /** The same for Jakarta Mail. With TLS a server that offers none, or whose name is not in its certificate, gets nothing. */
    public Properties properties() {
        Properties mail = new Properties();
        mail.setProperty("mail.transport.protocol", "smtp");
        mail.setProperty("mail.smtp.host", host.orElseThrow());
        mail.setProperty("mail.smtp.port", Integer.toString(port));
        mail.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        mail.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        mail.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        mail.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
        mail.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls));
        mail.setProperty("mail.smtp.starttls.required", Boolean.toString(tls));
        mail.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return mail;
    }
}
