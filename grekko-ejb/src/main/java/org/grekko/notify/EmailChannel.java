package org.grekko.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.grekko.ops.AlertChannel;
import org.grekko.ops.DeliveryException;
import org.grekko.ops.Notice;

/** Mails alerts by SMTP. Message-ID names the delivery, so that a mail that comes twice is known. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class EmailChannel implements AlertChannel {
    @Inject
    private MailSettings settings;

    /** For the container, which fills the fields. */
    public EmailChannel() {}

    EmailChannel(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "EMAIL";
    }

    @Override
    public boolean configured() {
        return settings.complete();
    }

    @Override
    public int minSeverity() {
        return settings.minSeverity();
    }

    @Override
    public String target() {
        return settings.to();
    }

    @Override
    public void send(Notice notice) throws DeliveryException {
        try {
            Session session = Session.getInstance(settings.properties());
            Message mail = mail(session, notice);
            try (Transport transport = session.getTransport()) {
                if (settings.user().isEmpty()) {
                    transport.connect();
                } else {
                    transport.connect(settings.user(), settings.password());
                }
                transport.sendMessage(mail, mail.getAllRecipients());
            }
        } catch (MessagingException refused) {
            throw new DeliveryException(
                    "the mail server did not take it (" + refused.getClass().getSimpleName() + ")", refused);
        }
    }

    private Message mail(Session session, Notice notice) throws MessagingException {
        MimeMessage mail = new Named(session, notice);
        mail.setFrom(new InternetAddress(settings.from()));
        mail.setRecipients(Message.RecipientType.TO, InternetAddress.parse(settings.to()));
        mail.setSubject("[Grekko " + notice.severity() + "] " + notice.title(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(notice.at()));
        mail.setHeader("X-Grekko-Delivery", notice.id().toString());
        mail.setText(
                notice.text() + "\n\nSeverity " + notice.severity() + " of 5, from " + notice.source() + " at "
                        + notice.at() + ".\n",
                StandardCharsets.UTF_8.name());
        mail.saveChanges();
        return mail;
    }

    /** A mail that keeps the name that the delivery gives it. */
    private static final class Named extends MimeMessage {
        private final String id;

        Named(Session session, Notice notice) {
            super(session);
            id = "<" + notice.id() + "@grekko>";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
