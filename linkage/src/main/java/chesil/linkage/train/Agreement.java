package chesil.linkage.train;

import chesil.linkage.Column;
import chesil.linkage.Records;

/** How often pairs taken at random agree on a column, and have it on both sides: exactly, from how many rows hold each value. */
public final class Agreement {
    private Agreement() {}

    /** The share of pairs with both values that hold the same; NaN where there is no such pair. */
    public static double of(Column column, Records records, Records.Kind kind) {
        int datasets = records.datasets().size();
        double same = 0;

        double sameWithin = 0;
        double bothWithin = 0;
        var all = new long[column.distinct() + 1];
        long allRows = 0;
        for (int d = 0; d < datasets; d++) {
            var counts = counts(column, records, d);
            long rows = 0;
            for (int code = 1; code < counts.length; code++) {
                all[code] += counts[code];
                rows += counts[code];
                sameWithin += counts[code] * (counts[code] - 1.0) / 2;
            }
            allRows += rows;
            bothWithin += rows * (rows - 1.0) / 2;
        }
        for (int code = 1; code < all.length; code++) same += all[code] * (all[code] - 1.0) / 2;
        double both = allRows * (allRows - 1.0) / 2;
        return switch (kind) {
            case BOTH -> same / both;
            case DEDUPE -> sameWithin / bothWithin;
            case LINK -> (same - sameWithin) / (both - bothWithin);
        };
    }

    /** The share of pairs that have the column on both sides. */
    public static double present(Column column, Records records, Records.Kind kind) {
        double within = 0;
        double rows = 0;
        for (int d = 0; d < records.datasets().size(); d++) {
            double held = 0;
            int[] codes = column.codes();
            for (int i = records.start(d); i < records.start(d + 1); i++) if (codes[i] != 0) held++;
            within += held * (held - 1) / 2;
            rows += held;
        }
        double all = rows * (rows - 1) / 2;
        double pairs = Math.max(1, records.pairs(kind));
        return Math.max(
                        0,
                        switch (kind) {
                            case BOTH -> all;
                            case DEDUPE -> within;
                            case LINK -> all - within;
                        })
                / pairs;
    }

    private static long[] counts(Column column, Records records, int dataset) {
        var counts = new long[column.distinct() + 1];
        int[] codes = column.codes();
        for (int i = records.start(dataset); i < records.start(dataset + 1); i++) counts[codes[i]]++;
        counts[0] = 0;
        return counts;
    }
}
