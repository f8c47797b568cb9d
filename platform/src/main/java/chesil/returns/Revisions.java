package chesil.returns;

import chesil.access.Viewer;
import chesil.returns.RowChange.Cell;
import chesil.returns.RowChange.Kind;
import chesil.returns.RowChange.Value;
import chesil.returns.specification.Column;
import chesil.returns.specification.Specification;
import chesil.returns.specification.Specifications;
import chesil.returns.store.AcceptedRows;
import chesil.returns.store.AcceptedRows.Row;
import chesil.returns.store.ChangedRows;
import chesil.returns.store.ChangedRows.Pair;
import chesil.returns.store.SubmissionTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a newer submission changes in the one before it, row by row and cell by cell; before it is accepted and after. */
@Component
public class Revisions {
    private final SubmissionTable table;
    private final ChangedRows changed;
    private final AcceptedRows rows;
    private final Specifications specifications;

    Revisions(SubmissionTable table, ChangedRows changed, AcceptedRows rows, Specifications specifications) {
        this.table = table;
        this.changed = changed;
        this.rows = rows;
        this.specifications = specifications;
    }

    /** The submission that this one superseded, or would supersede if it were accepted now; empty for the first. */
    public Optional<Submission> before(Viewer viewer, Submission submission) {
        Permission.toRead(viewer, submission.of().organisation());
        if (submission.accepted() != null) return table.supersededBy(submission.id());
        return table.current(submission.of()).filter(current -> current.number() < submission.number());
    }

    /** Submissions that superseded another, the latest accepted first, of those that the viewer may read. */
    public List<Submission> latest(Viewer viewer, int most) {
        return table.superseding(most).stream()
                .filter(submission -> Permission.mayRead(viewer, submission.of().organisation()))
                .toList();
    }

    /** How many rows differ; empty where the two were read by different versions of the specification. */
    public Optional<RowTally> tally(Viewer viewer, Submission before, Submission now) {
        return comparable(viewer, before, now).map(specification -> changed.tally(specification, before, now));
    }

    /**
     * The rows that differ, in the order of the newer file.
     *
     * @param from how many to leave out at the start
     */
    public List<RowChange> changes(
            Viewer viewer, Submission before, Submission now, Collection<Kind> kinds, long from, int most) {
        var specification = comparable(viewer, before, now);
        if (specification.isEmpty() || kinds.isEmpty()) return List.of();
        var pairs = changed.list(specification.get(), before, now, kinds, from, most);
        var older = rows.lines(specification.get(), before, lines(pairs, Pair::before));
        var newer = rows.lines(specification.get(), now, lines(pairs, Pair::now));
        return pairs.stream()
                .map(pair -> change(specification.get(), pair, at(older, pair.before()), at(newer, pair.now())))
                .toList();
    }

    private Optional<Specification> comparable(Viewer viewer, Submission before, Submission now) {
        Permission.toRead(viewer, now.of().organisation());
        if (!before.of().equals(now.of()))
            throw new IllegalArgumentException(before + " is of another return than " + now);
        return specifications
                .find(now.of().specification())
                .filter(found -> found.version() == before.version() && found.version() == now.version());
    }

    private static List<Long> lines(List<Pair> pairs, Function<Pair, @Nullable Long> line) {
        return pairs.stream().map(line).filter(Objects::nonNull).collect(Collectors.toList());
    }

    private static @Nullable Row at(Map<Long, Row> rows, @Nullable Long line) {
        return line == null ? null : rows.get(line);
    }

    private static RowChange change(Specification specification, Pair pair, @Nullable Row before, @Nullable Row now) {
        var of = new ArrayList<Value>();
        var cells = new ArrayList<Cell>();
        for (var i = 0; i < specification.columns().size(); i++) {
            var column = specification.columns().get(i);
            var old = before == null ? "" : before.values().get(i);
            var fresh = now == null ? "" : now.values().get(i);
            if (specification.grain().contains(column.name()))
                of.add(new Value(column.heading(), now == null ? old : fresh));
            else if (!old.equals(fresh)) cells.add(cell(column, old, fresh));
        }
        return new RowChange(pair.kind(), pair.before(), pair.now(), of, cells);
    }

    private static Cell cell(Column column, String before, String now) {
        return column.identifying()
                ? new Cell(column.heading(), false, "", "")
                : new Cell(column.heading(), true, before, now);
    }
}
