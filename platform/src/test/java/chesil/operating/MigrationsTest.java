package chesil.operating;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.testing.TestRegister;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestRegister
@DisplayNameGeneration(ReplaceUnderscores.class)
class MigrationsTest {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    MigrationsTest(DataSource register) {
        jdbc = JdbcClient.create(register);
        transaction = new TransactionTemplate(new JdbcTransactionManager(register));
    }

    @Test
    void a_register_that_flyway_brought_up_to_date_is_seen_to_be_so_at_a_glance() {
        assertThat(Migrations.isUpToDate(jdbc)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access.flyway_schema_history set checksum = checksum + 1 where version = '2'",
                "update returns.flyway_schema_history set success = false where version = '2'",
                "delete from measures.flyway_schema_history where version = '10'",
                "drop table operating.flyway_schema_history"
            })
    void one_that_differs_in_any_way_is_left_to_flyway(String damage) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(damage).update();
            assertThat(Migrations.isUpToDate(jdbc)).isFalse();
            status.setRollbackOnly();
        });
    }
}
