package chesil.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens with which a partner's own system comes in: each stands for its user, is good for its scopes alone, and ends by
 * itself. Shown once, when it is made; kept as a hash.
 */
@Component
public class Tokens {
    /** How long a token may last at most. */
    public static final Duration LONGEST = Duration.ofDays(366);

    /** Tells a token from other secrets, so that programs that look for lost secrets in text can find it. */
    private static final String MARK = "chesil_";

    private static final Duration TOUCHED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A token as pages show it: never its text. */
    public record Token(
            long id,
            long user,
            String name,
            Set<TokenScope> scopes,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt) {
        public Token {
            scopes = Set.copyOf(scopes);
        }

        public boolean livesAt(Instant now) {
            return revokedAt == null && now.isBefore(expiresAt);
        }
    }

    /** Who comes with a token, and what it is good for. */
    public record Bearer(Viewer viewer, Set<TokenScope> scopes) {}

    /**
     * Makes a token for a user.
     *
     * @param name what the user calls it, such as the system that will hold it
     * @return the token's text, which cannot be had again
     * @throws IllegalArgumentException if it would have no name or scope, or last longer than {@link #LONGEST}
     */
    @Transactional
    public String create(Viewer by, long user, String name, Set<TokenScope> scopes, Duration lasts) {
        if (name.isBlank() || name.length() > 100)
            throw new IllegalArgumentException("a token needs a name of 1 to 100 signs");
        if (scopes.isEmpty()) throw new IllegalArgumentException("a token needs something that it is good for");
        if (!lasts.isPositive() || lasts.compareTo(LONGEST) > 0)
            throw new IllegalArgumentException(
                    "a token lasts 1 to " + LONGEST.toDays() + " days, not " + lasts.toDays());
        var secret = new Secret(MARK + Secret.fresh().text());
        var now = clock.instant();
        var ids = new TreeSet<>(scopes).stream().map(TokenScope::id).toArray(String[]::new);
        var id = jdbc.sql("""
                insert into access.token (hash, user_id, name, scopes, made_at, expires_at)
                values (:hash, :user, :name, :scopes, :now, :expires) returning id
                """)
                .param("hash", secret.sha256())
                .param("user", user)
                .param("name", name.strip())
                .param("scopes", ids)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(lasts).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        audit.record(
                by,
                "access.token-created",
                "token:" + id,
                Map.of("user", user, "scopes", String.join(",", ids), "days", lasts.toDays()));
        return secret.text();
    }

    /** Who comes with this text; empty if it is no token, or one that is over, revoked or of somebody suspended. */
    public Optional<Bearer> bearer(String text) {
        if (!text.startsWith(MARK)) return Optional.empty();
        var now = clock.instant();
        record Found(long token, boolean stale, Bearer bearer) {}
        var found = jdbc.sql("""
                select t.id as token, t.scopes, u.id, u.name, u.organisation, u.roles,
                       coalesce(t.used_at, '-infinity') < :touched as stale
                  from access.token t join access.users u on u.id = t.user_id
                 where t.hash = :hash and u.state = 'active' and t.revoked_at is null and t.expires_at > :now
                """)
                .param("hash", new Secret(text).sha256())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("touched", now.minus(TOUCHED).atOffset(ZoneOffset.UTC))
                .query((row, _) -> {
                    var viewer = new Viewer(
                            row.getLong("id"), row.getString("name"), row.getString("organisation"), Users.roles(row));
                    return new Found(row.getLong("token"), row.getBoolean("stale"), new Bearer(viewer, scopes(row)));
                })
                .optional();
        if (found.isPresent() && found.get().stale)
            jdbc.sql("update access.token set used_at = :now where id = :id")
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("id", found.get().token)
                    .update();
        return found.map(Found::bearer);
    }

    /** A user's tokens, the newest first, dead ones too. */
    public List<Token> of(long user) {
        return jdbc.sql("select * from access.token where user_id = :user order by id desc")
                .param("user", user)
                .query(Tokens::token)
                .list();
    }

    public Optional<Token> find(long id) {
        return jdbc.sql("select * from access.token where id = :id")
                .param("id", id)
                .query(Tokens::token)
                .optional();
    }

    /** Ends a token at once; doing it again changes nothing. */
    @Transactional
    public void revoke(Viewer by, long id) {
        var revoked = jdbc.sql("update access.token set revoked_at = :now where id = :id and revoked_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        if (revoked > 0) audit.record(by, "access.token-revoked", "token:" + id);
    }

    private static Token token(ResultSet row, int ignored) throws SQLException {
        return new Token(
                row.getLong("id"),
                row.getLong("user_id"),
                row.getString("name"),
                scopes(row),
                Objects.requireNonNull(Users.instant(row, "made_at")),
                Objects.requireNonNull(Users.instant(row, "expires_at")),
                Users.instant(row, "used_at"),
                Users.instant(row, "revoked_at"));
    }

    private static Set<TokenScope> scopes(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("scopes").getArray())
                .map(TokenScope::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TokenScope.class)));
    }
}
