package chesil.measures.calculation;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the rows of a cell come to, and which submissions they came from. */
final class Sum {
    private final SortedMap<Long, Integer> rows = new TreeMap<>();
    private double numerator;
    private @Nullable Double denominator;

    void add(Given given, boolean sharedDenominator) {
        rows.merge(given.submission(), given.rows(), Integer::sum);
        numerator += given.numerator();
        var more = given.denominator();
        if (more == null) return;
        var before = denominator;
        if (before == null) denominator = more;
        else denominator = sharedDenominator ? Math.max(before, more) : before + more;
    }

    double numerator() {
        return numerator;
    }

    @Nullable Double denominator() {
        return denominator;
    }

    /** Rows that counted, by submission. */
    SortedMap<Long, Integer> rows() {
        return rows;
    }
}
