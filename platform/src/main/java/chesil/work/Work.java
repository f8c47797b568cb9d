package chesil.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Where work is put down. */
@Component
public class Work {
    private static final Duration STEP = Duration.ofMillis(20);
    private final Scheduler scheduler;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Work(Scheduler scheduler, JdbcClient jdbc, JsonMapper json) {
        this.scheduler = scheduler;
        this.jdbc = jdbc;
        this.json = json;
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

    /**
     * Takes all that is due of a task and that nobody has in hand, to be done in the caller's transaction with what it has in
     * hand; if that rolls back, it lies there as before.
     */
    public <T> List<T> takeMore(TaskDescriptor<T> task) {
        return jdbc.sql("""
                        delete from work.scheduled_tasks where (task_name, task_instance) in
                            (select task_name, task_instance from work.scheduled_tasks
                              where task_name = :task and not picked and execution_time <= now() for update skip locked)
                        returning task_data
                        """)
                .param("task", task.getTaskName())
                .query((row, _) -> json.readValue(row.getBytes("task_data"), task.getDataClass()))
                .list();
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
