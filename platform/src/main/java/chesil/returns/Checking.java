package chesil.returns;

import chesil.access.Viewer;
import chesil.returns.intake.Expectation;
import chesil.returns.intake.Intake;
import chesil.returns.intake.IntakeResult;
import chesil.returns.intake.Upload;
import chesil.returns.specification.Specification;
import chesil.returns.specification.Specifications;
import chesil.returns.store.Json;
import chesil.returns.store.KeptFiles;
import chesil.returns.store.Progress;
import chesil.returns.store.RejectedRows;
import chesil.returns.store.RowTables;
import chesil.returns.store.SubmissionTable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a kept file through its specification. Its rows, its rejected rows, what was found and the move to the next state
 * become visible together or not at all, so that checking can be broken off at any moment and done again.
 */
@Component
class Checking {
    private static final Logger log = LoggerFactory.getLogger(Checking.class);

    private final SubmissionTable table;
    private final KeptFiles files;
    private final Progress progress;
    private final RejectedRows rejected;
    private final RowTables rows;
    private final Specifications specifications;
    private final Expectations expectations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Checking(
            SubmissionTable table,
            DataSource register,
            chesil.returns.store.MasterKey master,
            Progress progress,
            RejectedRows rejected,
            RowTables rows,
            Specifications specifications,
            Expectations expectations,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        // the transaction's own connection is busy taking rows while the file is read
        this.files = new KeptFiles(JdbcClient.create(new Apart(register)), master);
        this.progress = progress;
        this.rejected = rejected;
        this.rows = rows;
        this.specifications = specifications;
        this.expectations = expectations;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Checks a submission that is to be checked; one that was checked meanwhile is left alone. */
    void check(SubmissionId id) throws IOException {
        var submission = table.find(id).orElseThrow();
        if (submission.state() != SubmissionState.CHECKING) return;
        var specification = specifications.get(submission.of().specification().value());
        var expectation = expectations.of(submission.of(), specification);
        try {
            transaction
                    .<Optional<IntakeResult>>execute(status -> {
                        if (table.lock(id).orElseThrow().state() != SubmissionState.CHECKING) return Optional.empty();
                        var found = read(submission, specification, expectation);
                        if (!(found instanceof IntakeResult.Complete)) status.setRollbackOnly(); // no row of it stays
                        return Optional.of(found);
                    })
                    .ifPresent(result -> settle(id, result));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private IntakeResult read(Submission submission, Specification specification, Expectation expectation) {
        try (var sink = rows.sink(specification)) {
            var result = Intake.read(
                    specification,
                    expectation,
                    upload(submission),
                    submission.id().value(),
                    sink);
            if (result instanceof IntakeResult.Complete complete) {
                sink.finish();
                keep(submission.id(), complete, sink.rejected());
            }
            return result;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void keep(SubmissionId id, IntakeResult.Complete found, List<RowOutcome.Rejected> turnedAway) {
        rejected.add(id, turnedAway);
        table.checked(id, now(), found.rows(), found.accepted(), found.rejected(), Json.text(found));
        table.move(id, found.rejected() == 0 ? Move.FOUND_RIGHT : Move.FOUND_FAULTS, Viewer.nobody(), now(), null);
    }

    private void settle(SubmissionId id, IntakeResult result) {
        switch (result) {
            case IntakeResult.Complete complete ->
                log.atInfo()
                        .addKeyValue("submission", id)
                        .addKeyValue("rows", complete.rows())
                        .addKeyValue("rejected", complete.rejected())
                        .log("submission checked");
            case IntakeResult.Unreadable(var reason, var mend) -> refuse(id, Move.FOUND_UNREADABLE, reason, mend);
            case IntakeResult.Quarantined(var findings) ->
                refuse(
                        id,
                        Move.FOUND_PEOPLE,
                        "This return takes counts, and the file has people in it: "
                                + findings.stream()
                                        .map(finding -> finding.kind().words() + " in column " + finding.column()
                                                + ", first in row " + finding.firstLine())
                                        .collect(Collectors.joining("; "))
                                + ".",
                        "Take them out and send the file again. Then have this file destroyed.");
        }
    }

    private void refuse(SubmissionId id, Move move, String reason, String mend) {
        transaction.executeWithoutResult(_ -> {
            if (table.lock(id).orElseThrow().state() != SubmissionState.CHECKING) return;
            table.refused(id, now(), reason, mend);
            table.move(id, move, Viewer.nobody(), now(), null);
            log.atInfo()
                    .addKeyValue("submission", id)
                    .addKeyValue("move", move.id())
                    .log("submission checked");
        });
    }

    /** Says that a file could not be checked by any fault of its own, so that nobody waits for it. */
    void giveUp(SubmissionId id) {
        log.atError().addKeyValue("submission", id).log("submission could not be checked");
        refuse(
                id,
                Move.FOUND_UNREADABLE,
                "Chesil failed while it checked the file. That is our fault and not the file's.",
                "Send it again. If it fails again, tell the partnership manager.");
    }

    private Upload upload(Submission submission) {
        return new Upload() {
            @Override
            public String name() {
                return submission.fileName();
            }

            @Override
            public InputStream open() throws IOException {
                return new Watched(files.open(submission.id().value()), submission);
            }
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Marks how far the reading has come. */
    private final class Watched extends FilterInputStream {
        private static final long BETWEEN_MARKS = 500_000_000L;
        private final Submission submission;
        private long done;
        private long marked = System.nanoTime();

        Watched(InputStream in, Submission submission) {
            super(in);
            this.submission = submission;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            if (one >= 0) done++;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var n = super.read(into, from, length);
            if (n > 0) done += n;
            if (System.nanoTime() - marked > BETWEEN_MARKS) {
                marked = System.nanoTime();
                progress.mark(submission.id(), done, submission.bytes(), now());
            }
            return n;
        }
    }
}
