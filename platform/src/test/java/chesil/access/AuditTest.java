package chesil.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chesil.access.AuditVerification.Outcome.Broken;
import chesil.access.AuditVerification.Outcome.Whole;
import chesil.testing.TestRegister;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestRegister
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00.123456Z"), ZoneOffset.UTC);
    private static final Viewer MANAGER = new Viewer(7, "J. Marlow", "dorset-pcc", Set.of(Role.PARTNERSHIP_MANAGER));

    private final DataSource register;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final AuditVerification verification;

    AuditTest(DataSource register, JdbcClient jdbc) {
        this.register = register;
        this.jdbc = jdbc;
        transaction = new TransactionTemplate(new JdbcTransactionManager(register));
        audit = new Audit(jdbc, NOON);
        verification = new AuditVerification(register);
    }

    @BeforeEach
    void three_entries() {
        unguarded("truncate access.audit_entry");
        record("submission:1");
        record("submission:2");
        transaction.executeWithoutResult(_ -> audit.record(Viewer.nobody(), "access.sign-in-failed", "user:unknown"));
    }

    @Test
    void entries_follow_each_other_in_a_whole_chain() {
        assertThat(verification.verify(null))
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.head().number()).isEqualTo(3));
    }

    @Test
    void the_hash_of_an_entry_is_what_the_documentation_says() { // so that another program can walk the chain
        var entry = AuditEntry.unchained(
                        1, NOON.instant(), MANAGER, "returns.accepted", "submission:1", Map.of("rows", 412))
                .after(AuditEntry.Hash.BEGINNING);
        assertThat(entry.hash().hex()).isEqualTo("08506c84ca44b072ae6a00db3f12a698c053f82d6f0d03d2a2ed32da92845f2c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update access.audit_entry set subject = 'submission:9' where number = 2 | 2",
                "update access.audit_entry set detail = '{\"rows\": \"1\"}' where number = 3 | 3",
                "update access.audit_entry set detail = '{\"rows\": 412}' where number = 1 | 1",
                "update access.audit_entry set at = at + interval '1 microsecond' where number = 1 | 1",
                "update access.audit_entry set user_id = null where number = 2 | 2",
                "update access.audit_entry set roles = '{analyst}' where number = 2 | 2",
                "update access.audit_entry set organisation = null where number = 2 | 2",
                "delete from access.audit_entry where number = 2 | 2",
                "delete from access.audit_entry where number = 1 | 1"
            })
    void tampering_is_found_at_the_first_entry_that_it_touched(String tampering, long at) {
        unguarded(tampering);
        assertThat(verification.verify(null))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.number()).isEqualTo(at));
    }

    @Test
    void entries_taken_off_the_end_are_found_by_who_kept_an_earlier_head() {
        var head = ((Whole) verification.verify(null)).head();
        unguarded("delete from access.audit_entry where number = 3");
        assertThat(verification.verify(null)).isInstanceOf(Whole.class);
        assertThat(verification.verify(head)).isInstanceOf(Broken.class);
        assertThat(verification.verifyHolding(head.hash())).isInstanceOf(Broken.class);
    }

    @Test
    void a_chain_written_anew_is_found_by_who_kept_an_earlier_head() {
        var head = ((Whole) verification.verify(null)).head();
        unguarded("delete from access.audit_entry where number = 3");
        record("submission:another");
        assertThat(verification.verify(null)).isInstanceOf(Whole.class);
        assertThat(verification.verify(head)).isInstanceOf(Broken.class);
    }

    @ParameterizedTest
    @CsvSource({
        "update access.audit_entry set subject = 'x'",
        "delete from access.audit_entry",
        "truncate access.audit_entry"
    })
    void the_database_lets_the_application_change_nothing(String change) {
        assertThatThrownBy(() -> jdbc.sql(change).update()).rootCause().hasMessageContaining("permission denied");
        jdbc.sql("grant update, delete, truncate on access.audit_entry to current_user")
                .update();
        assertThatThrownBy(() -> jdbc.sql(change).update())
                .rootCause()
                .hasMessageContaining("the audit trail is only ever added to");
    }

    @Test
    void what_was_rolled_back_was_not_done_and_is_not_told() {
        transaction.executeWithoutResult(status -> {
            audit.record(MANAGER, "returns.accepted", "submission:4");
            status.setRollbackOnly();
        });
        assertThat(entries()).isEqualTo(3);
    }

    @Test
    void recording_outside_a_transaction_is_a_bug() {
        assertThatThrownBy(() -> audit.record(MANAGER, "returns.accepted", "submission:4"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void many_at_once_make_one_chain() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var writers = IntStream.range(0, 60)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        record("submission:" + i);
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(writers)) done.get();
        }
        assertThat(verification.verify(null))
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.head().number()).isEqualTo(63));
    }

    @Test
    void a_long_transaction_keeps_nobody_waiting() {
        transaction.executeWithoutResult(_ -> {
            audit.record(MANAGER, "returns.accepted", "submission:long");
            var other = new TransactionTemplate(new JdbcTransactionManager(register));
            other.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            other.setTimeout(5);
            other.executeWithoutResult(_ -> audit.record(MANAGER, "access.signed-in", "user:7"));
            assertThat(entries()).isEqualTo(4);
        });
        assertThat(entries()).isEqualTo(5);
    }

    private void record(String subject) {
        transaction.executeWithoutResult(
                _ -> audit.record(MANAGER, "returns.accepted", subject, Map.of("rows", 412, "period", "2026-10")));
    }

    private long entries() {
        return jdbc.sql("select count(*) from access.audit_entry")
                .query(Long.class)
                .single();
    }

    /** As somebody who owns the database might. */
    private void unguarded(String sql) {
        for (var each : new String[] {
            "grant update, delete, truncate on access.audit_entry to current_user",
            "alter table access.audit_entry disable trigger user",
            sql,
            "alter table access.audit_entry enable trigger user",
            "revoke update, delete, truncate on access.audit_entry from current_user"
        }) jdbc.sql(each).update();
    }
}
