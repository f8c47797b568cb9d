package chesil.disclosure.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tries to undo what was released: narrows each hidden number to the interval that can be proved.
 *
 * <p>Sums are propagated, what is known put in, and the rest falls into parts that share nothing. In each part the simplex method
 * gives bounds that hold for any table, and tables in whole numbers that show how far each number really goes; small parts are
 * searched where the two differ. See {@link Verdict} for the rule.
 */
public final class Audit {
    /** What an audit says. */
    public sealed interface Outcome {
        /** One finding for each hidden number, in their order; then those of implied numbers. */
        record Narrowed(List<Finding> findings) implements Outcome {
            public Narrowed {
                findings = List.copyOf(findings);
            }

            public List<Finding> exposed() {
                return findings.stream()
                        .filter(finding -> finding.verdict() == Verdict.EXPOSED)
                        .toList();
            }
        }

        /** No whole numbers satisfy everything: what was released contradicts itself among these. */
        record Contradictory(List<Object> among) implements Outcome {
            public Contradictory {
                among = List.copyOf(among);
            }
        }
    }

    /** Parts that were looked at before, and what was found. */
    private final Map<Fingerprint, Narrowing> known;

    private final Effort effort;

    private Audit(Effort effort, Map<Fingerprint, Narrowing> known) {
        this.effort = effort;
        this.known = known;
    }

    public static Outcome of(Knowledge knowledge, Effort effort) {
        return new Audit(effort, new HashMap<>()).narrow(knowledge, null);
    }

    /**
     * As {@link #of(Knowledge, Effort)}, with the true numbers at hand: the search for tables that fit starts there. Makes an audit
     * faster and changes no bound; numbers that do not fit are not used.
     *
     * @param truth shape [numbers]
     */
    public static Outcome of(Knowledge knowledge, Effort effort, long[] truth) {
        return new Audit(effort, new HashMap<>()).narrow(knowledge, truth);
    }

    /** An audit that remembers parts, for systems that grow at their end: the same number is the same cell in each. */
    static Audit remembering(Effort effort) {
        return new Audit(effort, new HashMap<>());
    }

    /** Numbers that single sums already show not to fit together; empty where they show nothing. */
    List<Object> contradiction(Knowledge knowledge) {
        return reduce(knowledge) instanceof Reduced.Broken(var among) ? among : List.of();
    }

    Outcome narrow(Knowledge knowledge, long @Nullable [] truth) {
        return switch (reduce(knowledge)) {
            case Reduced.Broken(var among) -> new Outcome.Contradictory(among);
            case Reduced.To(var reduction) -> narrow(knowledge, reduction, truth);
        };
    }

    private sealed interface Reduced {
        record To(Reduction reduction) implements Reduced {}

        record Broken(List<Object> among) implements Reduced {}
    }

    private static Reduced reduce(Knowledge knowledge) {
        var equations = knowledge.equations();
        var lower = knowledge.bounds(Knowledge.Cell::lower);
        var upper = knowledge.bounds(Knowledge.Cell::upper);
        for (int j = 0; j < lower.length; j++)
            if (lower[j] > upper[j])
                return new Reduced.Broken(List.of(knowledge.cell(j).name()));
        int broken = new Propagation(equations, lower, upper).everywhere();
        if (broken >= 0) return new Reduced.Broken(names(knowledge, broken));
        var reduction = new Reduction(equations, lower, upper);
        broken = reduction.run();
        return broken >= 0 ? new Reduced.Broken(names(knowledge, broken)) : new Reduced.To(reduction);
    }

    private Outcome narrow(Knowledge knowledge, Reduction reduction, long @Nullable [] truth) {
        var found = new Found(knowledge, reduction);
        for (var part : reduction.parts(knowledge.widths(), truth)) {
            var narrowing = known.computeIfAbsent(Fingerprint.of(part), _ -> narrowed(part.problem));
            if (narrowing.contradiction().length > 0) return contradictory(knowledge, part, narrowing.contradiction());
            found.keep(part, narrowing);
        }
        return new Outcome.Narrowed(found.findings());
    }

    private Narrowing narrowed(Problem problem) {
        var narrowing = new Narrowing(problem, effort);
        narrowing.run();
        return narrowing;
    }

    private static List<Object> names(Knowledge knowledge, int row) {
        var equations = knowledge.equations();
        return IntStream.range(equations.rowStart[row], equations.rowStart[row + 1])
                .map(at -> equations.rowUnknown[at])
                .distinct()
                .mapToObj(cell -> knowledge.cell(cell).name())
                .toList();
    }

    private static Outcome contradictory(Knowledge knowledge, Part part, int[] unknowns) {
        return new Outcome.Contradictory(IntStream.of(unknowns)
                .mapToObj(j -> knowledge.cell(part.unknowns[j]).name())
                .toList());
    }

    /** Intervals of roots, read back for every cell. */
    private static final class Found {
        private final Knowledge knowledge;
        private final Reduction reduction;
        private final Narrowing[] narrowingOf;
        private final int[] numberInPart;

        Found(Knowledge knowledge, Reduction reduction) {
            this.knowledge = knowledge;
            this.reduction = reduction;
            this.narrowingOf = new Narrowing[knowledge.cells().size()];
            this.numberInPart = new int[narrowingOf.length];
        }

        void keep(Part part, Narrowing narrowing) {
            for (int j = 0; j < part.unknowns.length; j++) {
                narrowingOf[part.unknowns[j]] = narrowing;
                numberInPart[part.unknowns[j]] = j;
            }
        }

        List<Finding> findings() {
            var findings = new ArrayList<Finding>();
            for (var role : List.of(Knowledge.Role.HIDDEN, Knowledge.Role.IMPLIED))
                for (int cell = 0; cell < narrowingOf.length; cell++)
                    if (knowledge.cell(cell).role() == role) findings.add(finding(cell));
            return findings;
        }

        private Finding finding(int cell) {
            int root = reduction.root(cell);
            @Nullable Narrowing narrowing = narrowingOf[root];
            if (narrowing == null) { // no sum mentions it any more: it can be anything between its bounds
                long lower = reduction.lowerOf(cell);
                long upper = reduction.upperOf(cell);
                return finding(cell, lower, upper, true, upper - lower);
            }
            int j = numberInPart[root];
            long one = valueOf(cell, narrowing.lower[j]);
            long other = valueOf(cell, narrowing.upper[j]);
            return finding(
                    cell, Math.min(one, other), Math.max(one, other), narrowing.isExact(j), narrowing.reached(j));
        }

        private long valueOf(int cell, long rootValue) {
            if (rootValue < Knowledge.UNBOUNDED && rootValue > -Knowledge.UNBOUNDED)
                return reduction.valueOf(cell, rootValue);
            return reduction.isMirrored(cell) ? -rootValue : rootValue;
        }

        private Finding finding(int cell, long lower, long upper, boolean exact, long reached) {
            var about = knowledge.cell(cell);
            return new Finding(cell, about.name(), lower, upper, exact, verdict(about, lower, upper, reached));
        }

        private Verdict verdict(Knowledge.Cell about, long lower, long upper, long reached) {
            long threshold = knowledge.threshold();
            if (about.role() == Knowledge.Role.IMPLIED) {
                boolean small = lower == upper && lower >= 1 && lower <= threshold;
                return small ? Verdict.EXPOSED : Verdict.SAFE;
            }
            if (lower == upper) return about.openLower() == about.openUpper() ? Verdict.SAFE : Verdict.EXPOSED;
            return reached >= about.wanted(threshold) ? Verdict.SAFE : Verdict.NARROW;
        }
    }
}
