package chesil.disclosure.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Figures and the sums that bind them, all that a reader knows of how a table was made. A figure is what one or more cells
 * show: cells that must be equal (a total with one part that is not zero) are one figure.
 *
 * <p>Figures are numbered from 0. Built by {@link Builder}; afterwards nothing changes.
 */
public final class Sums {
    final int size;
    final long[] value;
    /** Cells that show the figure: what hiding it costs. */
    final int[] cells;

    final boolean[] primary;
    /** Figures of one contributor, who knows them. */
    final boolean[] single;
    /** Figures that are out already and cannot be taken back. */
    final boolean[] out;
    /** By sum: the figure that is the whole, and those that are its parts (at least two). */
    final int[] whole;

    final int[][] parts;
    /** By figure: the sums in which it is the whole, and those in which it is anything. */
    final int[][] wholeOf;

    final int[][] sumsOf;
    /** Figures so that each comes after all its parts. */
    final int[] order;
    /** Whether more than one table is bound together, so that sums may say more than the smallest figures do. */
    final boolean linked;

    private Sums(Builder built, List<int[]> sums) {
        size = built.size;
        value = Arrays.copyOf(built.value, size);
        cells = Arrays.copyOf(built.cells, size);
        primary = Arrays.copyOf(built.primary, size);
        single = Arrays.copyOf(built.single, size);
        out = Arrays.copyOf(built.out, size);
        linked = built.linked;
        whole = new int[sums.size()];
        parts = new int[sums.size()][];
        var wholes = lists(size);
        var all = lists(size);
        for (int sum = 0; sum < whole.length; sum++) {
            var figures = sums.get(sum);
            whole[sum] = figures[0];
            parts[sum] = Arrays.copyOfRange(figures, 1, figures.length);
            wholes[whole[sum]].add(sum);
            for (int figure : figures) all[figure].add(sum);
        }
        wholeOf = arrays(wholes);
        sumsOf = arrays(all);
        order = fromPartsToWholes();
    }

    /** Values rise from parts to wholes; where zeros are figures too, the number of steps below decides. */
    private int[] fromPartsToWholes() {
        var waits = new int[size];
        var partOf = lists(size);
        for (int sum = 0; sum < whole.length; sum++) {
            waits[whole[sum]] += parts[sum].length;
            for (int part : parts[sum]) partOf[part].add(whole[sum]);
        }
        var queue = new PriorityQueue<Integer>(
                (a, b) -> value[a] != value[b] ? Long.compare(value[a], value[b]) : Integer.compare(a, b));
        for (int figure = 0; figure < size; figure++) if (waits[figure] == 0) queue.add(figure);
        var result = new int[size];
        int done = 0;
        while (!queue.isEmpty()) {
            int figure = queue.remove();
            result[done++] = figure;
            for (int i = 0; i < partOf[figure].size(); i++) {
                int above = partOf[figure].get(i);
                if (--waits[above] == 0) queue.add(above);
            }
        }
        if (done < size) throw new IllegalArgumentException("a total cannot be a part of itself");
        return result;
    }

    /** The figures that share a sum with one, that one among them. */
    int[] besides(int figure) {
        return IntStream.of(sumsOf[figure])
                .flatMap(sum -> IntStream.concat(IntStream.of(whole[sum]), IntStream.of(parts[sum])))
                .toArray();
    }

    private static IntList[] lists(int n) {
        var lists = new IntList[n];
        for (int i = 0; i < n; i++) lists[i] = new IntList();
        return lists;
    }

    private static int[][] arrays(IntList[] lists) {
        var arrays = new int[lists.length][];
        for (int i = 0; i < lists.length; i++) arrays[i] = lists[i].toArray();
        return arrays;
    }

