package chesil.returns;

import chesil.access.Viewer;
import chesil.returns.store.KeptFiles;
import chesil.returns.store.Progress;
import chesil.returns.store.SubmissionTable;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files whose last byte never came: their sender is told, and what came of them is dropped. */
@Component
class Arrivals {
    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

    private final SubmissionTable table;
    private final KeptFiles files;
    private final Progress progress;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration patience;

    /** @param patience how long a file may bring no byte before nobody is thought to be sending it */
    Arrivals(
            SubmissionTable table,
            KeptFiles files,
            Progress progress,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${chesil.returns.patience:PT2M}") Duration patience) {
        this.table = table;
        this.files = files;
        this.progress = progress;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.patience = patience;
    }

    void sweep() {
        sweep(patience);
    }

    /** Breaks off what has brought no byte for so long; zero where no other instance can be receiving. */
    void sweep(Duration silence) {
        var before = clock.instant().minus(silence);
        for (var submission : table.unfinished()) {
            if (submission.state() != SubmissionState.RECEIVING) continue;
            var last = progress.of(submission.id()).map(Progress.Mark::at).orElse(submission.sentAt());
            if (!last.isAfter(before)) breakOff(submission.id());
        }
    }

    void breakOff(SubmissionId id) {
        transaction.executeWithoutResult(_ -> {
            var submission = table.lock(id).orElseThrow();
            if (submission.state() != SubmissionState.RECEIVING) return;
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            files.destroy(id.value());
            table.refused(id, now, "The file did not arrive whole.", "Send it again.");
            table.move(id, Move.BROKE_OFF, Viewer.nobody(), now, null);
            log.atInfo().addKeyValue("submission", id).log("submission broke off");
        });
    }
}
