package chesil.returns.web;

import chesil.returns.Return;
import chesil.returns.keying.Draft;
import chesil.returns.keying.Drafts;
import chesil.returns.keying.KeyedFault;
import chesil.returns.keying.KeyedRow;
import chesil.returns.keying.Part;
import chesil.returns.specification.Column;
import chesil.returns.specification.ColumnType;
import chesil.returns.specification.Specification;
import chesil.web.Choice;
import chesil.web.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the fields of a keyed return from its specification: one place for table, row and part. */
@Component
class KeyView {
    /** How many columns a table of fields can have. */
    private static final int WIDEST = 8;

    private static final int MOST_RADIOS = 6;
    private static final int DATE = 10;

    private final Drafts drafts;

    KeyView(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Columns that are keyed in the table: what is no key, where that is not too much; else none. */
    static List<Column> inTable(Specification specification) {
        var figures = figures(specification);
        return figures.size() <= WIDEST && !specification.grain().isEmpty() ? figures : List.of();
    }

    static List<Column> figures(Specification specification) {
        return specification.columns().stream()
                .filter(column -> !specification.grain().contains(column.name()))
                .toList();
    }

    /** What a row is called: its key in words, without what every row says. */
    String name(Specification specification, Return of, KeyedRow row) {
        return name(specification, drafts.knownCells(of).keySet(), row);
    }

    static String name(Specification specification, Set<String> known, KeyedRow row) {
        var key = specification.grain().isEmpty() ? specification.columns() : keys(specification);
        var words = key.stream()
                .filter(column -> !known.contains(column.name()) && !column.identifying())
                .filter(column -> !row.cell(column.name()).isEmpty())
                .limit(specification.grain().isEmpty() ? 2 : Long.MAX_VALUE)
                .map(column -> inWords(column, row.cell(column.name())))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "Row " + row.number() : upper(words);
    }

    private static List<Column> keys(Specification specification) {
        return specification.grain().stream()
                .map(name -> specification.columns().get(specification.indexOf(name)))
                .toList();
    }

    private static String inWords(Column column, String value) {
        return column.code(value).map(code -> code.label()).orElse(value);
    }

    /** The rows of a draft as a table. */
    List<KeyPage.Line> lines(Specification specification, Draft draft, Faults faults, String action) {
        var columns = inTable(specification);
        var known = drafts.knownCells(draft.of()).keySet();
        return draft.rows().stream()
                .map(row -> {
                    var name = name(specification, known, row);
                    var held = draft.openParts().stream()
                            .anyMatch(part -> part.rows().contains(row.number()));
                    return new KeyPage.Line(
                            row.number(),
                            rowId(row.number()),
                            name,
                            action + "/rows/" + row.number(),
                            faults.at(rowId(row.number())),
                            !held,
                            columns.stream()
                                    .map(column -> cell(draft, row, column, name, faults))
                                    .toList());
                })
                .toList();
    }

    private static KeyPage.Cell cell(Draft draft, KeyedRow row, Column column, String name, Faults faults) {
        var held = draft.heldBy(row.number(), column.name());
        return cell(
                row,
                column,
                name,
                faults,
                held.map(part -> row.cell(column.name()) + " (with " + part.name() + ")")
                        .orElse(null));
    }

    /** The rows and columns of a part. */
    List<KeyPage.Line> lines(Specification specification, Draft draft, Part part, Faults faults) {
        var known = drafts.knownCells(draft.of()).keySet();
        var columns = part.columns().stream()
                .flatMap(name -> specification.column(name).stream())
                .toList();
        return draft.rows().stream()
                .filter(row -> part.rows().contains(row.number()))
                .map(row -> {
                    var name = name(specification, known, row);
                    return new KeyPage.Line(
                            row.number(),
                            rowId(row.number()),
                            name,
                            null,
                            faults.at(rowId(row.number())),
                            false,
                            columns.stream()
                                    .map(column -> cell(row, column, name, faults, null))
                                    .toList());
                })
                .toList();
    }

    private static KeyPage.Cell cell(KeyedRow row, Column column, String name, Faults faults, @Nullable String shown) {
        var id = id(row.number(), column.name());
        return new KeyPage.Cell(
                id,
                label(column) + ", " + name,
                label(column),
                row.cell(column.name()),
                inputmode(column),
                choices(column, row.cell(column.name())),
                atCell(faults.at(id)),
                shown);
    }

    /** Without the row and the column, which stand beside the field. */
    private static @Nullable String atCell(@Nullable String sentence) {
        return sentence == null ? null : sentence.substring(sentence.indexOf(": ") + 2);
    }

    /** The fields of one row. */
    List<KeyRowPage.Field> fields(Specification specification, Draft draft, KeyedRow row, Faults faults) {
        var fields = new ArrayList<KeyRowPage.Field>();
        for (var column : specification.columns()) {
            var id = id(row.number(), column.name());
            var held = draft.heldBy(row.number(), column.name());
            var value = row.cell(column.name());
            var choices = choices(column, value);
            var radios = !choices.isEmpty() && choices.size() <= MOST_RADIOS;
            fields.add(new KeyRowPage.Field(
                    id,
                    label(column) + (column.required() ? "" : " (optional)"),
                    held.map(part -> part.name() + " has this until " + Words.day(part.dueOn()) + ".")
                            .orElse(hint(column)),
                    held.isPresent()
                            ? KeyRowPage.Kind.SHOWN
                            : radios
                                    ? KeyRowPage.Kind.RADIOS
                                    : choices.isEmpty() ? KeyRowPage.Kind.TEXT : KeyRowPage.Kind.SELECT,
                    value,
                    radios
                            ? choices.stream()
                                    .filter(each -> !each.value().isEmpty() || !column.required())
                                    .toList()
                            : choices,
                    inputmode(column),
                    column.type() == ColumnType.MONEY ? "£" : null,
                    width(column),
                    faults.at(id)));
        }
        return fields;
    }

    private static String hint(Column column) {
        var example = column.example();
        return switch (column.type()) {
            case DATE -> column.about() + " For example, 31/03/2026.";
            case MONTH, TIMESTAMP, AREA, HEX_ID ->
                column.about() + (example.isEmpty() ? "" : " For example, " + example + ".");
            case TEXT, CODE, INTEGER, DECIMAL, MONEY, BOOLEAN, LONGITUDE, LATITUDE -> column.about();
        };
    }

    private static int width(Column column) {
        return switch (column.type()) {
            case INTEGER, DECIMAL, MONEY, DATE, MONTH, AREA, LONGITUDE, LATITUDE -> DATE;
            case TIMESTAMP -> 2 * DATE;
            case TEXT, CODE, BOOLEAN, HEX_ID -> 0;
        };
    }

    private static @Nullable String inputmode(Column column) {
        return switch (column.type()) {
            case INTEGER -> column.smallest() != null && column.smallest().signum() >= 0 ? "numeric" : null;
            case DECIMAL, MONEY ->
                column.smallest() != null && column.smallest().signum() >= 0 ? "decimal" : null;
            default -> null;
        };
    }

    /** What a cell can be; a value that is none of these is offered too, so that it is not lost unseen. */
    private static List<Choice> choices(Column column, String value) {
        var choices = new ArrayList<Choice>();
        if (column.type() == ColumnType.CODE) {
            choices.add(new Choice("", column.required() ? "Choose" : "Leave empty"));
            column.codes().forEach(code -> choices.add(new Choice(code.code(), upper(code.label()))));
        } else if (column.type() == ColumnType.BOOLEAN) {
            choices.add(new Choice("", column.required() ? "Choose" : "Leave empty"));
            choices.add(new Choice("True", "Yes"));
            choices.add(new Choice("False", "No"));
        }
        if (!choices.isEmpty()
                && choices.stream().noneMatch(each -> each.value().equals(value)))
            choices.add(new Choice(value, value));
        return choices;
    }

    /** Where each fault of a draft is shown: at its cell where the table has it, else at its row. */
    static Faults faults(Specification specification, Draft draft, List<KeyedFault> found, Map<Integer, String> names) {
        var shown = inTable(specification).stream().map(Column::name).collect(Collectors.toSet());
        var faults = Faults.none();
        for (var fault : found) {
            var field = shown.contains(fault.column())
                            && draft.heldBy(fault.row(), fault.column()).isEmpty()
                    ? id(fault.row(), fault.column())
                    : rowId(fault.row());
            faults = faults.and(field, sentence(specification, fault, names.getOrDefault(fault.row(), "")));
        }
        return faults;
    }

    /** The faults of one row, each at its field; what is about the row as a whole is at the first. */
    static Faults faults(Specification specification, List<KeyedFault> found, int row) {
        var faults = Faults.none();
        for (var fault : found) {
            if (fault.row() != row) continue;
            var column = fault.column().isEmpty()
                    ? specification.columns().getFirst().name()
                    : fault.column();
            faults = faults.and(id(row, column), sentence(specification, fault, ""));
        }
        return faults;
    }

    static String sentence(Specification specification, KeyedFault fault, String name) {
        var column = specification.column(fault.column()).map(KeyView::label).orElse("The row");
        return (name.isEmpty() ? column : name + ", " + column.toLowerCase(Locale.UK)) + ": " + fault.sentence();
    }

    Map<Integer, String> names(Specification specification, Draft draft) {
        var known = drafts.knownCells(draft.of()).keySet();
        return draft.rows().stream()
                .collect(Collectors.toMap(KeyedRow::number, row -> name(specification, known, row)));
    }

    /** A column's heading as words: "Kits issued" for {@code kits_issued}. */
    static String label(Column column) {
        return upper(column.heading().replace('_', ' '));
    }

    private static String upper(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    static String id(int row, String column) {
        return "cell-" + row + "-" + column;
    }

    static String rowId(int row) {
        return "row-" + row;
    }

    /** What a form says of cells: a field's name is its id. */
    static Map<Integer, Map<String, String>> written(Map<String, String> fields) {
        var written = new java.util.HashMap<Integer, Map<String, String>>();
        fields.forEach((name, value) -> {
            var parts = name.split("-", 3);
            if (parts.length == 3 && parts[0].equals("cell") && parts[1].matches("[1-9][0-9]{0,5}"))
                written.computeIfAbsent(Integer.valueOf(parts[1]), _ -> new java.util.HashMap<>())
                        .put(parts[2], value);
        });
        return written;
    }
}
