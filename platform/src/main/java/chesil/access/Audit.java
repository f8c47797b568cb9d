package chesil.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit trail: every write and every sign-in, added to and never changed.
 *
 * <p>An entry is part of what it tells of: it is written when the caller's transaction commits, and is gone if that rolls
 * back. Entries form a chain (see {@link AuditEntry}), so they are numbered one at a time, under a lock that is held for
 * the last moment of the transaction only, however long it was.
 */
@Component
public class Audit {
    /** Any number that nothing else in the register locks. */
    private static final long CHAIN_LOCK = 0x6368_6573_696cL;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    public Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records that something was done.
     *
     * @param action what, in the past tense with the module first: {@code returns.submission-accepted}
     * @param subject to what: a kind and an id, such as {@code submission:214}
     * @param detail ids, counts and times; nothing about people, no cell's value
     * @throws IllegalStateException outside a transaction
     */
    public void record(Viewer viewer, String action, String subject, Map<String, ?> detail) {
        if (!TransactionSynchronizationManager.isSynchronizationActive())
            throw new IllegalStateException("what is recorded must be part of the transaction it tells of: " + action);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        pending().entries.add(number -> AuditEntry.unchained(number, at, viewer, action, subject, detail));
    }

    public void record(Viewer viewer, String action, String subject) {
        record(viewer, action, subject, Map.of());
    }

    private Pending pending() {
        for (var each : TransactionSynchronizationManager.getSynchronizations())
            if (each instanceof Pending ours) return ours;
        var fresh = new Pending();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private void append(List<Unnumbered> entries) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", CHAIN_LOCK)
                .query((row, _) -> row)
                .list();
        var head = jdbc.sql("select number, hash from access.audit_entry order by number desc limit 1")
                .query((row, _) -> new Head(row.getLong(1), AuditEntry.Hash.of(row.getBytes(2))))
                .optional()
                .orElse(new Head(0, AuditEntry.Hash.BEGINNING));
        for (var entry : entries) {
            var chained = entry.numbered(head.number + 1).after(head.hash);
            insert(chained);
            head = new Head(chained.number(), chained.hash());
        }
    }

    private void insert(AuditEntry entry) {
        jdbc.sql("""
                insert into access.audit_entry
                    (number, at, user_id, organisation, roles, action, subject, detail, previous, hash)
                values (:number, :at, :user, :organisation, :roles, :action, :subject, :detail::jsonb, :previous, :hash)
                """)
                .param("number", entry.number())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("user", entry.user())
                .param("organisation", entry.organisation())
                .param("roles", entry.roles().toArray(String[]::new))
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("detail", json.writeValueAsString(entry.detail()))
                .param("previous", entry.previous().bytes())
                .param("hash", entry.hash().bytes())
                .update();
    }

    private record Head(long number, AuditEntry.Hash hash) {}

    private interface Unnumbered {
        AuditEntry numbered(long number);
    }

    private final class Pending implements TransactionSynchronization {
        private final List<Unnumbered> entries = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            append(entries);
        }
    }
}
