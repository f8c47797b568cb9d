package chesil.access;

import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks the audit trail's chain from its beginning and finds the first entry that is not as it was written: changed, taken
 * out, put in or put elsewhere. Entries taken off the end leave a whole chain; to find those, keep the last verification's
 * head elsewhere and give it to the next.
 */
@Component
public class AuditVerification {
    private final DataSource register;

    public AuditVerification(DataSource register) {
        this.register = register;
    }

    /** The last entry of a whole chain. */
    public record Head(long number, AuditEntry.Hash hash) {}

    /** What was found. */
    public sealed interface Outcome {
        record Whole(Head head) implements Outcome {}

        /** The first break: at this entry, and why. */
        record Broken(long number, String why) implements Outcome {}
    }

    /** As {@link #verify}, where of the earlier head its hash alone was kept. */
    public Outcome verifyHolding(AuditEntry.Hash earlier) {
        var number = JdbcClient.create(register)
                .sql("select number from access.audit_entry where hash = :hash order by number limit 1")
                .param("hash", earlier.bytes())
                .query(Long.class)
                .optional();
        if (number.isPresent()) return verify(new Head(number.get(), earlier));
        return switch (verify(null)) {
            case Outcome.Broken broken -> broken;
            case Outcome.Whole(var head) ->
                new Outcome.Broken(
                        head.number() + 1, "the entry with the hash " + earlier + " was there before and is not now");
        };
    }

    /** @param earlier the head of an earlier verification, which must still be in the chain; null for none */
    public Outcome verify(@Nullable Head earlier) {
        var reading = new TransactionTemplate(new JdbcTransactionManager(register)); // rows come by the thousand
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
        return reading.execute(_ -> walk(earlier));
    }

    private Outcome walk(@Nullable Head earlier) {
        var walk = new Walk(earlier);
        try (var entries = JdbcClient.create(register)
                .sql("select * from access.audit_entry order by number")
                .withFetchSize(1000)
                .query((row, _) -> AuditTrail.entry(row))
                .stream()) {
            var broken = entries.map(walk::step).flatMap(Optional::stream).findFirst();
            return broken.<Outcome>map(found -> found).orElseGet(walk::end);
        }
    }

    private static final class Walk {
        private final @Nullable Head earlier;
        private Head head = new Head(0, AuditEntry.Hash.BEGINNING);

        Walk(@Nullable Head earlier) {
            this.earlier = earlier;
        }

        Optional<Outcome.Broken> step(AuditEntry entry) {
            var next = head.number + 1;
            if (entry.number() != next) return broken(next, "entry " + next + " is missing");
            if (!entry.previous().equals(head.hash))
                return broken(next, "entry " + next + " does not follow the entry before it");
            if (!entry.computedHash().equals(entry.hash()))
                return broken(next, "entry " + next + " is not as it was written");
            if (earlier != null && earlier.number == next && !earlier.hash.equals(entry.hash()))
                return broken(next, "entry " + next + " is another than when it was verified before");
            head = new Head(next, entry.hash());
            return Optional.empty();
        }

        Outcome end() {
            return earlier != null && earlier.number > head.number
                    ? new Outcome.Broken(head.number + 1, "entries up to " + earlier.number + " were there before")
                    : new Outcome.Whole(head);
        }

        private static Optional<Outcome.Broken> broken(long number, String why) {
            return Optional.of(new Outcome.Broken(number, why));
        }
    }
}
