package chesil.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import tools.jackson.databind.json.JsonMapper;

/** The workers of this instance; any number of instances share one table of work. */
@Configuration(proxyBeanMethods = false)
class Workers {
    private static final int THREADS = 2;

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource register, ObjectProvider<Task<?>> declared, JsonMapper json) {
        var tasks = declared.stream().toList();
        var startup = tasks.stream().filter(OnStartup.class::isInstance).toList();
        var known = tasks.stream().filter(task -> !(task instanceof OnStartup)).toList();
        var builder = Scheduler.create(new TransactionAwareDataSourceProxy(register), known)
                .tableName("work.scheduled_tasks")
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .serializer(new AsJson(json))
                .threads(THREADS)
                // work is announced as it commits; polling finds what another instance left
                .pollingInterval(Duration.ofSeconds(2))
                .heartbeatInterval(Duration.ofSeconds(10))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(10));
        startup.forEach(task -> start(builder, task));
        return builder.build();
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        if (!ready.getApplicationContext().getEnvironment().getProperty("chesil.work.here", Boolean.class, true))
            return;
        if (ready.getApplicationContext().getEnvironment().getProperty("chesil.alone", Boolean.class, false))
            takeUp(ready.getApplicationContext().getBean(JdbcClient.class));
        ready.getApplicationContext().getBean(Scheduler.class).start();
    }

    /** Frees what a program that was killed had in hand: no other can have, and none need wait for its heartbeat. */
    private static void takeUp(JdbcClient jdbc) {
        jdbc.sql("""
                update work.scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null where picked
                """).update();
    }

    @SuppressWarnings("unchecked") // a task that starts by itself is both, which the list's type cannot say
    private static <T extends Task<?> & OnStartup> void start(
            com.github.kagkarlsson.scheduler.SchedulerBuilder builder, Task<?> task) {
        builder.startTasks(List.of((T) task));
    }

    /** Task data as JSON, so that a person can read the table and a class can be renamed. */
    private record AsJson(JsonMapper json) implements Serializer {
        @Override
        public byte[] serialize(Object data) {
            return json.writeValueAsBytes(data);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] bytes) {
            return json.readValue(bytes, type);
        }
    }
}
