package chesil.measures.calculation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the rows of a cell come to, and which submissions they came from. */
final class Sum {
    private final SortedMap<Long, Integer> rows = new TreeMap<>();
    private double numerator;
    private final Map<String, Double> shared = new HashMap<>();
    private @Nullable Double denominator;

    void add(Given given, boolean sharedDenominator) {
        rows.merge(given.submission(), given.rows(), Integer::sum);
        numerator += given.numerator();
        var more = given.denominator();
        if (more == null) return;
        // each row of an area gives the area's whole population, and an area counts once
        if (sharedDenominator) more -= Objects.requireNonNullElse(shared.put(String.valueOf(given.area()), more), 0.0);
        denominator = denominator == null ? more : denominator + more;
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
