package chesil.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hears what {@link Changes} announce at any instance, over one connection that it opens again when it is lost. */
@Component
class ChangesListener implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ChangesListener.class);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(2);
    private static final int PATIENCE_MILLIS = 30_000;

    private final DataSource register;
    private final OpenPages pages;
    private volatile boolean running;
    private volatile @Nullable Connection listening;
    private @Nullable Thread thread;

    ChangesListener(DataSource register, OpenPages pages) {
        this.register = register;
        this.pages = pages;
    }

    private void listen() {
        while (running) {
            try (var connection = register.getConnection()) {
                listening = connection;
                try (var statement = connection.createStatement()) {
                    statement.execute("listen " + Changes.CHANNEL);
                }
                // between two connections something may have been said
                pages.tell(OpenPages.EVERYTHING);
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException lost) {
                if (running) {
                    log.atWarn().addKeyValue("state", lost.getSQLState()).log("connection for page updates lost");
                    pause();
                }
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (running) {
            var heard = connection.getNotifications(PATIENCE_MILLIS);
            if (heard == null) continue;
            for (var notification : heard) pages.tell(notification.getParameter());
        }
    }

    private void pause() {
        try {
            Thread.sleep(BEFORE_NEXT_TRY);
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("page updates").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        var connection = listening;
        try {
            if (connection != null) connection.abort(Runnable::run);
        } catch (SQLException already) {
            log.atDebug().log("connection for page updates was gone already");
        }
        if (thread != null) thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
