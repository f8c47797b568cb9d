package chesil.returns;

import chesil.returns.store.SubmissionTable;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at how things would be if a submission counted: it does, in place of the one that counts now, for as long as a
 * transaction that is then rolled back. Nothing that happens inside it stays.
 */
@Component
public class Supposition {
    private final SubmissionTable table;
    private final TransactionTemplate passing;

    Supposition(SubmissionTable table, PlatformTransactionManager transactions) {
        this.table = table;
        this.passing = new TransactionTemplate(transactions);
        this.passing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What {@code look} sees while the submission counts.
     *
     * @param submission one that can be accepted
     */
    public <T> T ifAccepted(Submission submission, Supplier<T> look) {
        return Objects.requireNonNull(passing.execute(status -> {
            status.setRollbackOnly();
            table.suppose(
                    submission.id(),
                    table.current(submission.of()).map(Submission::id).orElse(null));
            return look.get();
        }));
    }
}
