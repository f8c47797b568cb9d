package chesil.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table before it is protected: cells by several dimensions, with their totals. A combination of codes that has no cell is a
 * zero that everyone may know.
 *
 * <p>Made by {@link #check}, which refuses what does not add up.
 */
public final class Table {
    private final List<Hierarchy> dimensions;
    private final List<Cell> cells;
    private final CellIndex index;

    private Table(List<Hierarchy> dimensions, List<Cell> cells, CellIndex index) {
        this.dimensions = List.copyOf(dimensions);
        this.cells = List.copyOf(cells);
        this.index = index;
    }

    /** What became of a table that was offered. */
    public sealed interface Checked {
        record Sound(Table table) implements Checked {}

        record Unsound(List<Fault> faults) implements Checked {
            public Unsound {
                faults = List.copyOf(faults);
            }
        }
    }

    /**
     * One thing wrong, and how to mend it; sentences without a full stop.
     *
     * @param cell place of the cell in the list given, from 0; -1 where a hierarchy is wrong and not a cell
     * @param column the dimension, or {@link #VALUE}
     * @param value what stands there: it may be a count, so never log it
     */
    public record Fault(int cell, String column, String value, String wrong, String mend) {
        /** Stands for the column of values, whatever it is called where the cells came from. */
        public static final String VALUE = "value";
    }

    /**
     * The table, or everything that is wrong with it.
     *
     * @throws IllegalArgumentException if a cell has more or fewer codes than there are dimensions
     */
    public static Checked check(List<Hierarchy> dimensions, List<Cell> cells) {
        var faults = new ArrayList<Fault>();
        for (var dimension : dimensions) checkCycle(dimension, faults);
        for (int i = 0; i < cells.size(); i++) checkCell(dimensions, cells.get(i), i, faults);
        if (!faults.isEmpty()) return new Checked.Unsound(faults);
        var index = new CellIndex(dimensions, cells);
        for (int cell : index.repeated()) faults.add(twice(dimensions, cells, cell));
        if (faults.isEmpty()) index.sums((d, whole, parts) -> checkSum(dimensions.get(d), cells, whole, parts, faults));
        return faults.isEmpty() ? new Checked.Sound(new Table(dimensions, cells, index)) : new Checked.Unsound(faults);
    }

    /**
     * The table, where the caller knows that it is sound.
     *
     * @throws IllegalArgumentException if it is not; says the first fault
     */
    public static Table of(List<Hierarchy> dimensions, List<Cell> cells) {
        return switch (check(dimensions, cells)) {
            case Checked.Sound(var table) -> table;
            case Checked.Unsound(var faults) -> {
                var fault = faults.getFirst();
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "cell %d, %s: %s", fault.cell(), fault.column(), fault.wrong()));
            }
        };
    }

    public List<Hierarchy> dimensions() {
        return dimensions;
    }

    public List<Cell> cells() {
        return cells;
    }

    /** Gives each sum of the table: the dimension it runs over, the place of the whole and those of the parts. */
    void sums(CellIndex.SumTaker taker) {
        index.sums(taker);
    }

    private static void checkCycle(Hierarchy dimension, List<Fault> faults) {
        dimension
                .cycle()
                .ifPresent(way -> faults.add(new Fault(
                        -1,
                        dimension.dimension(),
                        way.getFirst(),
                        "the code is a part of itself: " + String.join(" > ", way) + " > " + way.getFirst(),
                        "Give each code one parent that is not below it")));
    }

    private static void checkCell(List<Hierarchy> dimensions, Cell cell, int place, List<Fault> faults) {
        if (cell.codes().size() != dimensions.size())
            throw new IllegalArgumentException("cell " + place + " has "
                    + cell.codes().size() + " codes for " + dimensions.size() + " dimensions");
        if (cell.value() < 0) {
            faults.add(new Fault(
                    place,
                    Fault.VALUE,
                    Long.toString(cell.value()),
                    "the value is below 0",
                    "Write how many there were, 0 or more"));
        }
        for (int d = 0; d < dimensions.size(); d++) {
            var dimension = dimensions.get(d);
            var code = cell.codes().get(d);
            if (dimension.knows(code)) continue;
            faults.add(new Fault(
                    place,
                    dimension.dimension(),
                    code,
                    "the code is not in the hierarchy of " + dimension.dimension(),
                    "Add it to the hierarchy with its parent, or correct it"));
        }
    }

    private static Fault twice(List<Hierarchy> dimensions, List<Cell> cells, int cell) {
        return new Fault(
                cell,
                dimensions.getFirst().dimension(),
                cells.get(cell).codes().getFirst(),
                "the combination " + String.join(", ", cells.get(cell).codes()) + " is there twice",
                "Keep one line for each combination of codes");
    }

    private static void checkSum(Hierarchy dimension, List<Cell> cells, int whole, int[] parts, List<Fault> faults) {
        long sum = 0;
        for (int part : parts) sum += cells.get(part).value();
        var name = dimension.dimension();
        if (whole < 0) {
            faults.add(new Fault(
                    parts[0],
                    name,
                    cells.get(parts[0]).codes().get(0),
                    "the table has totals by " + name + ", and none that "
                            + String.join(", ", cells.get(parts[0]).codes()) + " is a part of",
                    "Add the line of its total"));
        } else if (cells.get(whole).value() != sum) {
            faults.add(new Fault(
                    whole,
                    Fault.VALUE,
                    Long.toString(cells.get(whole).value()),
                    "the total is not the sum of its parts by " + name + ", which is " + sum,
                    "Correct the total, or the part that is wrong or missing"));
        }
    }
}
