package chesil.operating;

import chesil.command.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "run", mixinStandardHelpOptions = true, description = "Starts Chesil and serves its pages.")
final class RunCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Commands chesil;

    @Option(names = "--port", defaultValue = "8080", description = "Where pages are served (default ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--data",
            defaultValue = "${env:CHESIL_DATA:-.data}",
            paramLabel = "DIR",
            description = "The data folder.")
    private Path data = Path.of(".data");

    @Option(
            names = "--partnership",
            defaultValue = "${env:CHESIL_PARTNERSHIP:-partnerships/dorset}",
            paramLabel = "DIR",
            description = "The partnership folder that seeds an empty register.")
    private Path partnership = Path.of("partnerships/dorset");

    @Option(names = "--database", paramLabel = "JDBC_URL", description = "A PostgreSQL 18 server of your own.")
    private @Nullable String database;

    @Option(
            names = "--smtp",
            defaultValue = "${env:CHESIL_SMTP}",
            paramLabel = "URL",
            description = {
                "The mail server, such as smtp://mail.example.org:587 (smtps:// for TLS from the start).",
                "CHESIL_SMTP_USER and CHESIL_SMTP_PASSWORD sign in; CHESIL_SMTP_FROM is the sender's address."
            })
    private @Nullable String smtp;

    @Option(
            names = "--address",
            defaultValue = "${env:CHESIL_ADDRESS}",
            paramLabel = "URL",
            description = "Where people find the pages, for links in e-mails and calendars.")
    private @Nullable String address;

    @Option(names = "--no-demo", description = "Without demonstration accounts and returns.")
    private boolean noDemo;

    @Option(names = "--rehearse", hidden = true, description = "Starts, reads a few pages and stops: see Rehearsal.")
    private boolean rehearse;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var stop = new CountDownLatch(1);
        var finished = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stopAndWait(stop, finished)));
        try {
            if (database != null) return serve(settings(Map.of("chesil.database.url", database)), null, stop);
            // the server and the application start beside each other
            try (var server = RegisterServer.starting(folder(data))) {
                return serve(settings(Map.of()), server, stop);
            }
        } finally {
            finished.countDown();
        }
    }

    private Map<String, Object> settings(Map<String, Object> register) {
        var settings = new LinkedHashMap<>(register);
        settings.put("server.port", port);
        settings.put("chesil.data", folder(data).toString());
        settings.put("chesil.partnership", folder(partnership).toString());
        settings.put("chesil.demonstration", !noDemo);
        settings.put("chesil.address", address == null ? "http://localhost:" + port : address);
        settings.putAll(MailServer.settings(smtp, System.getenv()));
        // nobody else can be at work on a database of our own, so what lies unfinished was left by a stop
        settings.put("chesil.alone", database == null);
        // the terminal is for the person at it; the log, one JSON line an event, is for machines
        settings.put("logging.file.name", folder(data).resolve("log/chesil.log").toString());
        settings.put("logging.structured.format.file", "logstash");
        settings.put("logging.threshold.console", "OFF");
        return settings;
    }

    private int serve(Map<String, Object> settings, @Nullable RegisterServer server, CountDownLatch stop)
            throws IOException, InterruptedException {
        var made = Objects.requireNonNull(chesil).application();
        usePreparation(made);
        var application = new SpringApplication(made);
        if (server != null) {
            application.addInitializers(
                    context -> context.getBeanFactory().registerSingleton("registerServer", server));
        }
        application.setDefaultProperties(settings);
        application.setRegisterShutdownHook(false); // ours stops pages before the database
        try (ConfigurableApplicationContext context = application.run()) {
            context.getBean(DemonstrationReturns.class).load();
            if (rehearse) {
                readPages(context);
                return Shell.DONE;
            }
            context.getBeansOfType(Welcome.class).values().forEach(Welcome::print);
            try (var _ = Rehearsal.inBackground(folder(partnership))) {
                stop.await();
            }
        }
        return Shell.DONE;
    }

    /** Takes the beans as the build worked them out, where it did: {@code src/build/prepare.xml}. */
    private static void usePreparation(Class<?> application) {
        var prepared = application.getName() + "__ApplicationContextInitializer";
        if (ClassUtils.isPresent(prepared, application.getClassLoader()))
            System.setProperty(AotDetector.AOT_ENABLED, "true");
    }

    private static void readPages(ConfigurableApplicationContext context) throws InterruptedException {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        try (var browser = HttpClient.newHttpClient()) {
            for (var page : List.of("/", "/sign-in", "/actuator/health")) {
                var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                        .build();
                browser.send(request, HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void stopAndWait(CountDownLatch stop, CountDownLatch finished) {
        stop.countDown();
        try {
            finished.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path folder(Path given) {
        return given.toAbsolutePath().normalize();
    }
}
