package chesil.work;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.testing.ApplicationTest;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkTest {
    /** No worker knows of it, so that it lies until it is taken. */
    private static final TaskDescriptor<Stone> CARRY = TaskDescriptor.of("carry", Stone.class);

    record Stone(int weight) {}

    @Autowired
    private Work work;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void put_three_stones() {
        put("light", "now()", false, 1);
        put("in-hand", "now()", true, 2);
        put("later", "now() + interval '1 hour'", false, 4);
    }

    /** Others wait until nothing is due. */
    @AfterEach
    void clear_the_stones_away() {
        jdbc.sql("delete from work.scheduled_tasks where task_name = 'carry'").update();
    }

    @Test
    void takes_what_is_due_and_in_nobodys_hand() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> assertThat(work.takeMore(CARRY)).containsExactly(new Stone(1)));
        assertThat(lying()).isEqualTo(2);
    }

    @Test
    void puts_it_back_where_the_transaction_fails() {
        new TransactionTemplate(transactions).executeWithoutResult(failing -> {
            assertThat(work.takeMore(CARRY)).hasSize(1);
            failing.setRollbackOnly();
        });
        assertThat(lying()).isEqualTo(3);
    }

    private long lying() {
        return jdbc.sql("select count(*) from work.scheduled_tasks where task_name = 'carry'")
                .query(Long.class)
                .single();
    }

    private void put(String id, String due, boolean picked, int weight) {
        jdbc.sql("""
                        insert into work.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                        values ('carry', :id, convert_to(:data, 'UTF8'), %s, :picked, 1)
                        """.formatted(due))
                .param("id", id)
                .param("data", "{\"weight\": " + weight + "}")
                .param("picked", picked)
                .update();
    }
}
