package chesil.returns;

import chesil.access.Viewer;
import chesil.returns.intake.Exports;
import chesil.returns.intake.Intake;
import chesil.returns.specification.Column;
import chesil.returns.specification.Headings;
import chesil.returns.specification.Specification;
import chesil.returns.specification.Specifications;
import chesil.returns.store.AcceptedRows;
import chesil.returns.store.RejectedRows;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Makes a new submission out of one with rejected rows: the right rows as they are, the wrong ones with what was mended. The
 * new file is checked whole, so that rules between rows hold; the old submission is taken back once the new one is kept.
 */
@Component
public class Mending {
    private static final int PIPE = 1 << 16;

    private final Submissions submissions;
    private final AcceptedRows accepted;
    private final RejectedRows rejected;
    private final Specifications specifications;

    Mending(Submissions submissions, AcceptedRows accepted, RejectedRows rejected, Specifications specifications) {
        this.submissions = submissions;
        this.accepted = accepted;
        this.rejected = rejected;
        this.specifications = specifications;
    }

    /**
     * What was mended.
     *
     * @param values new values by line and then by the column's name
     * @param out lines of rows to leave out
     */
    public record Mends(Map<Long, Map<String, String>> values, Set<Long> out) {
        public Mends {
            values = Map.copyOf(values);
            out = Set.copyOf(out);
        }

        public boolean isEmpty() {
            return values.isEmpty() && out.isEmpty();
        }

        /** Leaves out the values: they may be about a person. */
        @Override
        public String toString() {
            return values.size() + " rows mended, " + out.size() + " left out";
        }
    }

    /** Whether every rejected row is at hand, so that a whole file can be made of them. */
    public boolean isPossible(Submission submission) {
        return submission.state() == SubmissionState.TO_MEND
                && submission.rejectedRows() <= Intake.MOST_REJECTED
                && !submission.fileDestroyed();
    }

    /** Sends the file again with the mends in it; rows that were not mended go as they were sent. */
    public SubmissionId mend(Viewer viewer, Submission old, Mends mends) throws IOException {
        Permission.toSend(viewer, old.of().organisation());
        if (!isPossible(old)) throw new IllegalStateException(old + " cannot be mended row by row");
        var specification = specifications.get(old.of().specification().value());
        var headings = submissions.result(viewer, old.id()).orElseThrow().headings();
        var wrong = rejected.of(old.id(), null, 0, Intake.MOST_REJECTED);
        try (var in = new PipedInputStream(PIPE)) {
            var out = new PipedOutputStream(in);
            // a writer that fails leaves the pipe open, and its reader then fails too: no half file is taken for a
            // whole one
            Thread.ofPlatform().daemon().name("mended-rows").start(() -> {
                write(new Whole(specification, old, headings, wrong, mends), out);
            });
            var id = submissions.send(viewer, old.of(), name(old.fileName()), in, old.id());
            submissions.withdraw(viewer, old.id(), "mended in submission " + id);
            return id;
        }
    }

    private record Whole(
            Specification specification,
            Submission old,
            List<String> headings,
            List<RowOutcome.Rejected> wrong,
            Mends mends) {}

    private void write(Whole whole, OutputStream out) {
        try {
            put(out, whole.specification.headings());
            var places = places(whole.specification, whole.headings);
            var next = new int[1]; // how many of the wrong rows have been written
            accepted.each(whole.specification, whole.old, row -> {
                try {
                    for (;
                            next[0] < whole.wrong.size()
                                    && whole.wrong.get(next[0]).line() < row.line();
                            next[0]++) mended(whole, places, whole.wrong.get(next[0]), out);
                    put(out, row.values());
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
            for (; next[0] < whole.wrong.size(); next[0]++) mended(whole, places, whole.wrong.get(next[0]), out);
            out.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void mended(Whole whole, Map<String, Integer> places, RowOutcome.Rejected row, OutputStream out)
            throws IOException {
        if (whole.mends.out().contains(row.line())) return;
        var mends = whole.mends.values().getOrDefault(row.line(), Map.of());
        var cells = new ArrayList<String>();
        for (var column : whole.specification.columns()) {
            var place = places.get(column.name());
            var sent = place == null || place >= row.cells().size()
                    ? ""
                    : row.cells().get(place);
            cells.add(mends.getOrDefault(column.name(), sent));
        }
        put(out, cells);
    }

    private static void put(OutputStream out, List<String> cells) throws IOException {
        out.write(Exports.csvLine(cells).getBytes(StandardCharsets.UTF_8));
    }

    /** Where each column stands in the file as sent. */
    static Map<String, Integer> places(Specification specification, List<String> headings) {
        var byHeading = new HashMap<String, Integer>();
        for (var i = 0; i < headings.size(); i++) byHeading.putIfAbsent(Headings.plain(headings.get(i)), i);
        var places = new HashMap<String, Integer>();
        for (Column column : specification.columns()) {
            var place = byHeading.get(Headings.plain(column.heading()));
            if (place == null) place = byHeading.get(Headings.plain(column.name()));
            if (place != null) places.put(column.name(), place);
        }
        return places;
    }

    private static String name(String sent) {
        var ending = sent.lastIndexOf('.');
        var stem = ending > 0 ? sent.substring(0, ending) : sent;
        return (stem.endsWith(" mended") ? stem : stem + " mended") + ".csv";
    }
}
