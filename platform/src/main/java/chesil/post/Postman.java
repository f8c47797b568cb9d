package chesil.post;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands a letter to the mail server, and tells apart what was refused, what may be tried again and what may have gone. */
@Component
class Postman {
    private static final int PERMANENT = 500;

    private final Smtp server;

    Postman(Smtp server) {
        this.server = server;
    }

    /** What the mail server did with a letter. Its own words are left out: they repeat the address. */
    sealed interface Outcome {
        record Taken() implements Outcome {}

        /** It will never take it. */
        record Refused(String why) implements Outcome {}

        /** It surely did not take it this time. */
        record Later(String why) implements Outcome {}

        /** The line broke while it took it, or did not. */
        record Unsure(String why) implements Outcome {}
    }

    Outcome hand(PostedLetter posted) {
        if (!server.isNamed()) return new Outcome.Later("No mail server is named.");
        var session = server.session();
        MimeMessage message;
        try {
            message = message(session, posted);
        } catch (AddressException notOne) {
            return new Outcome.Refused("The address is not one that mail can be sent to.");
        } catch (MessagingException unwritable) {
            return new Outcome.Refused("The letter could not be written as mail.");
        }
        try (var connection = new Open(server.connect(session))) {
            return send(connection, message);
        } catch (MessagingException closed) {
            // thrown by the connection alone: what was sent has its outcome by then, and hanging up is no part of it
            return new Outcome.Later("The mail server could not be reached, or did not let us in.");
        }
    }

    /** A connection whose end is of no interest to anybody. */
    private record Open(Transport transport) implements AutoCloseable {
        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException alreadyGone) {
                // what was to be said has been said
            }
        }
    }

    private static Outcome send(Open connection, MimeMessage message) {
        try {
            connection.transport().sendMessage(message, message.getAllRecipients());
            return new Outcome.Taken();
        } catch (SendFailedException refused) {
            var code = code(refused);
            if (code == null) return new Outcome.Unsure("The line broke while the letter was handed over.");
            return code >= PERMANENT
                    ? new Outcome.Refused("The mail server refused the letter with the code " + code + ".")
                    : new Outcome.Later("The mail server put the letter off with the code " + code + ".");
        } catch (MessagingException broken) {
            return new Outcome.Unsure("The line broke while the letter was handed over.");
        }
    }

    /** The server's answer as a number of RFC 5321; null where it gave none. */
    private static @Nullable Integer code(MessagingException refused) {
        for (Exception each = refused; each instanceof MessagingException next; each = next.getNextException()) {
            if (each instanceof SMTPAddressFailedException address) return address.getReturnCode();
            if (each instanceof SMTPSendFailedException send && send.getReturnCode() > 0) return send.getReturnCode();
        }
        return null;
    }

    private MimeMessage message(Session session, PostedLetter posted) throws MessagingException {
        var letter = Objects.requireNonNull(posted.letter(), "its words are gone, and so it waits for nothing");
        var sender = server.from();
        var message = new Numbered(
                session,
                "<chesil-letter-" + posted.id() + "-" + posted.putAt().getEpochSecond()
                        + sender.substring(sender.indexOf('@')) + ">");
        message.setFrom(new InternetAddress(sender, true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(posted.putAt()));
        // RFC 3834: answers by machines go to nobody
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.saveChanges();
        return message;
    }

    /** The same letter has the same number whenever it is sent: a mailbox then shows it once. */
    private static final class Numbered extends MimeMessage {
        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
