package chesil.disclosure.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tables written into one system of numbers and sums, such that the same combination of codes is the same number in each. What was
 * written last can be taken back.
 *
 * <p>A number that two tables show differently was revised: each keeps its own, and hidden numbers that stand in a sum with a revised
 * one are not taken to have stayed the same.
 */
final class Book {
    private static final int ZERO = -1;
    private static final int UNKNOWN = -2;
    private static final long UNTOLD = Long.MIN_VALUE;

    private final int dimensions;
    private final List<Partition> partitions;
    private final long threshold;
    private final List<Knowledge.Cell> cells = new ArrayList<>();
    /** The true value of each number, where it is known, for the search to start at. */
    private final List<Long> truths = new ArrayList<>();

    private final Equations.Builder equations = new Equations.Builder();
    /** The numbers that each combination has been, the latest last. */
    private final Map<List<String>, int[]> numbers = new HashMap<>();

    /** What the audience knows of a combination besides what is released. */
    private final Map<List<String>, long[]> besides = new HashMap<>();

    private final List<Scope> scopes = new ArrayList<>();
    private final List<Set<List<String>>> written = new ArrayList<>();
    private final List<Runnable> undo = new ArrayList<>();

    Book(int dimensions, List<Partition> partitions, long threshold) {
        this.dimensions = dimensions;
        this.partitions = partitions;
        this.threshold = threshold;
    }

    Knowledge knowledge() {
        return new Knowledge(List.copyOf(cells), equations.build(cells.size()), threshold);
    }

    int size() {
        return cells.size();
    }

    /** Shape [numbers]: the truth, and 0 of what nobody said it of. */
    long[] truth() {
        return truths.stream().mapToLong(each -> each == UNTOLD ? 0 : each).toArray();
    }

    /** What can be given to {@link #takeBack}. */
    int mark() {
        return undo.size();
    }

    void takeBack(int mark) {
        while (undo.size() > mark) undo.removeLast().run();
    }

    /** An attacker knows this of a number besides, whether it will be released or not. */
    void know(List<String> codes, long lower, long upper) {
        var known = besides.getOrDefault(codes, new long[] {-Knowledge.UNBOUNDED, Knowledge.UNBOUNDED});
        besides.put(List.copyOf(codes), new long[] {Math.max(known[0], lower), Math.min(known[1], upper)});
        int number = latest(codes);
        if (number < 0) {
            register(codes, new Knowledge.Cell(label(codes), Knowledge.Role.GIVEN, lower, upper, lower, upper));
        } else {
            var cell = cells.get(number);
            replace(
                    number,
                    withBesides(codes, cell.role(), cell.openLower(), cell.openUpper())
                            .within(cell.lower(), cell.upper()));
        }
    }

    private Knowledge.Cell withBesides(List<String> codes, Knowledge.Role role, long lower, long upper) {
        var known = besides.get(codes);
        long least = known == null ? lower : Math.max(lower, known[0]);
        long most = known == null ? upper : Math.min(upper, known[1]);
        return new Knowledge.Cell(label(codes), role, least, most, least, most);
    }

    /**
     * Writes a table.
     *
     * @param apart whether it is taken to be about other numbers than earlier tables, but for those that all show as the same
     * @param truth shape [cells of the table], or empty where it is not known
     * @return shape [cells of the table]: the number of each
     */
    int[] write(ReleasedTable table, long[] truth, boolean apart) {
        var scope = new Scope(dimensions, table, partitions);
        var page = new Page(table, scope, apart);
        page.claim();
        page.claimZeros();
        page.keepRevisedApart();
        for (int i = 0; i < truth.length; i++) tell(page.numberOf[i], truth[i]);
        page.sums();
        scopes.add(scope);
        written.add(page.placeOf.keySet());
        undo.add(scopes::removeLast);
        undo.add(written::removeLast);
        return page.numberOf;
    }

    private int latest(List<String> codes) {
        var versions = numbers.get(codes);
        return versions == null ? UNKNOWN : versions[versions.length - 1];
    }

    private int register(List<String> codes, Knowledge.Cell cell) {
        int number = append(cell);
        var before = numbers.get(codes);
        if (before == null) {
            numbers.put(codes, new int[] {number});
            undo.add(() -> numbers.remove(codes));
        } else {
            var versions = Arrays.copyOf(before, before.length + 1);
            versions[before.length] = number;
            numbers.put(codes, versions);
            undo.add(() -> numbers.put(codes, before));
        }
        return number;
    }

