package chesil.measures;

import chesil.measures.calculation.Change;
import chesil.measures.calculation.Recalculation;
import chesil.returns.Submission;
import chesil.returns.Supposition;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at observations as they would be if a submission counted; nothing of it stays. */
@Component
public class Foretelling {
    private final Supposition supposition;
    private final Recalculation recalculation;
    private final JdbcClient jdbc;
    private final Clock clock;

    Foretelling(Supposition supposition, Recalculation recalculation, JdbcClient jdbc, Clock clock) {
        this.supposition = supposition;
        this.recalculation = recalculation;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What {@code look} reads while every indicator that the submission feeds stands as if it counted.
     *
     * @return empty where it would have to wait long, because figures are being worked out
     */
    public <T> Optional<T> ifAccepted(Submission submission, Supplier<T> look) {
        var of = submission.of();
        var change = new Change(
                of.specification().value(), of.period().from(), of.period().to(), 0, clock.instant());
        try {
            return Optional.of(supposition.ifAccepted(submission, () -> {
                jdbc.sql("set local lock_timeout = '4s'").update();
                recalculation.supposing(change);
                return look.get();
            }));
        } catch (PessimisticLockingFailureException busy) {
            return Optional.empty();
        }
    }
}
