package chesil.access.door;

import chesil.access.Audit;
import chesil.access.Role;
import chesil.access.Secret;
import chesil.access.User;
import chesil.access.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open sessions, in the register: any number of instances share them, a restart ends none, and suspending a user ends all
 * of that user's at once. Each sign-in opens a new one under a new secret, so a session cannot be fixed beforehand.
 */
@Component
public class Sessions {
    /** Without a request for so long, and after so long whatever happens, a session is over. */
    static final Duration IDLE = Duration.ofMinutes(30), LONGEST = Duration.ofHours(12);

    private static final Duration TOUCHED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a session; what it gives goes to the browser and is kept nowhere here. */
    @Transactional
    public Secret open(User user) {
        var now = clock.instant();
        jdbc.sql("delete from access.session where seen_at < :idle or started_at < :longest")
                .param("idle", now.minus(IDLE).atOffset(ZoneOffset.UTC))
                .param("longest", now.minus(LONGEST).atOffset(ZoneOffset.UTC))
                .update();
        var secret = Secret.fresh();
        jdbc.sql("insert into access.session (id, user_id, started_at, seen_at) values (:id, :user, :now, :now)")
                .param("id", secret.sha256())
                .param("user", user.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    /** Whose session it is, with the roles that they have now; empty if it is over. */
    Optional<Viewer> viewer(Secret secret) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var found = jdbc.sql("""
                select u.id, u.name, u.organisation, u.roles, s.seen_at < :touched as stale
                  from access.session s join access.users u on u.id = s.user_id
                 where s.id = :id and u.state = 'active' and s.seen_at > :idle and s.started_at > :longest
                """)
                .param("id", secret.sha256())
                .param("touched", now.minus(TOUCHED))
                .param("idle", now.minus(IDLE))
                .param("longest", now.minus(LONGEST))
                .query((row, _) -> new Found(
                        new Viewer(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("organisation"),
                                Arrays.stream((String[]) row.getArray("roles").getArray())
                                        .map(Role::of)
                                        .collect(Collectors.toSet())),
                        row.getBoolean("stale")))
                .optional();
        // once a minute is often enough: not every picture on a page needs a write
        if (found.filter(Found::stale).isPresent())
            jdbc.sql("update access.session set seen_at = :now where id = :id")
                    .param("now", now)
                    .param("id", secret.sha256())
                    .update();
        return found.map(Found::viewer);
    }

    @Transactional
    public void close(Viewer viewer, Secret secret) {
        discard(secret);
        audit.record(viewer, "access.signed-out", "user:" + viewer.user());
    }

    /** Ends a session that another takes the place of. */
    public void discard(Secret secret) {
        jdbc.sql("delete from access.session where id = :id")
                .param("id", secret.sha256())
                .update();
    }

    private record Found(Viewer viewer, boolean stale) {}
}