    private int append(Knowledge.Cell cell) {
        cells.add(cell);
        truths.add(cell.lower() == cell.upper() ? (Long) cell.lower() : (Long) UNTOLD);
        undo.add(cells::removeLast);
        undo.add(truths::removeLast);
        return cells.size() - 1;
    }

    private void replace(int number, Knowledge.Cell cell) {
        var before = cells.get(number);
        cells.set(number, cell);
        undo.add(() -> cells.set(number, before));
    }

    private void tell(int number, long truth) {
        long before = truths.get(number);
        truths.set(number, truth);
        undo.add(() -> truths.set(number, before));
    }

    /** What one number of a sum must be, where the truth of all others was told. */
    private void tellFromSum(int whole, List<Integer> parts) {
        long rest = whole == ZERO ? 0 : truths.get(whole);
        int untold = rest == UNTOLD ? whole : UNKNOWN;
        if (rest == UNTOLD) rest = 0;
        for (int part : parts) {
            long truth = truths.get(part);
            if (truth != UNTOLD) {
                rest -= truth;
            } else if (untold != UNKNOWN) {
                return;
            } else {
                untold = part;
            }
        }
        if (untold != UNKNOWN) tell(untold, untold == whole ? -rest : rest);
    }

    static String label(List<String> codes) {
        return String.join(", ", codes);
    }

    /** One table on its way in. */
    private final class Page {
        private final ReleasedTable table;
        private final Scope scope;
        private final boolean apart;
        private final Map<List<String>, Integer> placeOf = new HashMap<>();
        private final int[] numberOf;
        /** What was known of the number that a cell was tied to. */
        private final Knowledge.@Nullable Cell[] tiedTo;

        /** Zeros by omission that an earlier table shows as something else, and other numbers that changed. */
        private final Set<List<String>> revised = new LinkedHashSet<>();

        private final Set<List<Object>> done = new HashSet<>();
        private final Set<List<String>> ownTotals = new HashSet<>();

        Page(ReleasedTable table, Scope scope, boolean apart) {
            this.table = table;
            this.scope = scope;
            this.apart = apart;
            this.numberOf = new int[table.cells().size()];
            this.tiedTo = new Knowledge.@Nullable Cell[numberOf.length];
            for (int i = 0; i < numberOf.length; i++)
                placeOf.put(table.cells().get(i).codes(), i);
        }

        void claim() {
            for (int i = 0; i < numberOf.length; i++) numberOf[i] = claim(i);
        }

        private int claim(int place) {
            var cell = table.cells().get(place);
            var fresh = fresh(cell);
            int number = latest(cell.codes());
            if (number < 0) return register(cell.codes(), withEarlierZero(cell.codes(), fresh));
            var known = cells.get(number);
            if (known.lower() > fresh.upper() || known.upper() < fresh.lower()) {
                revised.add(cell.codes());
                return register(cell.codes(), fresh);
            }
            boolean same = cell.isShown() && known.lower() == known.upper();
            if (apart && !same) return register(cell.codes(), fresh);
            tiedTo[place] = known;
            replace(number, fresh.within(known.lower(), known.upper()));
            return number;
        }

        private Knowledge.Cell fresh(ReleasedCell cell) {
            var role = cell.secret() ? Knowledge.Role.HIDDEN : Knowledge.Role.GIVEN;
            return withBesides(cell.codes(), role, cell.lower(), cell.upper());
        }

        /** An earlier table may have published a zero here by having no line; if this one shows a number it was revised. */
        private Knowledge.Cell withEarlierZero(List<String> codes, Knowledge.Cell fresh) {
            for (int t = 0; t < scopes.size(); t++) {
                if (!scopes.get(t).speaksOf(codes) || written.get(t).contains(codes)) continue;
                if (fresh.lower() > 0) revised.add(codes);
                else if (!apart) return fresh.within(0, 0);
            }
            return fresh;
        }

        /** What earlier tables have a line for, and this one leaves out, is zero now. */
        void claimZeros() {
            for (var codes : List.copyOf(numbers.keySet())) {
                if (placeOf.containsKey(codes) || !scope.speaksOf(codes)) continue;
                int number = latest(codes);
                var known = cells.get(number);
                if (known.lower() > 0) revised.add(codes);
                else if (!apart) replace(number, known.within(0, 0));
            }
        }

