package chesil.returns.drop;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks into the watched folder again and again, on one instance at a time. */
@Configuration(proxyBeanMethods = false)
class WatchingTask {
    @Bean
    Task<Void> watchFolder(
            ObjectProvider<WatchedFolder>
                    folder, // sends through work, which is done by the scheduler that this is told to
            @Value("${chesil.drop.pause:PT15S}") Duration pause) {
        return Tasks.recurring("returns-drop", FixedDelay.of(pause)).execute((_, _) -> {
            try {
                folder.getObject().look();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
