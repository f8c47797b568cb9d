package chesil.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those who may sign in. Every change is in the audit trail. */
@Component
public class Users {
    private static final String COLUMNS =
            "id, user_name, name, organisation, roles, state, demonstration, failed_attempts, signed_in_at";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Users(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<User> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from access.users where id = :id")
                .param("id", id)
                .query(Users::user)
                .optional();
    }

    /** @param userName in any case */
    public Optional<User> named(String userName) {
        return jdbc.sql("select " + COLUMNS + " from access.users where user_name = :name")
                .param("name", normal(userName))
                .query(Users::user)
                .optional();
    }

    /** Everyone, by name. */
    public List<User> all() {
        return jdbc.sql("select " + COLUMNS + " from access.users order by lower(name), id")
                .query(Users::user)
                .list();
    }

    /** The active users of an organisation with one of the roles: whom to ask, or to tell. */
    public List<User> of(String organisation, Role... roles) {
        var wanted = Set.of(roles);
        return all().stream()
                .filter(user -> user.state() == User.State.ACTIVE && organisation.equals(user.organisation()))
                .filter(user -> user.roles().stream().anyMatch(wanted::contains))
                .toList();
    }

    /** How a user name is kept and compared. */
    public static String normal(String userName) {
        return userName.strip().toLowerCase(Locale.ROOT);
    }

    /** Adds somebody who cannot sign in before a proof (password, identity) is added. */
    @Transactional
    User add(
            Viewer by,
            String userName,
            String name,
            @Nullable String organisation,
            Set<Role> roles,
            User.State state,
            boolean demonstration) {
        var id = jdbc.sql("""
                insert into access.users (user_name, name, organisation, roles, state, demonstration, created_at)
                values (:userName, :name, :organisation, :roles, :state, :demonstration, :now) returning id
                """)
                .param("userName", normal(userName))
                .param("name", name.strip())
                .param("organisation", organisation)
                .param("roles", ids(roles))
                .param("state", state.id())
                .param("demonstration", demonstration)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        audit.record(by, "access.user-added", "user:" + id, Map.of("roles", String.join(",", ids(roles))));
        return find(id).orElseThrow();
    }

    /** Every open session and token sees the new roles at its next request. */
    @Transactional
    public void changeRoles(Viewer by, long id, @Nullable String organisation, Set<Role> roles) {
        jdbc.sql("update access.users set roles = :roles, organisation = :organisation where id = :id")
                .param("roles", ids(roles))
                .param("organisation", organisation)
                .param("id", id)
                .update();
        audit.record(by, "access.roles-changed", "user:" + id, Map.of("roles", String.join(",", ids(roles))));
    }

    @Transactional
    public void suspend(Viewer by, long id) {
        setState(id, User.State.SUSPENDED);
        endSessions(id);
        audit.record(by, "access.user-suspended", "user:" + id);
    }

    /** Ends a suspension: with a password the user is active again, without one invited. */
    @Transactional
    public void reinstate(Viewer by, long id) {
        var proven = jdbc.sql("select exists (select 1 from access.identity where user_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
        setState(id, proven ? User.State.ACTIVE : User.State.INVITED);
        audit.record(by, "access.user-reinstated", "user:" + id);
    }

    void endSessions(long id) {
        jdbc.sql("delete from access.session where user_id = :id")
                .param("id", id)
                .update();
    }

    void setState(long id, User.State state) {
        jdbc.sql("update access.users set state = :state where id = :id")
                .param("state", state.id())
                .param("id", id)
                .update();
    }

    static User user(ResultSet row, int ignored) throws SQLException {
        return new User(
                row.getLong("id"),
                row.getString("user_name"),
                row.getString("name"),
                row.getString("organisation"),
                roles(row),
                User.State.of(row.getString("state")),
                row.getBoolean("demonstration"),
                row.getInt("failed_attempts"),
                instant(row, "signed_in_at"));
    }

    static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::of)
                .collect(Collectors.toSet());
    }

    private static String[] ids(Set<Role> roles) {
        return new TreeSet<>(roles).stream().map(Role::id).toArray(String[]::new);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
