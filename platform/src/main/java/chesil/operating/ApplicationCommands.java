package chesil.operating;

import java.io.IOException;
import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/** Runs a command inside the application: the same code, rights and audit trail as on pages, with nobody able to call. */
final class ApplicationCommands {
    private ApplicationCommands() {}

    static <T> T within(Class<?> application, Where where, Function<ApplicationContext, T> task)
            throws IOException, InterruptedException {
        try (var register = OpenRegister.existing(where.folder(), where.database)) {
            var settings = register.settings();
            settings.put("chesil.data", where.folder().toString());
            settings.put("server.port", 0);
            settings.put("server.address", "127.0.0.1");
            settings.put("chesil.work.here", false); // work is left to the Chesil that serves pages
            settings.put("logging.threshold.console", "OFF");
            settings.put(
                    "logging.file.name",
                    where.folder().resolve("log/chesil.log").toString());
            settings.put("logging.structured.format.file", "logstash");
            var spring = new SpringApplication(application);
            spring.setDefaultProperties(settings);
            try (var context = spring.run()) {
                return task.apply(context);
            }
        }
    }
}
