package chesil.linkage.standardise;

import chesil.linkage.Column;
import chesil.linkage.Dataset;
import chesil.linkage.Model;
import chesil.linkage.Records;
import chesil.linkage.Standard;
import chesil.linkage.read.Interner;
import chesil.linkage.work.Cores;
import java.util.List;

/**
 * Datasets as records: each column a model names, in its standard form, with one dictionary for all datasets. Each distinct value is
 * brought into its form once, however many rows hold it.
 */
public final class Standardise {
    /** So many times the share that chance gives (1 in 365) first days of January may have before they are taken for defaults. */
    private static final double TOO_MANY = 8;

    /** What became of one column. {@code wrong} values are no identifiers of their kind; {@code examples} are never logged. */
    public record Made(Column column, long wrong, long defaults) {}

    private Standardise() {}

    /**
     * @param thisYear up to which years of two digits lie
     * @throws IllegalArgumentException if a dataset lacks a column that the model reads
     */
    public static Result records(List<Dataset> datasets, Model model, int thisYear, Cores cores) {
        var names = List.copyOf(model.columns());
        var made = cores.map(names.size(), i -> column(datasets, names.get(i), model.standard(names.get(i)), thisYear));
        return new Result(new Records(datasets, made.stream().map(Made::column).toList()), made);
    }

    /** The records, and what became of each column. */
    public record Result(Records records, List<Made> columns) {}

    static Made column(List<Dataset> datasets, String name, Standard standard, int thisYear) {
        var standardiser = new Standardiser(standard, thisYear);
        var values = new Interner();
        var codes = new int[datasets.stream().mapToInt(Dataset::size).sum()];
        long wrong = 0;
        int row = 0;
        for (var dataset : datasets) {
            var column = dataset.column(name)
                    .orElseThrow(() -> new IllegalArgumentException(dataset.name() + " has no column " + name));
            var counts = standard == Standard.RAW ? new int[0] : column.counts();
            var shared = new int[column.distinct() + 1];
            for (int code = 1; code < shared.length; code++) {
                var value = standardiser.apply(column.value(code));
                if (value != null) shared[code] = values.code(value);
                else if (counts.length > 0 && standardiser.isWrong(column.value(code))) wrong += counts[code];
            }
            int[] from = column.codes();
            for (int each : from) codes[row++] = shared[each];
        }
        var texts = values.values();
        long defaults = standard == Standard.DATE ? withoutDefaults(codes, texts) : 0;
        return new Made(new Column(name, codes, texts), wrong, defaults);
    }

    /** The first of January, where it is far more common than a birthday can be, says "some time that year" and is made missing. */
    private static long withoutDefaults(int[] codes, String[] texts) {
        var first = new boolean[texts.length];
        for (int code = 1; code < texts.length; code++) first[code] = texts[code].endsWith("-01-01");
        long days = 0;
        long firsts = 0;
        for (int code : codes) {
            if (code == 0) continue;
            days++;
            if (first[code]) firsts++;
        }
        if (firsts < 20 || firsts * 365.0 < TOO_MANY * days) return 0;
        for (int row = 0; row < codes.length; row++) if (first[codes[row]]) codes[row] = 0;
        return firsts;
    }
}
