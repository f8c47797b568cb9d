package chesil.returns;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The register's connections, outside whatever transaction the thread is in. */
final class Apart extends DelegatingDataSource {
    Apart(DataSource register) {
        super(register);
    }
}
