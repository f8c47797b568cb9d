package chesil.web;

import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells open pages that something they show has changed, so that they fetch themselves again.
 *
 * <p>A page marks a part with {@code id} and {@code data-topic}; whoever changes what it shows announces the topic in the
 * same transaction. It is heard when that commits, at every instance, because it goes through the database. An announcement
 * carries no news but that there is some: what a reader may see is decided when the page is fetched.
 */
@Component
public class Changes {
    static final String CHANNEL = "chesil_changes";
    static final Pattern TOPIC = Pattern.compile("[a-z0-9][a-z0-9:._/-]{0,99}");

    private final JdbcClient jdbc;

    public Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Announces that what stands under a topic has changed; nothing is said if the caller's transaction is rolled back.
     *
     * @param topic such as {@code return:naloxone:dorset-healthcare:2026-10}; about things, never about people
     */
    public void announce(String topic) {
        if (!TOPIC.matcher(topic).matches()) throw new IllegalArgumentException("not a topic: " + topic);
        jdbc.sql("select pg_notify(:channel, :topic)")
                .param("channel", CHANNEL)
                .param("topic", topic)
                .query((row, _) -> "told")
                .single();
    }
}
