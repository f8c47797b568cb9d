package chesil.measures.calculation;

import chesil.returns.Return;
import chesil.returns.SubmissionAccepted;
import chesil.returns.SubmissionFinal;
import chesil.returns.SubmissionWithdrawn;
import chesil.work.Work;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Recalculation as work: written in the transaction of the acceptance that causes it, done soon after by whoever is free. */
@Configuration(proxyBeanMethods = false)
class CalculationTask {
    private static final TaskDescriptor<Change> CALCULATE = TaskDescriptor.of("measures-calculate", Change.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Work work;
    private final Clock clock;

    CalculationTask(Work work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    @EventListener
    void accepted(SubmissionAccepted accepted) {
        put(accepted.of(), accepted.number(), accepted.at());
    }

    @EventListener
    void calledFinal(SubmissionFinal called) {
        put(called.of(), called.number(), clock.instant());
    }

    @EventListener
    void withdrawn(SubmissionWithdrawn withdrawn) {
        put(withdrawn.of(), withdrawn.number(), clock.instant());
    }

    private void put(Return of, long number, Instant at) {
        var period = of.period();
        var change = new Change(of.specification().value(), period.from(), period.to(), number, at);
        work.put(CALCULATE.instance(Long.toString(number)).data(change).build());
    }

    @Bean
    static Task<Change> calculate(Recalculation recalculation, ObjectProvider<Work> work) {
        return Tasks.oneTime(CALCULATE)
                .onFailure((failed, operations) ->
                        operations.reschedule(failed, failed.getTimeDone().plus(PAUSE)))
                // what was accepted meanwhile is gone over once, however many acceptances wait
                .execute((instance, _) -> recalculation.after(
                        instance.getData(), () -> work.getObject().takeMore(CALCULATE)));
    }
}
