package chesil.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cells by their codes, and which add up to which. Codes are numbered in each dimension and a cell's key is one long, because
 * tables have tens of thousands of cells and each is looked up once a dimension.
 */
final class CellIndex {
    private final List<Hierarchy> dimensions;
    private final List<Cell> cells;
    private final List<Map<String, Integer>> numbers = new ArrayList<>();
    private final List<List<String>> codes = new ArrayList<>();
    private final long[] stride;
    private final long[] keys;
    private final int[][] codeOf;
    private final Places places;
    /** Places of cells that have the same codes as one before them. */
    private final List<Integer> repeated = new ArrayList<>();

    CellIndex(List<Hierarchy> dimensions, List<Cell> cells) {
        this.dimensions = dimensions;
        this.cells = cells;
        int d = dimensions.size();
        codeOf = new int[d][cells.size()];
        for (int i = 0; i < d; i++) number(i);
        stride = new long[d];
        long size = 1;
        for (int i = 0; i < d; i++) {
            stride[i] = size;
            size = Math.multiplyExact(size, (long) codes.get(i).size() + 1);
        }
        keys = new long[cells.size()];
        places = new Places(cells.size());
        for (int cell = 0; cell < keys.length; cell++) {
            for (int i = 0; i < d; i++) keys[cell] += codeOf[i][cell] * stride[i];
            if (!places.put(keys[cell], cell)) repeated.add(cell);
        }
    }

    private void number(int dimension) {
        var numbersHere = new HashMap<String, Integer>();
        var codesHere = new ArrayList<String>();
        for (int cell = 0; cell < cells.size(); cell++) {
            var code = cells.get(cell).codes().get(dimension);
            var known = numbersHere.get(code);
            if (known == null) {
                known = codesHere.size();
                numbersHere.put(code, known);
                codesHere.add(code);
            }
            codeOf[dimension][cell] = known;
        }
        numbers.add(numbersHere);
        codes.add(codesHere);
    }

    List<Integer> repeated() {
        return repeated;
    }

    interface SumTaker {
        /**
         * One sum.
         *
         * @param dimension the one it runs over
         * @param whole the place of the cell that is the total, -1 where there is none
         * @param parts the places of its parts, in order
         */
        void take(int dimension, int whole, int[] parts);
    }

    /** Gives every sum that the table's totals are; totals that stand nowhere in the table are left out. */
    void sums(SumTaker taker) {
        for (int d = 0; d < dimensions.size(); d++) sumsOver(d, taker);
    }

    private void sumsOver(int d, SumTaker taker) {
        int[] parent = parents(d);
        var isParent = new boolean[codes.get(d).size()];
        for (int each : parent) if (each >= 0) isParent[each] = true;
        var partsOf = new int[cells.size()][];
        var size = new int[cells.size()];
        for (int cell = 0; cell < cells.size(); cell++) {
            int above = parent[codeOf[d][cell]];
            if (above < 0) continue;
            int whole = places.get(keys[cell] + (above - codeOf[d][cell]) * stride[d]);
            if (whole < 0) {
                if (cells.get(cell).value() > 0) taker.take(d, -1, new int[] {cell});
                continue;
            }
            if (partsOf[whole] == null) partsOf[whole] = new int[4];
            if (size[whole] == partsOf[whole].length) partsOf[whole] = Arrays.copyOf(partsOf[whole], size[whole] * 2);
            partsOf[whole][size[whole]++] = cell;
        }
        for (int cell = 0; cell < cells.size(); cell++) {
            if (!isParent[codeOf[d][cell]]) continue;
            taker.take(d, cell, partsOf[cell] == null ? new int[0] : Arrays.copyOf(partsOf[cell], size[cell]));
        }
    }

    /** By code, the nearest code above that the table has, or -1: wards may be published without their authorities. */
    private int[] parents(int d) {
        var parents = new int[codes.get(d).size()];
        for (int code = 0; code < parents.length; code++) {
            Optional<String> above = dimensions.get(d).parentOf(codes.get(d).get(code));
            while (above.isPresent() && !numbers.get(d).containsKey(above.get()))
                above = dimensions.get(d).parentOf(above.get());
            parents[code] =
                    above.map(each -> numbers.get(d).getOrDefault(each, -1)).orElse(-1);
        }
        return parents;
    }

    /** The place of each key. */
    private static final class Places {
        private final long[] keys;
        private final int[] values;
        private final int mask;

        Places(int size) {
            int length = Integer.highestOneBit(Math.max(8, size * 2)) * 2;
            keys = new long[length];
            values = new int[length];
            Arrays.fill(values, -1);
            mask = length - 1;
        }

        /** Whether the key is new. */
        boolean put(long key, int value) {
            int slot = slot(key);
            if (values[slot] >= 0) return false;
            keys[slot] = key;
            values[slot] = value;
            return true;
        }

        int get(long key) {
            return values[slot(key)];
        }

        private int slot(long key) {
            int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
            while (values[slot] >= 0 && keys[slot] != key) slot = (slot + 1) & mask;
            return slot;
        }
    }
}
