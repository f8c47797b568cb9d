package chesil.returns.keying;

import chesil.returns.Fault;
import chesil.returns.RowOutcome.Rejected;
import chesil.returns.intake.Exports;
import chesil.returns.specification.Column;
import chesil.returns.specification.Specification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The CSV that keyed rows make, and which of them each of its lines is. Rows in which nothing is written are left out. */
final class KeyedFile {
    /** The first row of data of a file, as a spreadsheet counts. */
    private static final int FIRST_LINE = 2;

    private final Specification specification;
    private final List<KeyedRow> rows;

    KeyedFile(Specification specification, List<KeyedRow> rows) {
        this.specification = specification;
        this.rows = rows.stream().filter(row -> !row.isBlank()).toList();
    }

    byte[] bytes() {
        var csv = new StringBuilder(Exports.csvLine(specification.headings()));
        for (var row : rows) {
            csv.append(Exports.csvLine(specification.columns().stream()
                    .map(column -> row.cell(column.name()))
                    .toList()));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The faults of rejected rows, each at its row and column. */
    List<KeyedFault> faults(List<Rejected> rejected) {
        var faults = new ArrayList<KeyedFault>();
        for (var row : rejected) {
            var number = rows.get((int) row.line() - FIRST_LINE).number();
            for (var fault : row.faults())
                faults.add(
                        new KeyedFault(number, column(fault).map(Column::name).orElse(""), fault));
        }
        return faults;
    }

    /** The first column that a fault is about. */
    private Optional<Column> column(Fault fault) {
        return specification
                .column(fault.column())
                .or(() -> Arrays.stream(fault.column().split(", "))
                        .flatMap(each -> specification.column(each).stream())
                        .findFirst());
    }
}
