package chesil.returns.intake;

import chesil.returns.intake.Rows.UnreadableException;
import chesil.returns.specification.Headings;
import chesil.returns.specification.Specification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** The first line of a file, matched with the columns of a specification: by heading, in any order. */
final class Header {
    /** What a file of rejected rows has besides; they come back with it and are not read. */
    static final List<String> OF_REJECTED_ROWS = List.of("row", "what is wrong", "how to mend");

    private final List<String> headings;
    private final int[] cellOf;
    private final int[] unknown;

    private Header(List<String> headings, int[] cellOf, int[] unknown) {
        this.headings = headings;
        this.cellOf = cellOf;
        this.unknown = unknown;
    }

    /** How many of a specification's columns a row names, to tell a header from a title. */
    static int matches(Specification specification, List<String> cells) {
        var plain = Set.copyOf(cells.stream().map(Headings::plain).toList());
        return (int) specification.columns().stream()
                .filter(column -> plain.contains(Headings.plain(column.heading()))
                        || plain.contains(Headings.plain(column.name())))
                .count();
    }

    /** Matches the header, or says everything that is wrong with it. */
    static Header match(Specification specification, List<String> sent) throws UnreadableException {
        var headings = withoutEmptyEnd(sent);
        var places = new HashMap<String, Integer>();
        var twice = new ArrayList<String>();
        for (var i = 0; i < headings.size(); i++) {
            var plain = Headings.plain(headings.get(i));
            if (!plain.isEmpty() && places.putIfAbsent(plain, i) != null)
                twice.add(headings.get(i).strip());
        }
        var cellOf = new int[specification.columns().size()];
        var missing = new ArrayList<String>();
        for (var i = 0; i < cellOf.length; i++) {
            var column = specification.columns().get(i);
            var place = places.remove(Headings.plain(column.heading()));
            if (place == null) place = places.remove(Headings.plain(column.name()));
            if (place == null) missing.add(column.heading());
            cellOf[i] = place == null ? -1 : place;
        }
        var isRejectedRows = OF_REJECTED_ROWS.stream().allMatch(places::containsKey);
        if (isRejectedRows) OF_REJECTED_ROWS.forEach(places::remove);
        var unknown =
                places.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        if (!missing.isEmpty() || !twice.isEmpty()) throw mismatch(specification, headings, missing, unknown, twice);
        return new Header(headings, cellOf, unknown);
    }

    private static List<String> withoutEmptyEnd(List<String> sent) {
        var width = sent.size();
        while (width > 0 && sent.get(width - 1).isBlank()) width--;
        return List.copyOf(sent.subList(0, width));
    }

    private static UnreadableException mismatch(
            Specification specification,
            List<String> headings,
            List<String> missing,
            int[] unknown,
            List<String> twice) {
        if (missing.size() == specification.columns().size()) {
            return new UnreadableException(
                    "The first line does not name the columns of " + specification.title(),
                    "Begin the file with the line: " + String.join(",", specification.headings())
                            + ". The template has it.");
        }
        var reason = new ArrayList<String>();
        if (!missing.isEmpty()) reason.add("Missing " + columns(missing));
        if (unknown.length > 0) {
            reason.add("not known "
                    + columns(Arrays.stream(unknown)
                            .mapToObj(i -> guess(headings.get(i), missing))
                            .toList()));
        }
        if (!twice.isEmpty()) reason.add("there twice " + columns(twice));
        return new UnreadableException(
                String.join("; ", reason),
                "Name each column as the template does, once, in any order. A column without values is there too, and empty.");
    }

    private static String columns(List<String> names) {
        var shown = names.size() <= 30 ? names : names.subList(0, 30);
        var more = names.size() > 30 ? " and " + (names.size() - 30) + " more" : "";
        return (names.size() == 1 ? "is the column " : "are the columns ") + String.join(", ", shown) + more;
    }

    private static String guess(String heading, List<String> missing) {
        var shown = heading.strip().length() > 60 ? heading.strip().substring(0, 60) + "…" : heading.strip();
        var nearest = Nearest.heading(missing, heading);
        return nearest == null ? shown : shown + " (did you mean " + nearest + "?)";
    }

    List<String> headings() {
        return headings;
    }

    String heading(int cell) {
        return headings.get(cell);
    }

    /** How many cells a row must have. */
    int width() {
        return headings.size();
    }

    /** The place in a row of the specification's column number {@code column}. */
    int cellOf(int column) {
        return cellOf[column];
    }

    /** The places of columns that the specification does not know. */
    int[] unknown() {
        return unknown;
    }

    /** What the sender should know of them. */
    List<String> notices() {
        return Arrays.stream(unknown)
                .mapToObj(cell -> "The column \"" + headings.get(cell).strip()
                        + "\" is not part of this return and was not read.")
                .toList();
    }
}
