package chesil.publishing.packs;

import chesil.work.Work;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Making a pack as work: put down in the transaction that asks for it. */
@Configuration(proxyBeanMethods = false)
class PackTask {
    private static final TaskDescriptor<Asked> MAKE = TaskDescriptor.of("publishing-make-pack", Asked.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int TRIES = 3;

    private final Work work;

    PackTask(Work work) {
        this.work = work;
    }

    /** What the work needs to know. */
    record Asked(long pack, long release) {}

    void put(long pack, long release) {
        work.put(MAKE.instance(Long.toString(pack))
                .data(new Asked(pack, release))
                .build());
    }

    @Bean
    static Task<Asked> makePack(ObjectProvider<Packs> packs) {
        return Tasks.oneTime(MAKE)
                .onFailure((failed, operations) -> {
                    if (failed.getExecution().consecutiveFailures + 1 < TRIES) {
                        operations.reschedule(failed, failed.getTimeDone().plus(PAUSE));
                        return;
                    }
                    var asked = (Asked) failed.getExecution().taskInstance.getData();
                    packs.getObject().giveUp(asked.pack());
                    operations.remove();
                })
                .execute((instance, _) -> {
                    var asked = instance.getData();
                    packs.getObject().make(asked.pack(), asked.release());
                });
    }
}
