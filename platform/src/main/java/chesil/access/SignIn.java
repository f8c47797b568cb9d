package chesil.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a user name and a password let somebody in. How often it may be tried is the door's matter. */
@Component
public class SignIn {
    private final JdbcClient jdbc;
    private final Users users;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    SignIn(JdbcClient jdbc, Users users, Passwords passwords, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of an attempt. */
    public sealed interface Outcome {
        record Welcome(User user) implements Outcome {}

        /** Whether the name, the password or the user's state was wrong is not told. */
        record Refused() implements Outcome {}
    }

    @Transactional
    public Outcome attempt(String userName, String password) {
        var user = users.named(userName).orElse(null);
        var right = passwords.match(user, password);
        if (user == null) {
            // what was typed may be a password in the wrong box: it is not kept
            audit.record(Viewer.nobody(), "access.sign-in-failed", "user:unknown");
            return new Outcome.Refused();
        }
        if (!right || user.state() != User.State.ACTIVE) {
            jdbc.sql("""
                    update access.users set failed_attempts = failed_attempts + 1, failed_at = :now where id = :id
                    """)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("id", user.id())
                    .update();
            var why = right ? user.state().id() : "password";
            audit.record(Viewer.nobody(), "access.sign-in-failed", "user:" + user.id(), Map.of("why", why));
            return new Outcome.Refused();
        }
        jdbc.sql("update access.users set failed_attempts = 0, signed_in_at = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", user.id())
                .update();
        audit.record(user.asViewer(), "access.signed-in", "user:" + user.id(), Map.of("provider", "password"));
        return new Outcome.Welcome(user);
    }
}
