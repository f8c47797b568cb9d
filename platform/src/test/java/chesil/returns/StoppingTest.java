package chesil.returns;

import static chesil.returns.Samples.POLICE_OFFICER;
import static chesil.returns.Samples.recordedCrime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chesil.returns.store.SubmissionTable;
import chesil.testing.ApplicationTest;
import chesil.work.Work;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever moment the program stops at: no file is lost, and nothing is half applied. */
@ApplicationTest
@Import(StoppingTest.Breaker.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoppingTest {
    private static final int ROWS = 400_000;

    @Autowired
    private Submissions submissions;

    @Autowired
    private SubmissionTable table;

    @Autowired
    private Recovery recovery;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Work work;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Breaker breaker;

    /** A listener of acceptance that fails when it is told to, as one would in which the power goes. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Breaker {
        private final AtomicBoolean breaks = new AtomicBoolean();

        @EventListener
        void on(SubmissionAccepted accepted) {
            if (breaks.get())
                throw new IllegalStateException("stopped in the middle of acceptance " + accepted.number());
        }
    }

    @Test
    void an_acceptance_that_is_stopped_half_way_leaves_all_as_it_was() throws Exception {
        var first = checked("2024-01", 2);
        submissions.accept(POLICE_OFFICER, first, false);
        var second = checked("2024-01", 3);
        var before = table.lastAcceptance();
        breaker.breaks.set(true);
        try {
            assertThatThrownBy(() -> submissions.accept(POLICE_OFFICER, second, false))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            breaker.breaks.set(false);
        }
        assertThat(state(first)).isEqualTo(SubmissionState.ACCEPTED);
        assertThat(state(second)).isEqualTo(SubmissionState.READY);
        assertThat(table.lastAcceptance()).isEqualTo(before);
        assertThat(counting("2024-01")).isEqualTo(2);
        submissions.accept(POLICE_OFFICER, second, false);
        assertThat(counting("2024-01")).isEqualTo(3);
    }

    @Test
    void checking_that_is_stopped_leaves_no_row_and_is_done_again() throws Exception {
        var started = new CountDownLatch(1);
        var id = submissions.send(POLICE_OFFICER, recordedCrime("2024-02"), "large.csv", rows("2024-02", ROWS));
        var killer = Thread.ofPlatform().start(() -> {
            started.countDown();
            killTheServersCopy();
        });
        started.await();
        killer.join();
        // what failed is tried again some seconds later, and until then there is no work due
        for (var tries = 0; tries < 240 && state(id) == SubmissionState.CHECKING; tries++) Thread.sleep(500);
        assertThat(state(id)).isEqualTo(SubmissionState.READY);
        assertThat(jdbc.sql("select count(*) from returns.row_recorded_crime_v1 where submission = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(ROWS);
    }

    /** Ends the database connection that is taking rows, which is what the server sees of a program that is killed. */
    private void killTheServersCopy() {
        for (var tries = 0; tries < 500; tries++) {
            var killed = jdbc.sql("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                     where query like 'copy returns.row_recorded_crime%' and state = 'active'
                    """).query(Boolean.class).list();
            if (!killed.isEmpty()) return;
            try {
                Thread.sleep(5);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Test
    void a_check_that_nobody_took_up_is_put_down_again_at_the_next_start() throws Exception {
        var id = checked("2024-03", 4);
        // as it would be found if the program had stopped before its check
        jdbc.sql("update returns.submission set state = 'checking' where id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from returns.row_recorded_crime_v1 where submission = :id")
                .param("id", id.value())
                .update();
        recovery.recover();
        assertThat(work.untilIdle(Duration.ofSeconds(30))).isTrue();
        assertThat(state(id)).isEqualTo(SubmissionState.READY);
    }

    @Test
    void a_file_that_was_arriving_when_the_program_stopped_is_said_to_be_broken_off() throws Exception {
        var id = checked("2024-04", 4);
        jdbc.sql("update returns.submission set state = 'receiving' where id = :id")
                .param("id", id.value())
                .update();
        arrivals.sweep(Duration.ofHours(1));
        assertThat(state(id)).isEqualTo(SubmissionState.RECEIVING);
        arrivals.sweep(Duration.ZERO);
        assertThat(state(id)).isEqualTo(SubmissionState.UNREADABLE);
        assertThat(table.find(id).orElseThrow().reason()).isEqualTo("The file did not arrive whole.");
    }

    private SubmissionId checked(String month, int rows) throws Exception {
        var id = submissions.send(POLICE_OFFICER, recordedCrime(month), month + ".csv", rows(month, rows));
        assertThat(work.untilIdle(Duration.ofSeconds(60))).isTrue();
        assertThat(state(id)).isEqualTo(SubmissionState.READY);
        return id;
    }

    private SubmissionState state(SubmissionId id) {
        return table.find(id).orElseThrow().state();
    }

    private long counting(String month) {
        return jdbc.sql("select count(*) from accepted.recorded_crime where period = :month")
                .param("month", month)
                .query(Long.class)
                .single();
    }

    private static InputStream rows(String month, int rows) {
        var text = new StringBuilder("Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,"
                + "LSOA name,Crime type,Last outcome category,Context\n");
        for (var i = 0; i < rows; i++)
            text.append(",")
                    .append(month)
                    .append(",Dorset Police,Dorset Police,-1.9,50.7,On or near A Street,E01015282,"
                            + "X 001A,Anti-social behaviour,,\n");
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
