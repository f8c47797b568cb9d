package chesil.versions;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The way to the items of any kind. */
@Component
public final class Items {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Autowired
    public Items(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public <T extends Record> Versions<T> of(Kind<T> kind) {
        return new Versions<>(kind, jdbc, transaction, clock);
    }

    /**
     * Changes with every change of any item in these schemas; what was read at the same edition is
     * still true.
     */
    public String edition(String... schemas) {
        return jdbc.sql(Arrays.stream(schemas)
                        // the sum sees an order that was changed, and two changes that end in another order than they
                        // began
                        .map(schema -> "(select count(*) || '-' || coalesce(sum(xmin::text::bigint), 0) from " + schema
                                + ".item)")
                        .collect(Collectors.joining(", ", "select concat_ws('/', ", ")")))
                .query(String.class)
                .single();
    }

    /** How many items, of whatever kind and module, had another version, or none, at that moment than they have now. */
    public int changedSince(Instant moment) {
        var tables = jdbc.sql("select table_schema from information_schema.tables where table_name = 'item' order by 1")
                .query(String.class)
                .list();
        if (tables.isEmpty()) return 0;
        var union = tables.stream()
                .map(schema -> "select count(distinct (kind, key)) as changed from \"" + schema
                        + "\".item where known_from > :moment")
                .collect(Collectors.joining(" union all ", "select sum(changed) from (", ") each_schema"));
        return jdbc.sql(union)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** The same items, written as though at another time: for loading what was known before this machine was. */
    public Items at(Clock other) {
        return new Items(jdbc, transaction, other);
    }

    private Items(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }
}
