package chesil.disclosure.command;

import chesil.command.Checks;
import chesil.command.Table;
import chesil.disclosure.attack.Partition;
import chesil.disclosure.attack.ReleasedCell;
import chesil.disclosure.attack.ReleasedTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;

/** A released table as it lies in a file: codes, and in the value's column a number, {@link #HIDDEN} or nothing. */
final class ReleasedFile {
    /** What stands for a hidden number. */
    static final String HIDDEN = "*";

    private static final String STATUS = "status";
    private static final String ROUNDED = "rounded";
    private static final long LARGEST = 1L << 53;

    /**
     * How a file is to be read.
     *
     * @param partitions how codes add up, in dimensions that have a hierarchy; in those no other code may be used
     * @param base to what rounded numbers were rounded
     * @param allRounded whether every number was, or only those whose status says so
     * @param hiddenLower what anyone may know of a hidden number: the least it can be
     */
    record Reading(
            List<String> dimensions,
            List<Partition> partitions,
            String value,
            long base,
            boolean allRounded,
            long hiddenLower,
            long hiddenUpper) {}

    private final Table table;
    private final Reading reading;
    private final boolean mustHaveDimensions;
    private final Checks checks;
    private final List<ReleasedCell> cells = new ArrayList<>();
    /**
     * @param mustHaveDimensions whether each dimension must have its column; a table without it is else about the total
     * @throws chesil.command.WrongData with everything that is wrong with it
     */
    ReleasedFile(Table table, Reading reading, boolean mustHaveDimensions) {
        this.mustHaveDimensions = mustHaveDimensions;
        this.table = table;
        this.reading = reading;
        this.checks = new Checks(table);
        read();
        checks.refuseIfWrong();
    }

    /** One cell a line, in their order. */
    ReleasedTable released() {
        return new ReleasedTable(table.file(), cells);
    }

    private void read() {
        var codes = new ArrayList<List<String>>();
        for (var dimension : reading.dimensions()) codes.add(codes(dimension));
        if (!checks.needs(reading.value())) return;
        var lines = new HashMap<List<String>, Long>();
        for (int row = 0; row < table.size(); row++) {
            int at = row;
            var combination = codes.stream().map(each -> each.get(at)).toList();
            var before = lines.putIfAbsent(combination, table.line(row));
            if (before != null) {
                checks.fault(
                        row,
                        reading.dimensions().getFirst(),
                        "line " + before + " is about the same codes",
                        "Keep one line for each combination of codes");
            }
            cell(row, combination);
        }
    }

    private List<String> codes(String dimension) {
        int d = reading.dimensions().indexOf(dimension);
        if (!table.has(dimension) && !mustHaveDimensions)
            return Collections.nCopies(table.size(), Partitions.top(reading.partitions(), d));
        var codes = checks.words(dimension);
        var own = reading.partitions().stream()
                .filter(each -> each.dimension() == d)
                .toList();
        for (int row = 0; row < codes.size() && !own.isEmpty(); row++) {
            var code = codes.get(row);
            boolean known = code.isEmpty()
                    || own.stream()
                            .anyMatch(each ->
                                    each.whole().equals(code) || each.parts().contains(code));
            if (!known)
                checks.fault(
                        row,
                        dimension,
                        "the hierarchy of " + dimension + " has no such code",
                        "Add it to the hierarchy with its parent, or correct the code");
        }
        return codes;
    }

    private void cell(int row, List<String> codes) {
        var text = table.text(row, reading.value()).strip();
        if (text.equals(HIDDEN)) {
            cells.add(new ReleasedCell(codes, reading.hiddenLower(), reading.hiddenUpper(), true));
        } else if (text.isEmpty()) {
            cells.add(ReleasedCell.unsaid(codes.toArray(String[]::new)));
        } else if (!text.matches("\\d{1,16}") || Long.parseLong(text) > LARGEST) {
            checks.fault(
                    row,
                    reading.value(),
                    "this is neither a count nor " + HIDDEN,
                    "Write a whole number of 0 or more such as 1204, or " + HIDDEN
                            + " where the number was hidden; leave the cell empty where nothing was said");
        } else {
            cells.add(number(row, codes, Long.parseLong(text)));
        }
    }

    private ReleasedCell number(int row, List<String> codes, long value) {
        boolean rounded = table.has(STATUS) ? ROUNDED.equals(table.text(row, STATUS)) : reading.allRounded();
        var own = codes.toArray(String[]::new);
        if (!rounded) return ReleasedCell.shown(value, own);
        if (value % reading.base() != 0) {
            checks.fault(
                    row,
                    reading.value(),
                    "this is no multiple of " + reading.base() + ", to which it was rounded",
                    "Correct it, or say with --rounded-to what numbers were rounded to");
        }
        return ReleasedCell.rounded(value, reading.base(), own);
    }
}
