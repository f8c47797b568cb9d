package chesil.testing;

import chesil.operating.TestPostgres;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives a test class a register of its own, empty and up to date: a copy of one that was migrated once. Constructors and
 * methods may ask for {@link DataSource} or {@link JdbcClient}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TestRegister.Extension.class)
public @interface TestRegister {
    /** The JUnit extension behind the annotation. */
    class Extension implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
        private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(TestRegister.class);

        @Override
        public void beforeAll(ExtensionContext context) {
            var config = new HikariConfig();
            var database = TestPostgres.freshDatabase();
            config.setJdbcUrl(database.url());
            config.setUsername(database.user());
            config.setPassword(database.password());
            config.setMaximumPoolSize(4);
            context.getStore(OURS).put("pool", new HikariDataSource(config));
        }

        @Override
        public void afterAll(ExtensionContext context) {
            pool(context).close();
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            var type = parameter.getParameter().getType();
            return type == DataSource.class || type == JdbcClient.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == DataSource.class
                    ? pool(context)
                    : JdbcClient.create(pool(context));
        }

        private static HikariDataSource pool(ExtensionContext context) {
            return java.util.Objects.requireNonNull(context.getStore(OURS).get("pool", HikariDataSource.class));
        }
    }
}
