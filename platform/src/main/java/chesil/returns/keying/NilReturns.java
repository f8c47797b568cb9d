package chesil.returns.keying;

import chesil.access.Viewer;
import chesil.returns.Acceptance.Decision;
import chesil.returns.PromptCheck;
import chesil.returns.Return;
import chesil.returns.SubmissionId;
import chesil.returns.Submissions;
import chesil.returns.Trial;
import chesil.returns.Way;
import chesil.returns.intake.IntakeResult;
import chesil.returns.specification.Nil;
import chesil.returns.store.Ways;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Nil returns: with one press, confirmed, a return is in. What it says is its specification's to say, see {@link Nil}: nothing
 * to report, without a row; or zero, a row of zeros for each key that the sender reports on.
 */
@Component
public class NilReturns {
    private final Drafts drafts;
    private final Submissions submissions;
    private final PromptCheck checking;
    private final Trial trial;
    private final Ways ways;

    NilReturns(Drafts drafts, Submissions submissions, PromptCheck checking, Trial trial, Ways ways) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.checking = checking;
        this.trial = trial;
        this.ways = ways;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It counts. */
        record Counts(SubmissionId submission) implements Outcome {}

        record Refused(String why) implements Outcome {}
    }

    /** How many rows of zeros a nil return will have; 0 where it says that there is nothing to report. */
    public int zeros(Viewer viewer, Return of) {
        return drafts.specification(of).nil() == Nil.ZERO ? rows(viewer, of).size() : 0;
    }

    /** Sends a nil return, which counts at once. */
    public Outcome send(Viewer viewer, Return of) {
        return switch (drafts.specification(of).nil()) {
            case NOTHING -> new Outcome.Counts(submissions.nil(viewer, of));
            case ZERO -> zero(viewer, of);
        };
    }

    private Outcome zero(Viewer viewer, Return of) {
        var rows = rows(viewer, of);
        if (rows.isEmpty())
            return new Outcome.Refused("Chesil does not know yet what you report on: key in one row of zeros");
        var csv = new KeyedFile(drafts.specification(of), rows).bytes();
        if (!(trial.read(of, csv).result() instanceof IntakeResult.Complete complete) || complete.rejected() > 0)
            return new Outcome.Refused("Zeros alone would break a rule of this return: key it in");
        try {
            var id = submissions.send(viewer, of, "nil return.csv", new ByteArrayInputStream(csv));
            ways.mark(id, Way.NIL);
            checking.now(id);
            return switch (submissions.accept(viewer, id, false)) {
                case Decision.Accepted _ -> new Outcome.Counts(id);
                case Decision.Refused(var _, var why) -> new Outcome.Refused(why);
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // it lies in memory
        }
    }

    private List<KeyedRow> rows(Viewer viewer, Return of) {
        var rows = new ArrayList<KeyedRow>();
        for (var cells : drafts.zeros(viewer, of)) rows.add(new KeyedRow(rows.size() + 1, cells));
        return rows;
    }
}
