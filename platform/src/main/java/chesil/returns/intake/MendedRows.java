package chesil.returns.intake;

import chesil.returns.intake.Rows.UnreadableException;
import chesil.returns.specification.Headings;
import chesil.returns.specification.Specification;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a file of rejected rows that comes back mended: which row each is, and what it says now. */
public final class MendedRows {
    private static final int MOST_DIGITS = 9;

    private MendedRows() {}

    /** What a file sent in place of rejected rows turned out to be. */
    public sealed interface Reading {
        /** Mended rows: their values by line of the file that they were rejected from, and then by the column's name. */
        record Mended(Map<Long, Map<String, String>> values) implements Reading {
            public Mended {
                values = Map.copyOf(values);
            }

            /** Leaves out the values: they may be about a person. */
            @Override
            public String toString() {
                return values.size() + " mended rows";
            }
        }

        /** No file of rejected rows: to be read as a return of its own. */
        record WholeFile() implements Reading {}
    }

    /**
     * Reads as many rows as can be rejected one by one; a file that cannot be read is a whole file, and is told so when it is
     * checked.
     */
    public static Reading read(Specification specification, Upload upload) throws IOException {
        try (var rows = Files.open(upload, specification)) {
            var cells = new Cells();
            if (!rows.next(cells)) return new Reading.WholeFile();
            var headings = texts(cells).stream().map(Headings::plain).toList();
            if (!headings.containsAll(Header.OF_REJECTED_ROWS)) return new Reading.WholeFile();
            return new Reading.Mended(mended(rows, cells, headings, specification));
        } catch (UnreadableException unreadable) {
            return new Reading.WholeFile();
        }
    }

    private static Map<Long, Map<String, String>> mended(
            Rows rows, Cells cells, List<String> headings, Specification specification)
            throws IOException, UnreadableException {
        var places = new LinkedHashMap<String, Integer>();
        for (var column : specification.columns()) {
            var place = headings.indexOf(Headings.plain(column.heading()));
            if (place < 0) place = headings.indexOf(Headings.plain(column.name()));
            if (place >= 0) places.put(column.name(), place);
        }
        var lineAt = headings.indexOf(Header.OF_REJECTED_ROWS.getFirst());
        var values = new HashMap<Long, Map<String, String>>();
        while (values.size() <= Intake.MOST_REJECTED && rows.next(cells)) {
            var texts = texts(cells);
            line(texts, lineAt).ifPresent(line -> {
                var row = new HashMap<String, String>();
                places.forEach((name, place) -> row.put(name, place < texts.size() ? texts.get(place) : ""));
                values.put(line, row);
            });
        }
        return values;
    }

    private static List<String> texts(Cells cells) {
        for (var cell = 0; cell < cells.count; cell++) cells.isText(cells.start[cell], cells.end[cell]);
        return cells.texts();
    }

    private static Optional<Long> line(List<String> texts, int place) {
        if (place >= texts.size()) return Optional.empty();
        var text = texts.get(place).strip();
        if (text.endsWith(".0")) text = text.substring(0, text.length() - 2);
        return text.matches("[0-9]{1," + MOST_DIGITS + "}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
