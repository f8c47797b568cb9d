package chesil.disclosure.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything released to one audience so far, and the question whether a draft beside it would give something away.
 *
 * <p>A draft is tested with all earlier tables in one system. What the draft does not touch was looked at before and is not looked at
 * again, so that an answer comes while a release is drafted. Not for several threads at once.
 */
public final class Ledger {
    private static final long[] NOT_TOLD = {};

    private final Book book;
    private final Audit audit;
    private @Nullable Set<Integer> exposedBefore;

    /** What a ledger says of a draft. */
    public sealed interface Answer {
        /**
         * @param cells one for each cell of the draft, in its order; empty for those that it shows
         * @param elsewhere what the draft would give away besides: hidden numbers of earlier tables, and small numbers that no table
         *     has but that tables leave when one is taken from another
         * @param revised whether numbers that were hidden before had to be taken to have changed since, because nothing else fits
         */
        record Checked(List<Optional<Finding>> cells, List<Finding> elsewhere, boolean revised) implements Answer {
            public Checked {
                cells = List.copyOf(cells);
                elsewhere = List.copyOf(elsewhere);
            }

            /** Whether it may be released. */
            public boolean isSafe() {
                return elsewhere.isEmpty()
                        && cells.stream()
                                .flatMap(Optional::stream)
                                .noneMatch(each -> each.verdict() == Verdict.EXPOSED);
            }
        }

        /** The draft does not add up; among these numbers, called by their codes. */
        record Contradictory(List<String> among) implements Answer {
            public Contradictory {
                among = List.copyOf(among);
            }
        }
    }

    /**
     * @param dimensions how many codes each cell has
     * @param partitions how codes add up; in a dimension that has none, a table's codes are parts of its {@code Total}
     * @param threshold the largest count that is hidden
     */
    public Ledger(int dimensions, List<Partition> partitions, long threshold, Effort effort) {
        this.book = new Book(dimensions, List.copyOf(partitions), threshold);
        this.audit = Audit.remembering(effort);
    }

    /** Something that the audience is taken to know besides: that a number lies between bounds. */
    public void know(List<String> codes, long lower, long upper) {
        book.know(codes, lower, upper);
    }

    /**
     * Keeps a table that was released.
     *
     * @return empty; or why it was not kept: it does not add up
     */
    public Optional<Answer.Contradictory> add(ReleasedTable table) {
        return add(table, NOT_TOLD);
    }

    /**
     * As {@link #add(ReleasedTable)}, with the truth at hand: audits then start there, which is faster, and no interval changes.
     *
     * @param truth shape [cells of the table]
     */
    public Optional<Answer.Contradictory> add(ReleasedTable table, long[] truth) {
        checkShape(table, truth);
        int mark = book.mark();
        book.write(table, truth, false);
        var among = audit.contradiction(book.knowledge());
        if (!among.isEmpty()) {
            book.takeBack(mark);
            book.write(table, truth, true);
            among = audit.contradiction(book.knowledge());
        }
        exposedBefore = null;
        if (among.isEmpty()) return Optional.empty();
        book.takeBack(mark);
        return Optional.of(contradictory(among));
    }

    /** What would be open to all if this table were released too; the ledger stays as it is. */
    public Answer check(ReleasedTable draft) {
        return check(draft, NOT_TOLD);
    }

    /**
     * As {@link #check(ReleasedTable)}, with the truth at hand.
     *
     * @param truth shape [cells of the draft]
     */
    public Answer check(ReleasedTable draft, long[] truth) {
        checkShape(draft, truth);
        var before = exposedBefore();
        boolean first = book.size() == 0;
        int mark = book.mark();
        try {
            var numbers = book.write(draft, truth, false);
            var outcome = audit.narrow(book.knowledge(), book.truth());
            boolean revised = outcome instanceof Audit.Outcome.Contradictory && !first;
            if (revised) {
                book.takeBack(mark);
                numbers = book.write(draft, truth, true);
                outcome = audit.narrow(book.knowledge(), book.truth());
            }
            return answer(outcome, numbers, revised, before);
        } finally {
            book.takeBack(mark);
        }
    }

    private static void checkShape(ReleasedTable table, long[] truth) {
        if (truth.length != 0 && truth.length != table.cells().size())
            throw new IllegalArgumentException(
                    "the truth of " + table.cells().size() + " cells has " + truth.length + " numbers");
    }

    /** What was open to all before the draft, which is not the draft's doing. */
    private Set<Integer> exposedBefore() {
        if (exposedBefore == null) {
            exposedBefore = new HashSet<>();
            if (book.size() > 0
                    && audit.narrow(book.knowledge(), book.truth()) instanceof Audit.Outcome.Narrowed narrowed)
                for (var finding : narrowed.exposed()) exposedBefore.add(finding.cell());
        }
        return exposedBefore;
    }

    private static Answer.Contradictory contradictory(List<Object> among) {
        return new Answer.Contradictory(among.stream().map(Object::toString).toList());
    }

    private Answer answer(Audit.Outcome outcome, int[] numbers, boolean revised, Set<Integer> before) {
        return switch (outcome) {
            case Audit.Outcome.Contradictory(var among) -> contradictory(among);
            case Audit.Outcome.Narrowed(var findings) -> checked(findings, numbers, revised, before);
        };
    }

    private Answer checked(List<Finding> findings, int[] numbers, boolean revised, Set<Integer> before) {
        var byNumber = new Finding[book.size()];
        for (var finding : findings) byNumber[finding.cell()] = finding;
        var cells = new ArrayList<Optional<Finding>>();
        var own = new HashSet<Integer>();
        for (int number : numbers) {
            cells.add(Optional.ofNullable(byNumber[number]));
            own.add(number);
        }
        var elsewhere = findings.stream()
                .filter(each -> each.verdict() == Verdict.EXPOSED)
                .filter(each -> !own.contains(each.cell()) && !before.contains(each.cell()))
                .toList();
        return new Answer.Checked(cells, elsewhere, revised);
    }
}
