package chesil.linkage.compare;

import chesil.linkage.Column;
import chesil.linkage.Comparison;
import chesil.linkage.Model;
import chesil.linkage.Patterns;
import chesil.linkage.Records;
import chesil.linkage.Test;
import chesil.linkage.block.Parts;
import chesil.linkage.read.Interner;
import chesil.linkage.standardise.Days;
import chesil.linkage.standardise.Nicknames;
import chesil.linkage.work.Cores;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A model's comparisons made ready for the values that there are. What depends on one value (its letters, its day, its part) is worked
 * out here, once; {@link #own} gives a thread what it needs besides.
 */
public final class Comparers {
    private static final double DAYS_A_MONTH = 30.4375;
    private static final double DAYS_A_YEAR = 365.25;

    private final Model model;
    private final Patterns patterns;
    private final List<Ready> ready;
    private final int[] rows;

    /** One comparison: the code of each record, what a code stands for in the column, and what makes a comparer of codes. */
    private static final class Ready {
        private final int[] codes;
        private final int[] own;
        private final Supplier<Comparer> comparer;

        Ready(int[] codes, int[] own, Supplier<Comparer> comparer) {
            this.codes = codes;
            this.own = own;
            this.comparer = comparer;
        }
    }

    private Comparers(Model model, List<Ready> ready, int[] rows) {
        this.model = model;
        this.patterns = model.patterns();
        this.ready = ready;
        this.rows = rows;
    }

    /** @throws IllegalArgumentException if records lack a column of the model */
    public static Comparers of(Model model, Records records, Cores cores) {
        var ready = cores.map(
                model.comparisons().size(), i -> ready(model.comparisons().get(i), records));
        return new Comparers(model, ready, rows(ready, records.size(), cores));
    }

    /**
     * The codes of each record side by side. Records are met in the order of blocks, which is none in memory: so a record costs one
     * miss of the cache and not one a comparison, which is most of what a pair in a small block costs.
     */
    private static int[] rows(List<Ready> ready, int records, Cores cores) {
        int width = ready.size();
        var rows = new int[Math.multiplyExact(width, records)];
        int stretch = 1 << 14;
        cores.each((records + stretch - 1) / stretch, piece -> {
            int from = piece * stretch;
            int to = Math.min(records, from + stretch);
            for (int c = 0; c < width; c++) {
                int[] codes = ready.get(c).codes;
                for (int record = from; record < to; record++) rows[record * width + c] = codes[record];
            }
        });
        return rows;
    }

    /** Shape [records * comparisons]: the codes of each record side by side. Not a copy. */
    public int[] rows() {
        return rows;
    }

    public Model model() {
        return model;
    }

    /** The same for a model that differs in m, u and the prior alone. */
    public Comparers with(Model trained) {
        return new Comparers(trained, ready, rows);
    }

    public Patterns patterns() {
        return patterns;
    }

    /** Shape [records]: the codes that a comparison compares. Not a copy. */
    public int[] codes(int comparison) {
        return ready.get(comparison).codes;
    }

    /** By code of a comparison the code of its column; empty where they are the same. */
    public int[] columnCodes(int comparison) {
        return ready.get(comparison).own;
    }

    /** Comparers for one thread, one a comparison. */
    public Comparer[] own() {
        return ready.stream().map(each -> each.comparer.get()).toArray(Comparer[]::new);
    }

    /** The pattern of two records; {@link Comparer#add} is for many. */
    public long pattern(Comparer[] own, int left, int right) {
        long pattern = 0;
        for (int c = 0; c < own.length; c++) {
            pattern |=
                    (own[c].level(rows[left * own.length + c], rows[right * own.length + c]) + 1L) << patterns.shift(c);
        }
        return pattern;
    }

    private static Ready ready(Comparison comparison, Records records) {
        var column = records.column(comparison.column());
        if (!comparison.separator().isEmpty()) return several(comparison, column);
        var swapped = comparison.levels().stream()
                .map(each -> each.when())
                .filter(test -> test.kind() == Test.Kind.SWAPPED)
                .findFirst();
        if (swapped.isPresent())
            return paired(comparison, column, records.column(swapped.get().word()));
        var data = new Prepared(comparison.column(), column);
        data.prepare(comparison);
        return new Ready(
                column.codes(),
                new int[0],
                () -> new Comparer(data.checks(comparison), comparison.exact(), new int[0], null));
    }

    /** Several values in a cell: what is compared are its elements. */
    private static Ready several(Comparison comparison, Column column) {
        var values = new Interner();
        var elements = new int[column.distinct() + 1][];
        elements[0] = new int[0];
        var separator = Pattern.compile(Pattern.quote(comparison.separator()));
        for (int code = 1; code < elements.length; code++) {
            elements[code] = separator
                    .splitAsStream(column.value(code))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .distinct()
                    .mapToInt(values::code)
                    .toArray();
        }
        var data = new Prepared(comparison.column(), new Column(column.name(), new int[0], values.values()));
        data.prepare(comparison);
        return new Ready(
                column.codes(),
                new int[0],
                () -> new Comparer(data.checks(comparison), comparison.exact(), new int[0], elements));
    }

    /** Two columns that may hold each other's values: a code stands for a pair of values. */
    private static Ready paired(Comparison comparison, Column column, Column other) {
        var numbers = new HashMap<Long, Integer>();
        var codes = new int[column.size()];
        var pairs = new ArrayList<long[]>();
        pairs.add(new long[] {0, 0});
        for (int row = 0; row < codes.length; row++) {
            int mine = column.code(row);
            if (mine == 0) continue;
            int theirs = other.code(row);
            codes[row] = numbers.computeIfAbsent(((long) mine << 32) | theirs, _ -> {
                pairs.add(new long[] {mine, theirs});
                return pairs.size() - 1;
            });
        }
        var own = new int[pairs.size()];
        var crossed = new int[pairs.size()];
        var values = new Interner();
        for (int code = 1; code <= column.distinct(); code++) values.code(column.value(code));
        for (int code = 1; code < own.length; code++) {
            own[code] = (int) pairs.get(code)[0];
            var value = other.value((int) pairs.get(code)[1]);
            int found = value.isEmpty() ? 0 : values.find(value);
            crossed[code] = found == 0 ? -1 : found;
        }
        var data = new Prepared(comparison.column(), column);
        data.prepare(comparison);
        return new Ready(
                codes,
                own,
                () -> new Comparer(
                        through(data.checks(comparison), comparison, own, crossed), comparison.exact(), own, null));
    }

    private static @Nullable Check[] through(
            @Nullable Check[] checks, Comparison comparison, int[] own, int[] crossed) {
        for (int i = 0; i < checks.length; i++) {
            var check = checks[i];
            if (comparison.levels().get(i).when().kind() == Test.Kind.SWAPPED)
                checks[i] = new Check.Swapped(own, crossed);
            else if (check != null) checks[i] = new Check.Through(check, own);
        }
        return checks;
    }

    /** What the tests of one comparison need to know of each value. */
    private static final class Prepared {
        private final String name;
        private final Column column;
        private @Nullable Texts texts;
        private final Map<Test, Supplier<Check>> plain = new LinkedHashMap<>();

        Prepared(String name, Column column) {
            this.name = name;
            this.column = column;
        }

        void prepare(Comparison comparison) {
            for (var level : comparison.levels()) prepare(level.when());
        }

        private void prepare(Test test) {
            switch (test.kind()) {
                case EXACT, ELSE, SWAPPED -> {}
                case JARO_WINKLER, LEVENSHTEIN, DAMERAU -> {
                    if (texts == null) texts = new Texts(column);
                }
                case DAYS -> within(test, days(), test.amount());
                case MONTHS -> within(test, days(), test.amount() * DAYS_A_MONTH);
                case YEARS -> within(test, days(), test.amount() * DAYS_A_YEAR);
                case WITHIN -> within(test, numbers(), test.amount());
                case SAME -> shared(test, new Check.SamePart(Parts.of(test.part(name), column)));
                case DAY_MONTH_SWAPPED -> shared(test, new Check.Becomes(swappedDays()));
                case INITIAL -> shared(test, initial());
                case NICKNAME -> shared(test, new Check.Nickname(forms()));
            }
        }

        private void within(Test test, double[] numbers, double most) {
            shared(test, new Check.Within(numbers, most));
        }

        private void shared(Test test, Check check) {
            plain.put(test, () -> check);
        }

        /** By level, fresh scratch for those that need some; levels of one kind share it, and so work a pair out once. */
        @Nullable Check[] checks(Comparison comparison) {
            var jaro = texts == null ? null : new JaroWinkler(texts);
            var levenshtein = texts == null ? null : new EditDistance(texts, false);
            var damerau = texts == null ? null : new EditDistance(texts, true);
            var checks = new @Nullable Check[comparison.levels().size()];
            for (int i = 0; i < checks.length; i++) {
                var test = comparison.levels().get(i).when();
                checks[i] = switch (test.kind()) {
                    case EXACT, ELSE, SWAPPED -> null;
                    case JARO_WINKLER -> new Check.Similar(java.util.Objects.requireNonNull(jaro), test.amount());
                    case LEVENSHTEIN ->
                        new Check.Near(java.util.Objects.requireNonNull(levenshtein), (int) test.amount());
                    case DAMERAU -> new Check.Near(java.util.Objects.requireNonNull(damerau), (int) test.amount());
                    default -> java.util.Objects.requireNonNull(plain.get(test)).get();
                };
            }
            return checks;
        }

        private double[] days() {
            var days = new double[column.distinct() + 1];
            for (int code = 0; code < days.length; code++)
                days[code] = Days.canonical(column.value(code))
                        .map(day -> (double) day.toEpochDay())
                        .orElse(Double.NaN);
            return days;
        }

        private double[] numbers() {
            var numbers = new double[column.distinct() + 1];
            for (int code = 0; code < numbers.length; code++) {
                try {
                    numbers[code] = Double.parseDouble(column.value(code));
                } catch (NumberFormatException _) {
                    numbers[code] = Double.NaN;
                }
            }
            return numbers;
        }

        private int[] swappedDays() {
            var values = new Interner();
            for (int code = 1; code <= column.distinct(); code++) values.code(column.value(code));
            var swapped = new int[column.distinct() + 1];
            for (int code = 1; code < swapped.length; code++) {
                var value = column.value(code);
                if (Days.canonical(value).isEmpty()) continue;
                swapped[code] = values.find(value.substring(0, 5) + value.substring(8) + "-" + value.substring(5, 7));
            }
            return swapped;
        }

        private Check initial() {
            var initials = new int[column.distinct() + 1];
            var alone = new boolean[initials.length];
            for (int code = 1; code < initials.length; code++) {
                var value = column.value(code);
                initials[code] = value.codePointAt(0);
                alone[code] = value.codePointCount(0, value.length()) == 1;
            }
            return new Check.Initial(initials, alone);
        }

        private int[][] forms() {
            var table = Nicknames.read();
            var forms = new int[column.distinct() + 1][];
            for (int code = 0; code < forms.length; code++) forms[code] = table.formsOf(column.value(code));
            return forms;
        }
    }
}
