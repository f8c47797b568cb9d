package chesil.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where work is put down. */
@Component
public class Work {
    private static final Duration STEP = Duration.ofMillis(20);
    private final Scheduler scheduler;
    private final JdbcClient jdbc;

    Work(Scheduler scheduler, JdbcClient jdbc) {
        this.scheduler = scheduler;
        this.jdbc = jdbc;
    }

    /**
     * Puts work down in the caller's transaction: it is done if that commits, and only then. Work of the same task and id
     * that still lies there is put once.
     *
     * @param work its id names what caused it (a submission's number), not what it touches: work that is being done now
     *     would else swallow what changed since it began
     */
    public void put(TaskInstance<?> work) {
        scheduler.scheduleIfNotExists(work, Instant.now());
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            scheduler.triggerCheckForDueExecutions();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    /** How much work is due or being done, and not failing. */
    public long due() {
        return jdbc.sql("""
                select count(*) from work.scheduled_tasks
                 where (picked or execution_time <= now()) and task_instance <> 'recurring'
                """).query(Long.class).single();
    }

    /**
     * Waits until nothing is due.
     *
     * @return whether that came about within {@code patience}
     */
    public boolean untilIdle(Duration patience) throws InterruptedException {
        var until = System.nanoTime() + patience.toNanos();
        while (due() > 0) {
            if (System.nanoTime() > until) return false;
            Thread.sleep(STEP);
        }
        return true;
    }
}
