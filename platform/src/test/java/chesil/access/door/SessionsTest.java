package chesil.access.door;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.access.DemonstrationAccounts;
import chesil.access.Role;
import chesil.access.Secret;
import chesil.access.User;
import chesil.access.Users;
import chesil.testing.ApplicationTest;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionsTest {
    @Autowired
    private Sessions sessions;

    @Autowired
    private DemonstrationAccounts accounts;

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient jdbc;

    private User somebody = new User(0, "", "", null, Set.of(), User.State.ACTIVE, false, 0, null);

    @BeforeEach
    void somebody() {
        accounts.create("sessions@test", "S. Essions", "dorset-council", Set.of(Role.ANALYST));
        somebody = users.named("sessions@test").orElseThrow();
    }

    @Test
    void lasts_while_it_is_used_and_ends_after_half_an_hour_without() {
        var session = sessions.open(somebody);
        later(session, Duration.ofMinutes(29));
        assertThat(sessions.viewer(session)).contains(somebody.asViewer());
        later(session, Duration.ofMinutes(29)); // since it was last used
        assertThat(sessions.viewer(session)).isPresent();
        later(session, Duration.ofMinutes(31));
        assertThat(sessions.viewer(session)).isEmpty();
    }

    @Test
    void ends_after_twelve_hours_however_much_it_is_used() {
        var session = sessions.open(somebody);
        for (int i = 0; i < 35; i++) {
            later(session, Duration.ofMinutes(20));
            assertThat(sessions.viewer(session)).isPresent();
        }
        later(session, Duration.ofMinutes(21));
        assertThat(sessions.viewer(session)).isEmpty();
    }

    @Test
    void the_register_holds_nothing_that_opens_one() {
        var session = sessions.open(somebody);
        assertThat(jdbc.sql("select s::text from access.session s")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(session.text()));
        assertThat(sessions.viewer(new Secret("made up"))).isEmpty();
    }

    /** As if so much time had passed: the register is turned back, since the application's clock cannot be turned on. */
    private void later(Secret session, Duration time) {
        jdbc.sql("""
                update access.session set seen_at = seen_at - :seconds * interval '1 second',
                       started_at = started_at - :seconds * interval '1 second' where id = :id
                """)
                .param("seconds", time.toSeconds())
                .param("id", session.sha256())
                .update();
    }
}
