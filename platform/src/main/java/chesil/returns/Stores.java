package chesil.returns;

import chesil.returns.specification.Specifications;
import chesil.returns.store.AcceptedRows;
import chesil.returns.store.ChangedRows;
import chesil.returns.store.KeptFiles;
import chesil.returns.store.MasterKey;
import chesil.returns.store.Progress;
import chesil.returns.store.RejectedRows;
import chesil.returns.store.RowTables;
import chesil.returns.store.SubmissionTable;
import chesil.returns.store.UsualValues;
import chesil.returns.store.Ways;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the stores of returns together, and brings the tables of rows up to the specifications before anybody asks for them. */
@Configuration(proxyBeanMethods = false)
class Stores {
    @Bean
    Specifications specifications() {
        return Specifications.builtIn();
    }

    @Bean
    MasterKey masterKey(@Value("${chesil.data}") Path data) {
        return MasterKey.in(data);
    }

    @Bean
    KeptFiles keptFiles(DataSource register, MasterKey master) {
        return new KeptFiles(JdbcClient.create(register), master);
    }

    @Bean
    SubmissionTable submissionTable(JdbcClient jdbc) {
        return new SubmissionTable(jdbc);
    }

    @Bean
    RejectedRows rejectedRows(JdbcTemplate jdbc) {
        return new RejectedRows(jdbc);
    }

    @Bean
    AcceptedRows acceptedRows(DataSource register) {
        return new AcceptedRows(register);
    }

    @Bean
    ChangedRows changedRows(JdbcClient jdbc) {
        return new ChangedRows(jdbc);
    }

    @Bean
    UsualValues usualValues(JdbcClient jdbc) {
        return new UsualValues(jdbc);
    }

    @Bean
    Ways ways(JdbcClient jdbc) {
        return new Ways(jdbc);
    }

    @Bean
    Progress progress(DataSource register) {
        return new Progress(JdbcClient.create(new Apart(register)));
    }

    @Bean
    RowTables rowTables(DataSource register, Specifications specifications) {
        var tables = new RowTables(register);
        tables.bringUpTo(specifications.all());
        return tables;
    }
}
