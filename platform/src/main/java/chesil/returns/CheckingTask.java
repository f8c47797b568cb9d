package chesil.returns;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checking as work: written with the submission's last byte, done by whichever instance is free, again where it failed. */
@Configuration(proxyBeanMethods = false)
class CheckingTask {
    private static final TaskDescriptor<Void> CHECK = TaskDescriptor.of("returns-check");
    private static final int TRIES = 4;
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    static TaskInstance<Void> of(SubmissionId submission) {
        return CHECK.instance(submission.toString()).build();
    }

    @Bean
    Task<Void> checkSubmission(Checking checking) {
        FailureHandler<Void> again = (failed, operations) -> {
            if (failed.getExecution().consecutiveFailures + 1 < TRIES) {
                operations.reschedule(failed, failed.getTimeDone().plus(PAUSE));
            } else {
                checking.giveUp(submission(failed.getExecution().getId()));
                operations.remove();
            }
        };
        return Tasks.oneTime(CHECK).onFailure(again).execute((instance, _) -> {
            try {
                checking.check(submission(instance.getId()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    @Bean
    Task<Void> sweepBrokenArrivals(Arrivals arrivals) {
        return Tasks.recurring("returns-sweep", FixedDelay.of(BETWEEN_SWEEPS)).execute((_, _) -> arrivals.sweep());
    }

    private static SubmissionId submission(String id) {
        return new SubmissionId(Long.parseLong(id));
    }
}
