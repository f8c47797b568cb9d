package chesil.returns;

import chesil.access.Role;
import chesil.access.Viewer;
import chesil.returns.specification.Specifications;
import chesil.returns.store.AcceptedRows;
import chesil.returns.store.SubmissionTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The last steps of "Follow this number": from a submission to its rows. */
@Component
public class RowLocator {
    private final SubmissionTable table;
    private final AcceptedRows rows;
    private final Specifications specifications;

    RowLocator(SubmissionTable table, AcceptedRows rows, Specifications specifications) {
        this.table = table;
        this.rows = rows;
        this.specifications = specifications;
    }

    /**
     * A submission as any signed-in reader may know of it: what it was for, when it counted, how many rows it has. The name of
     * its file and its values are for fewer.
     */
    public Optional<Submission> submission(SubmissionId id) {
        return table.find(id);
    }

    /** Whether the viewer may see values, and not only how many rows there are. */
    public boolean maySeeRows(Viewer viewer, Submission submission) {
        return viewer.isAny(Role.PARTNERSHIP_MANAGER, Role.ANALYST)
                || Permission.mayRead(viewer, submission.of().organisation());
    }

    /** One accepted row; values in the order of the specification's columns, those that may point to a person left out. */
    public record Row(long line, List<String> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /** How many rows have these values; the keys are names of columns. */
    public long count(Submission submission, Map<String, String> having) {
        return rows.count(specifications.get(submission.of().specification().value()), submission, having);
    }

    /**
     * Accepted rows in the order of the file; none for who may not see values.
     *
     * @param having only rows with these values; the keys are names of columns, and unknown ones are ignored
     * @param after only rows after this line
     */
    public List<Row> rows(Viewer viewer, Submission submission, Map<String, String> having, long after, int most) {
        if (!maySeeRows(viewer, submission)) return List.of();
        var specification = specifications.get(submission.of().specification().value());
        return rows.list(specification, submission, having, after, most).stream()
                .map(row -> new Row(row.line(), withoutPeople(specification.columns(), row.values())))
                .toList();
    }

    private static List<String> withoutPeople(List<chesil.returns.specification.Column> columns, List<String> values) {
        var shown = new java.util.ArrayList<String>();
        for (var i = 0; i < values.size(); i++) shown.add(columns.get(i).identifying() ? "not shown" : values.get(i));
        return shown;
    }
}
