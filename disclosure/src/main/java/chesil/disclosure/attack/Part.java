package chesil.disclosure.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A connected part of a reduced system, numbered from 0. */
final class Part {
    /** Shape [unknowns of the problem]: what each is called in the system. */
    final int[] unknowns;

    final Problem problem;

    private Part(int[] unknowns, Problem problem) {
        this.unknowns = unknowns;
        this.problem = problem;
    }

    /** The parts that rows fall into, the one with the smallest unknown first. */
    static List<Part> of(
            List<Reduction.Row> rows, Sets sets, long[] width, long[] lower, long[] upper, long @Nullable [] start) {
        var rowsOf = new TreeMap<Integer, List<Reduction.Row>>();
        for (var row : rows)
            rowsOf.computeIfAbsent(sets.of(row.unknowns[0]), _ -> new ArrayList<>())
                    .add(row);
        return rowsOf.values().stream()
                .map(connected -> part(connected, width, lower, upper, start))
                .toList();
    }

    private static Part part(
            List<Reduction.Row> rows, long[] width, long[] lower, long[] upper, long @Nullable [] start) {
        var numbers = new HashMap<Integer, Integer>();
        var unknowns = rows.stream()
                .flatMapToInt(row -> Arrays.stream(row.unknowns))
                .distinct()
                .sorted()
                .toArray();
        for (int i = 0; i < unknowns.length; i++) numbers.put(unknowns[i], i);
        var equations = new Equations.Builder();
        for (var row : rows) {
            for (int i = 0; i < row.unknowns.length; i++)
                equations.term(numbers.getOrDefault(row.unknowns[i], 0), row.coefficients[i]);
            equations.equals(row.constant);
        }
        return new Part(
                unknowns,
                new Problem(
                        equations.build(unknowns.length),
                        pick(lower, unknowns),
                        pick(upper, unknowns),
                        pick(width, unknowns),
                        start == null ? null : pick(start, unknowns)));
    }

    private static long[] pick(long[] from, int[] places) {
        var picked = new long[places.length];
        for (int i = 0; i < places.length; i++) picked[i] = from[places[i]];
        return picked;
    }
}
