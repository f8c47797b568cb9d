package chesil.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The items of one kind, with all that they ever were. Items come in the order in which they were first put.
 *
 * <p>Every write joins the caller's transaction, or is one of its own.
 */
public final class Versions<T extends Record> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Kind<T> kind;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String table;

    Versions(Kind<T> kind, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.kind = kind;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.table = kind.schema() + ".item";
    }

    /** The items that had not ended. */
    public List<T> all(AsKnown asKnown) {
        return versions(asKnown).stream()
                .flatMap(version -> version.value().stream())
                .toList();
    }

    /** As {@link #all}, each with its number, author and reason. */
    public List<Version<T>> versions(AsKnown asKnown) {
        return jdbc.sql("select * from " + table + " where kind = :kind and body is not null and " + known(asKnown)
                        + " order by place, key")
                .param("kind", kind.name())
                .params(moment(asKnown))
                .query(this::version)
                .list();
    }

    public Optional<T> get(Key key, AsKnown asKnown) {
        return version(key.value(), asKnown).flatMap(Version::value);
    }

    public Optional<T> get(String key, AsKnown asKnown) {
        return version(key, asKnown).flatMap(Version::value);
    }

    /** The version known then, an ending included; empty where nothing was known of the item. */
    public Optional<Version<T>> version(String key, AsKnown asKnown) {
        return jdbc.sql("select * from " + table + " where kind = :kind and key = :key and " + known(asKnown))
                .param("kind", kind.name())
                .param("key", key)
                .params(moment(asKnown))
                .query(this::version)
                .optional();
    }

    /** Every version of the item, the latest first. */
    public List<Version<T>> history(String key) {
        return jdbc.sql("select * from " + table + " where kind = :kind and key = :key order by number desc")
                .param("kind", kind.name())
                .param("key", key)
                .query(this::version)
                .list();
    }

    /** How many changes of any item of the kind became known after that moment. */
    public int changesSince(Instant moment) {
        return jdbc.sql("select count(*) from " + table + " where kind = :kind and known_from > :moment")
                .param("kind", kind.name())
                .param("moment", utc(moment))
                .query(Integer.class)
                .single();
    }

    /**
     * Makes {@code value} the current version.
     *
     * @param onTopOf the number of the version that the editor read; 0 for an item that nobody has put yet
     */
    public Put<T> put(T value, int onTopOf, String author, String reason) {
        return next(kind.key().apply(value), value, onTopOf, author, reason);
    }

    /** Ends the item: from now on it is only history. It may be put again. */
    public Put<T> end(String key, int onTopOf, String author, String reason) {
        return next(key, null, onTopOf, author, reason);
    }

    /** Puts the items in this order, which is no change of any of them; those not named keep their place. */
    public void arrange(List<String> keys) {
        transaction.executeWithoutResult(status -> {
            for (var place = 0; place < keys.size(); place++) {
                jdbc.sql("update " + table + " set place = :place"
                                + " where kind = :kind and key = :key and place <> :place")
                        .param("place", place)
                        .param("kind", kind.name())
                        .param("key", keys.get(place))
                        .update();
            }
        });
    }

    private Put<T> next(String key, @Nullable T value, int onTopOf, String author, String reason) {
        return transaction.execute(status -> {
            // two editors of one item come one after the other, also where it has no row to lock yet
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                    .param("name", kind.schema() + "/" + kind.name() + "/" + key)
                    .query()
                    .singleRow();
            var current = version(key, AsKnown.NOW);
            var number = current.map(Version::number).orElse(0);
            if (number != onTopOf) return overtaken(current, key, onTopOf);
            if (current.flatMap(Version::value).equals(Optional.ofNullable(value))) return new Put.Unchanged<>(number);
            return new Put.Kept<>(keep(key, value, current, author, reason));
        });
    }

    private static <T> Put<T> overtaken(Optional<Version<T>> current, String key, int onTopOf) {
        return new Put.Overtaken<>(current.orElseThrow(() -> new IllegalArgumentException(
                "nobody has put \"" + key + "\" yet, so there is no version " + onTopOf + " of it to change")));
    }

    private Version<T> keep(String key, @Nullable T value, Optional<Version<T>> before, String author, String reason) {
        var from = from(before);
        before.ifPresent(old -> jdbc.sql("update " + table + " set known_to = :to"
                        + " where kind = :kind and key = :key and number = :number")
                .param("to", utc(from))
                .param("kind", kind.name())
                .param("key", key)
                .param("number", old.number())
                .update());
        var number = before.map(Version::number).orElse(0) + 1;
        jdbc.sql("insert into " + table + " (kind, key, number, place, body, known_from, author, reason)"
                        + " select :kind, :key, :number,"
                        + " coalesce(max(place) filter (where key = :key), max(place) + 1, 0),"
                        + " cast(:body as jsonb), :from, :author, :reason from " + table + " where kind = :kind")
                .param("kind", kind.name())
                .param("key", key)
                .param("number", number)
                .param("body", value == null ? null : JSON.writeValueAsString(value))
                .param("from", utc(from))
                .param("author", author)
                .param("reason", reason)
                .update();
        return new Version<>(key, number, Optional.ofNullable(value), from, author, reason);
    }

    /** Now, in the database's microseconds; a clock that was set back must not put a change before the one it follows. */
    private Instant from(Optional<Version<T>> before) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return before.map(Version::from).filter(now::isBefore).orElse(now);
    }

    private static String known(AsKnown asKnown) {
        return switch (asKnown) {
            case AsKnown.Now() -> "known_to is null";
            case AsKnown.On(var _) -> "known_from <= :moment and (known_to is null or known_to > :moment)";
        };
    }

    private static Map<String, ?> moment(AsKnown asKnown) {
        return switch (asKnown) {
            case AsKnown.Now() -> Map.of();
            case AsKnown.On(var at) -> Map.of("moment", utc(at));
        };
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private Version<T> version(ResultSet row, int index) throws SQLException {
        var body = row.getString("body");
        return new Version<>(
                row.getString("key"),
                row.getInt("number"),
                body == null ? Optional.empty() : Optional.of(JSON.readValue(body, kind.type())),
                row.getObject("known_from", OffsetDateTime.class).toInstant(),
                row.getString("author"),
                row.getString("reason"));
    }
}
