package chesil.returns.intake;

import chesil.returns.Fault;
import chesil.returns.FaultCode;
import chesil.returns.RowOutcome.Rejected;
import chesil.returns.intake.IntakeResult.Unusual;
import chesil.returns.specification.Column;
import chesil.returns.specification.Holds;
import chesil.returns.specification.Specification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks row after row of one file, and keeps account of them. */
final class Checker {
    /** How many unusual values are pointed out one by one; all are counted. */
    private static final int MOST_UNUSUAL = 1_000;

    /** The most bytes that a field takes beside its text: a length and a number. */
    private static final int FIELD = 24;

    private final Specification specification;
    private final Expectation expectation;
    private final long submission;
    private final IntakeSink sink;
    private final Tuples tuples;
    private final PersonalData personal;
    private final CellReader[] readers;
    private final boolean[] required;
    private final RowRules rules;
    private final FaultTally tally = new FaultTally();
    private final List<Unusual> unusual = new ArrayList<>();
    private final Map<String, BigDecimal> controls = new HashMap<>();
    private final int[] controlled;
    private final long[] controlSums;

    /** Where in the file's rows each column stands, and the columns that the specification does not know. */
    private final Header header;

    private long rows;
    private long accepted;
    private long rejected;
    private long unusualCount;

    Checker(Specification specification, Expectation expectation, long submission, Header header, IntakeSink sink) {
        this.specification = specification;
        this.expectation = expectation;
        this.submission = submission;
        this.header = header;
        this.sink = sink;
        tuples = new Tuples(specification.columns().size() + 2, sink);
        personal = new PersonalData(specification.holds() == Holds.AGGREGATES);
        readers = specification.columns().stream()
                .map(column -> CellReader.of(column, personal))
                .toArray(CellReader[]::new);
        required = new boolean[readers.length];
        for (var i = 0; i < required.length; i++)
            required[i] = specification.columns().get(i).required();
        rules = new RowRules(specification, expectation);
        controlled = specification.controls().stream()
                .mapToInt(specification::indexOf)
                .toArray();
        controlSums = new long[controlled.length];
    }

    /** Says of one row what became of it. */
    void row(Cells cells) {
        rows++;
        for (var extra : header.unknown()) {
            if (extra < cells.count) personal.unknown(header.heading(extra), cells.text(extra), cells.line);
        }
        var faults = isMisshapen(cells) ? List.of(misshapen(cells)) : read(cells);
        if (faults.isEmpty()) {
            accepted++;
            account(cells);
        } else {
            reject(cells, faults);
        }
    }

    private boolean isMisshapen(Cells cells) {
        if (cells.misquoted || cells.count < header.width()) return true;
        for (var cell = header.width(); cell < cells.count; cell++)
            if (cells.start[cell] != cells.end[cell]) return true;
        return false;
    }

    private Fault misshapen(Cells cells) {
        return cells.misquoted ? Messages.quote() : Messages.cells(cells.count, header.width());
    }

    /** Reads and encodes the cells; takes the encoding back where there are faults. */
    private List<Fault> read(Cells cells) {
        var bytes = cells.bytes;
        var length = cells.end[cells.count - 1] - cells.start[0];
        tuples.begin(3 * length + FIELD * (readers.length + 2));
        tuples.bigint(submission);
        tuples.integer((int) cells.line);
        List<Fault> faults = List.of();
        var present = rules.present;
        var amounts = rules.amounts;
        for (var i = 0; i < readers.length; i++) {
            var cell = header.cellOf(i);
            var from = cells.start[cell];
            var to = cells.end[cell];
            while (from < to && isBlank(bytes[from])) from++;
            while (from < to && isBlank(bytes[to - 1])) to--;
            present[i] = from < to;
            if (from == to) {
                tuples.none();
                if (required[i]) faults = with(faults, i, FaultCode.MISSING, cells, cell);
                continue;
            }
            var fault = readers[i].read(cells, from, to, tuples);
            amounts[i] = readers[i].amount;
            if (fault != null) {
                present[i] = false;
                faults = with(faults, i, fault, cells, cell);
            }
        }
        if (rules.any()) faults = rules.check(cells, header, faults);
        if (!faults.isEmpty()) tuples.forget();
        return faults;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    private List<Fault> with(List<Fault> faults, int index, FaultCode code, Cells cells, int cell) {
        var more = faults.isEmpty() ? new ArrayList<Fault>() : faults;
        var column = specification.columns().get(index);
        // settles what the bytes mean before they become a text
        cells.isText(cells.start[cell], cells.end[cell]);
        var text = cells.text(cell).strip();
        personal.wrong(column, text, cells.line);
        more.add(Messages.ofCell(column, code, text));
        rules.broken(index);
        return more;
    }

    private void reject(Cells cells, List<Fault> faults) {
        for (var fault : faults) tally.add(fault, cells.line);
        if (rejected++ < Intake.MOST_REJECTED) sink.rejected(new Rejected(cells.line, faults, cells.texts()));
    }

    /** Adds an accepted row to the control totals, and looks whether its amounts are as ever. */
    private void account(Cells cells) {
        for (var i = 0; i < controlled.length; i++) {
            if (!rules.present[controlled[i]]) continue;
            var sum = controlSums[i] + rules.amounts[controlled[i]];
            if (Math.abs(sum) < Long.MAX_VALUE / 4) {
                controlSums[i] = sum;
            } else {
                controls.merge(specification.controls().get(i), Amounts.exact(controlSums[i]), BigDecimal::add);
                controlSums[i] = rules.amounts[controlled[i]];
            }
        }
        if (!expectation.usual().bySeries().isEmpty()) compareWithUsual(cells);
    }

    private void compareWithUsual(Cells cells) {
        var series = series(cells);
        for (var i = 0; i < readers.length; i++) {
            var column = specification.columns().get(i);
            if (!rules.present[i] || !column.type().isAmount()) continue;
            var value = Amounts.exact(rules.amounts[i]);
            expectation
                    .usual()
                    .of(series, column.name())
                    .filter(range -> isOutside(range, value))
                    .ifPresent(range -> {
                        if (unusualCount++ < MOST_UNUSUAL)
                            unusual.add(new Unusual(cells.line, column.heading(), series, value, range));
                    });
        }
    }

    private static boolean isOutside(Expectation.Range range, BigDecimal value) {
        return value.compareTo(range.smallest()) < 0 || value.compareTo(range.largest()) > 0;
    }

    private String series(Cells cells) {
        var values = new ArrayList<String>();
        for (var name : specification.grain()) {
            var index = specification.indexOf(name);
            if (!isTime(specification.columns().get(index)))
                values.add(cells.text(header.cellOf(index)).strip());
        }
        return Expectation.Usual.series(values);
    }

    private static boolean isTime(Column column) {
        return switch (column.type()) {
            case DATE, MONTH, TIMESTAMP -> true;
            default -> false;
        };
    }

    /** Hands on what is left, and gives the account. */
    IntakeResult finish(IntakeResult.FileFacts facts) {
        var findings = personal.findings();
        if (!findings.isEmpty()) return new IntakeResult.Quarantined(findings);
        tuples.flush();
        for (var i = 0; i < controlled.length; i++) {
            controls.merge(specification.controls().get(i), Amounts.exact(controlSums[i]), BigDecimal::add);
        }
        return new IntakeResult.Complete(
                rows, accepted, rejected, header.headings(), tally.kinds(), unusual, unusualCount, controls, facts);
    }

    long rows() {
        return rows;
    }
}
