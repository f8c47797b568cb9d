package chesil.operating;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The server of the register, which an embedded one may still be becoming while the application starts beside it. */
final class RegisterServer implements AutoCloseable {
    private final CompletableFuture<EmbeddedPostgres> embedded;

    /** @param user null where the URL says who connects */
    record Address(
            String url, @Nullable String user, @Nullable String password) {}

    private RegisterServer(CompletableFuture<EmbeddedPostgres> embedded) {
        this.embedded = embedded;
    }

    /** Begins to start the embedded server on a data folder. */
    static RegisterServer starting(Path data) {
        var server = new CompletableFuture<EmbeddedPostgres>();
        Thread.ofPlatform().name("postgres-start").start(() -> {
            try {
                server.complete(EmbeddedPostgres.start(data, Cache.folder()));
            } catch (InterruptedException | IOException | RuntimeException failed) {
                server.completeExceptionally(failed);
            }
        });
        return new RegisterServer(server);
    }

    /** Waits until the server answers. */
    Address address() {
        var postgres = embedded.join();
        return new Address(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    @Override
    public void close() {
        try {
            embedded.join().close();
        } catch (CompletionException neverStarted) {
            // whoever asked for its address was told
        }
    }
}