        /** Hidden numbers beside a revised one get a number of their own. */
        void keepRevisedApart() {
            for (var codes : revised) {
                for (int d = 0; d < dimensions; d++) {
                    for (var partition : scope.partitions(d)) {
                        boolean whole = partition.whole().equals(codes.get(d));
                        if (!whole && !partition.parts().contains(codes.get(d))) continue;
                        keepApart(with(codes, d, partition.whole()));
                        for (var part : partition.parts()) keepApart(with(codes, d, part));
                    }
                }
            }
        }

        /** Unless it was shown before, and is now, as the same. */
        private void keepApart(List<String> codes) {
            var place = placeOf.get(codes);
            var known = place == null ? null : tiedTo[place];
            if (known == null || place == null) return;
            var cell = table.cells().get(place);
            if (cell.isShown() && known.lower() == known.upper()) return;
            tiedTo[place] = null;
            replace(numberOf[place], known);
            numberOf[place] = register(codes, fresh(cell));
        }

        void sums() {
            var all = new ArrayList<List<String>>();
            for (var cell : table.cells()) all.add(cell.codes());
            for (int i = 0; i < all.size(); i++)
                for (int d = 0; d < dimensions; d++) addUnpublished(all.get(i), d, all);
            for (var codes : all)
                for (int d = 0; d < dimensions; d++) for (var partition : scope.partitions(d)) sum(codes, d, partition);
        }

        /** A total without a line, of parts that have lines: nobody was told it, but it stands in other sums. */
        private void addUnpublished(List<String> codes, int d, List<List<String>> all) {
            for (var partition : scope.partitions(d)) {
                if (!partition.parts().contains(codes.get(d)) || !scope.breaksDown(d, partition.whole())) continue;
                var whole = with(codes, d, partition.whole());
                if (numberOf(whole) != UNKNOWN) continue;
                register(whole, withBesides(whole, Knowledge.Role.GIVEN, 0, Knowledge.UNBOUNDED));
                ownTotals.add(whole);
                all.add(whole);
            }
        }

        private void sum(List<String> codes, int d, Partition partition) {
            var code = codes.get(d);
            boolean isWhole = partition.whole().equals(code);
            if (!isWhole && !partition.parts().contains(code)) return;
            var wholeCodes = isWhole ? codes : with(codes, d, partition.whole());
            int whole = numberOf(wholeCodes);
            if (whole != UNKNOWN && done.add(List.of(wholeCodes, d, partition.parts())))
                write(wholeCodes, whole, d, partition);
        }

        private void write(List<String> wholeCodes, int whole, int d, Partition partition) {
            var parts = new ArrayList<Integer>();
            var missing = new ArrayList<String>();
            for (var part : partition.parts()) {
                int number = numberOf(with(wholeCodes, d, part));
                if (number == UNKNOWN) missing.add(part);
                else if (number != ZERO) parts.add(number);
            }
            if (missing.size() == partition.parts().size()) return;
            if (!missing.isEmpty()) parts.add(rest(wholeCodes, d, missing));
            tellFromSum(whole, parts);
            if (whole != ZERO) equations.term(whole, -1);
            for (int part : parts) equations.term(part, 1);
            int row = equations.equals(0);
            undo.add(() -> equations.truncate(row));
        }

        /** What the parts that anybody was told of leave of the whole. */
        private int rest(List<String> wholeCodes, int d, List<String> missing) {
            var name = label(with(wholeCodes, d, String.join(" + ", missing)));
            var cell = new Knowledge.Cell(name, Knowledge.Role.IMPLIED, 0, Knowledge.UNBOUNDED, 0, Knowledge.UNBOUNDED);
            return missing.size() == 1 ? register(with(wholeCodes, d, missing.getFirst()), cell) : append(cell);
        }

        /** The number that a combination has for a reader of this table and all earlier ones. */
        private int numberOf(List<String> codes) {
            var place = placeOf.get(codes);
            if (place != null) return numberOf[place];
            if (scope.speaksOf(codes)) return ZERO;
            return apart && !ownTotals.contains(codes) ? UNKNOWN : latest(codes);
        }

        private static List<String> with(List<String> codes, int dimension, String code) {
            var changed = new ArrayList<>(codes);
            changed.set(dimension, code);
            return List.copyOf(changed);
        }
    }
}