    /** Takes cells and sums as they come, and makes figures of them. */
    public static final class Builder {
        private final boolean linked;
        private int size;
        private long[] value = new long[1024];
        private int[] cells = new int[1024];
        private boolean[] primary = new boolean[1024];
        private boolean[] single = new boolean[1024];
        private boolean[] out = new boolean[1024];
        private int[] same = new int[1024];
        private final List<int[]> sums = new ArrayList<>();

        public Builder(boolean linked) {
            this.linked = linked;
        }

        /**
         * Adds a cell. A zero that everyone knows is better left out.
         *
         * @param isPrimary whether no reader may work it out
         * @param isSingle whether it is one contributor, who knows it
         * @param isOut whether it was published before and so is known whatever becomes of it now
         * @return its number, from 0
         */
        public int cell(long cellValue, boolean isPrimary, boolean isSingle, boolean isOut) {
            if (size == value.length) grow();
            value[size] = cellValue;
            cells[size] = 1;
            primary[size] = isPrimary;
            single[size] = isSingle;
            out[size] = isOut;
            same[size] = size;
            return size++;
        }

        /** Says that one cell is the sum of others; with one part, that the two are the same. */
        public void sum(int wholeCell, int... partCells) {
            if (partCells.length == 0) return;
            if (partCells.length == 1) {
                same[find(wholeCell)] = find(partCells[0]);
                return;
            }
            var sum = new int[partCells.length + 1];
            sum[0] = wholeCell;
            System.arraycopy(partCells, 0, sum, 1, partCells.length);
            sums.add(sum);
        }

        private int find(int cell) {
            int root = cell;
            while (same[root] != root) root = same[root];
            for (int at = cell; same[at] != root; ) {
                int next = same[at];
                same[at] = root;
                at = next;
            }
            return root;
        }

        /** The figures, and by cell the number of its figure. */
        public Figures build() {
            var figureOf = new int[size];
            var merged = new Builder(linked);
            var numbers = new int[size];
            Arrays.fill(numbers, -1);
            for (int cell = 0; cell < size; cell++) {
                int root = find(cell);
                if (numbers[root] < 0) {
                    numbers[root] = merged.cell(value[cell], primary[cell], single[cell], out[cell]);
                } else {
                    merged.join(numbers[root], this, cell);
                }
                figureOf[cell] = numbers[root];
            }
            for (int figure = 0; figure < merged.size; figure++) merged.primary[figure] &= !merged.out[figure];
            return new Figures(new Sums(merged, merged.distinct(sums, figureOf)), figureOf);
        }

        private void join(int figure, Builder from, int cell) {
            cells[figure]++;
            primary[figure] |= from.primary[cell];
            single[figure] |= from.single[cell];
            out[figure] |= from.out[cell];
        }

        private List<int[]> distinct(List<int[]> given, int[] figureOf) {
            record Key(List<Integer> figures) {}
            var seen = new HashSet<Key>();
            var result = new ArrayList<int[]>();
            for (var sum : given) {
                var figures = new int[sum.length];
                for (int i = 0; i < sum.length; i++) figures[i] = figureOf[sum[i]];
                Arrays.sort(figures, 1, figures.length);
                if (seen.add(new Key(Arrays.stream(figures).boxed().toList()))) result.add(figures);
            }
            return result;
        }

        private void grow() {
            int length = size * 2;
            value = Arrays.copyOf(value, length);
            cells = Arrays.copyOf(cells, length);
            primary = Arrays.copyOf(primary, length);
            single = Arrays.copyOf(single, length);
            out = Arrays.copyOf(out, length);
            same = Arrays.copyOf(same, length);
        }
    }

    /** What {@link Builder#build} gives. */
    public static final class Figures {
        private final Sums sums;
        private final int[] figureOf;

        private Figures(Sums sums, int[] figureOf) {
            this.sums = sums;
            this.figureOf = figureOf;
        }

        public Sums sums() {
            return sums;
        }

        /** How many figures there are. */
        public int size() {
            return sums.size;
        }

        /** The figure that a cell shows. */
        public int of(int cell) {
            return figureOf[cell];
        }
    }
}
