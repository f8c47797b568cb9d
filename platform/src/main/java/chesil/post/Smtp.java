package chesil.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mail server that letters go by, and as whom; none where no host is named. Read when the program starts. */
@Component
final class Smtp {
    private final String host;
    private final int port;
    private final String protocol;
    private final String user;
    private final String password;
    private final String from;

    /**
     * @param protocol {@code smtp}, with TLS where the server offers it, or {@code smtps}, with TLS from the start
     * @param user empty where nobody signs in
     * @param from the sender's address; where it is none, the user's or one of the host
     */
    Smtp(
            @Value("${chesil.post.host:}") String host,
            @Value("${chesil.post.port:587}") int port,
            @Value("${chesil.post.protocol:smtp}") String protocol,
            @Value("${chesil.post.user:}") String user,
            @Value("${chesil.post.password:}") String password,
            @Value("${chesil.post.from:}") String from) {
        this.host = host;
        this.port = port;
        this.protocol = protocol;
        this.user = user;
        this.password = password;
        this.from = from;
    }

    boolean isNamed() {
        return !host.isEmpty();
    }

    /** The address that letters are from. */
    String from() {
        if (from.contains("@")) return from;
        return user.contains("@") ? user : "chesil@" + host;
    }

    /** A server that hangs must not hold a worker up, so nothing is waited for without end. */
    Session session() {
        var settings = new Properties();
        setting(settings, "auth", String.valueOf(!user.isEmpty()));
        setting(settings, "connectiontimeout", "10000");
        setting(settings, "timeout", "20000");
        setting(settings, "writetimeout", "20000");
        setting(settings, "starttls.enable", "true");
        setting(settings, "ssl.checkserveridentity", "true");
        return Session.getInstance(settings);
    }

    private void setting(Properties settings, String name, String value) {
        settings.setProperty("mail." + protocol + "." + name, value);
    }

    Transport connect(Session session) throws MessagingException {
        var transport = session.getTransport(protocol);
        if (user.isEmpty()) transport.connect(host, port, null, null);
        else transport.connect(host, port, user, password);
        return transport;
    }
}
