package chesil.operating;

import chesil.command.Refusal;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register's connections. Nothing sees the database before its version is checked and its schemas are up to date. */
@Configuration(proxyBeanMethods = false)
class Register {
    private static final int OLDEST_VERSION = 180000;

    @Bean
    DataSource dataSource(
            ObjectProvider<RegisterServer> starting,
            @Value("${chesil.database.url:}") String url,
            @Value("${chesil.database.user:#{null}}") @Nullable String user,
            @Value("${chesil.database.password:#{null}}") @Nullable String password)
            throws SQLException {
        var server = starting.getIfAvailable();
        var address = server == null ? new RegisterServer.Address(url, user, password) : server.address();
        var config = new HikariConfig();
        config.setJdbcUrl(address.url());
        if (address.user() != null) config.setUsername(address.user());
        if (address.password() != null) config.setPassword(address.password());
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(2);
        config.setPoolName("register");
        config.addDataSourceProperty("ApplicationName", "chesil");
        // a driver quotes the values that it chokes on; they may be about people
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        var pool = new HikariDataSource(config);
        checkVersion(pool);
        Migrations.run(pool);
        return pool;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    private static void checkVersion(DataSource pool) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var version = statement.executeQuery("select current_setting('server_version_num')::int")) {
            version.next();
            if (version.getInt(1) < OLDEST_VERSION) {
                throw new Refusal("Chesil needs PostgreSQL 18 or newer, and this server is " + version.getInt(1) / 10000
                        + ". Upgrade it, or give another with --database JDBC_URL.");
            }
        }
    }
}
