package chesil.returns;

import chesil.returns.store.SubmissionTable;
import chesil.work.Work;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes up what lay unfinished when the program last stopped, however it stopped. */
@Component
class Recovery {
    private final SubmissionTable table;
    private final Arrivals arrivals;
    private final Work work;
    private final boolean alone;

    /** @param alone whether no other instance can be at work on this register */
    Recovery(SubmissionTable table, Arrivals arrivals, Work work, @Value("${chesil.alone:false}") boolean alone) {
        this.table = table;
        this.arrivals = arrivals;
        this.work = work;
        this.alone = alone;
    }

    @EventListener(ApplicationReadyEvent.class)
    void recover() {
        if (alone) arrivals.sweep(Duration.ZERO);
        for (var submission : table.unfinished()) {
            if (submission.state() == SubmissionState.CHECKING) work.put(CheckingTask.of(submission.id()));
        }
    }
}
