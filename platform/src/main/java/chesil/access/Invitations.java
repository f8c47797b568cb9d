package chesil.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links with which somebody sets a password: a new user's first one, or another in place of one forgotten. A link
 * is good for a week and once, and a new one takes the place of the old.
 */
@Component
public class Invitations {
    public static final Duration LASTS = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Users users;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Users users, Passwords passwords, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** A link, shown once to whoever made it. */
    public record Link(User user, Secret secret, Instant expiresAt) {
        public String path() {
            return "/invitations/" + secret.text();
        }
    }

    /** What became of an invitation. */
    public sealed interface Outcome {
        record Invited(Link link) implements Outcome {}

        record Taken(String userName) implements Outcome {}
    }

    /** What became of a password that somebody would like to set. */
    public sealed interface Accepted {
        record Welcome(User user) implements Accepted {}

        /** In words for the user. */
        record Refused(String why) implements Accepted {}

        /** Used already, replaced, too old, or never made: which is not told. */
        record NoSuchLink() implements Accepted {}
    }

    /** Adds a user, who can sign in once a password is set with the link. */
    @Transactional
    public Outcome invite(Viewer by, String userName, String name, @Nullable String organisation, Set<Role> roles) {
        if (users.named(userName).isPresent()) return new Outcome.Taken(Users.normal(userName));
        var user = users.add(by, userName, name, organisation, roles, User.State.INVITED, false);
        return new Outcome.Invited(link(by, user));
    }

    /** A link to set another password; the old one works until it is used. */
    @Transactional
    public Link renew(Viewer by, User user) {
        return link(by, user);
    }

    /** Whose password a link sets; empty if it is good no longer. */
    public Optional<User> whose(Secret secret) {
        return jdbc.sql("""
                select user_id from access.invitation i join access.users u on u.id = i.user_id
                 where hash = :hash and used_at is null and expires_at > :now and u.state <> 'suspended'
                """)
                .param("hash", secret.sha256())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .flatMap(users::find);
    }

    /** Sets the password, ends the link and every session that was open. */
    @Transactional
    public Accepted accept(Secret secret, String password) {
        var user = whose(secret).orElse(null);
        if (user == null) return new Accepted.NoSuchLink();
        var fault = Passwords.fault(password, user.userName());
        if (fault.isPresent()) return new Accepted.Refused(fault.get());
        var used = jdbc.sql("update access.invitation set used_at = :now where hash = :hash and used_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("hash", secret.sha256())
                .update();
        if (used == 0) return new Accepted.NoSuchLink(); // somebody was quicker
        passwords.set(user, Passwords.hash(password));
        users.setState(user.id(), User.State.ACTIVE);
        users.endSessions(user.id());
        audit.record(user.asViewer(), "access.invitation-accepted", "user:" + user.id());
        return new Accepted.Welcome(Objects.requireNonNull(users.find(user.id()).orElse(null)));
    }

    private Link link(Viewer by, User user) {
        var now = clock.instant();
        jdbc.sql("update access.invitation set used_at = :now where user_id = :user and used_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("user", user.id())
                .update();
        var secret = Secret.fresh();
        jdbc.sql("""
                insert into access.invitation (hash, user_id, made_at, expires_at)
                values (:hash, :user, :now, :expires)
                """)
                .param("hash", secret.sha256())
                .param("user", user.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(LASTS).atOffset(ZoneOffset.UTC))
                .update();
        audit.record(by, "access.invitation-made", "user:" + user.id());
        return new Link(user, secret, now.plus(LASTS));
    }
}
