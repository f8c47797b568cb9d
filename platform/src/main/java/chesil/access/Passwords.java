package chesil.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords as proofs of who is asking: kept as bcrypt hashes that name their method, so that a better one can take over at
 * the next sign-in. One provider of {@code access.identity} among others to come.
 */
@Component
class Passwords {
    /** The National Cyber Security Centre advises length and no rules of composition; bcrypt reads 72 bytes. */
    private static final int SHORTEST = 12, MOST_BYTES = 72;

    private static final PasswordEncoder ENCODER =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(11)));

    private final JdbcClient jdbc;
    /** Compared with where there is no such user, so that the answer takes as long. */
    private final CompletableFuture<String> nobodys =
            CompletableFuture.supplyAsync(() -> ENCODER.encode("the password of nobody"));

    Passwords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is wrong with a password that somebody would like to have, in words for them; empty if nothing. */
    static Optional<String> fault(String password, String userName) {
        if (password.length() < SHORTEST) return Optional.of("Password must be 12 characters or more");
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES)
            return Optional.of("Password must be 72 characters or fewer");
        var lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(userName)
                || lower.contains("password")
                || password.chars().distinct().count() < 5)
            return Optional.of(
                    "Password must be hard to guess: do not use your user name, “password” or few characters");
        return Optional.empty();
    }

    static String hash(String password) {
        return ENCODER.encode(password);
    }

    void set(User user, String hash) {
        jdbc.sql("""
                insert into access.identity (provider, subject, user_id, secret)
                values ('password', :subject, :user, :secret)
                on conflict (provider, subject) do update set secret = excluded.secret
                """)
                .param("subject", user.userName())
                .param("user", user.id())
                .param("secret", hash)
                .update();
    }

    /** Takes as long for a user who is not there as for one who is. */
    boolean match(@Nullable User user, String password) {
        var secret = user == null ? Optional.<String>empty() : secret(user);
        var matched = ENCODER.matches(password, secret.orElseGet(nobodys::join));
        return matched && secret.isPresent();
    }

    private Optional<String> secret(User user) {
        return jdbc.sql("select secret from access.identity where provider = 'password' and user_id = :user")
                .param("user", user.id())
                .query(String.class)
                .optional();
    }
}
