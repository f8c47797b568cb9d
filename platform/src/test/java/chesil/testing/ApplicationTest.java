package chesil.testing;

import chesil.Chesil;
import chesil.operating.TestPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a free port and a register of its own; classes with this annotation alone share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Chesil.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ApplicationTest.OnTestRegister.class)
public @interface ApplicationTest {
    /** Puts the application on a fresh test database. */
    class OnTestRegister implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = TestPostgres.freshDatabase();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test register",
                            Map.of(
                                    "chesil.database.url", database.url(),
                                    "chesil.database.user", database.user(),
                                    "chesil.database.password", database.password(),
                                    "chesil.data", TestPostgres.freshFolder().toString())));
        }
    }
}
