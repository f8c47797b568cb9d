package chesil.disclosure;

import chesil.disclosure.suppression.Suppression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Protects tables before they are released. Start at {@link #of}. */
public final class Protection {
    private Protection() {}

    /**
     * Tables that are safe to release together to an audience.
     *
     * @param outcomes by table, and in each by cell in its order
     */
    public record Protected(Profile profile, List<Table> tables, List<List<Outcome>> outcomes) {
        public Protected {
            tables = List.copyOf(tables);
            outcomes = outcomes.stream().map(List::copyOf).toList();
        }

        /** What was hidden and why, in words and counts that disclose nothing. */
        public Report report() {
            return Report.of(this);
        }
    }

    /** One table by itself. */
    public static Protected of(Table table, Profile profile) {
        return of(List.of(table), profile, List.of());
    }

    /**
     * Tables that are released together, and may share cells: those whose codes are the same where both have a dimension, and are
     * totals where only one has it.
     *
     * @param earlier what the audience has got already: a figure that was shown there stays known
     */
    public static Protected of(List<Table> tables, Profile profile, List<Protected> earlier) {
        var why = new ArrayList<List<@Nullable Reason>>();
        for (var table : tables) why.add(PrimaryRules.reasons(table, profile));
        boolean[][] hidden = profile.secondary() ? hidden(tables, why, profile, earlier) : new boolean[tables.size()][];
        var outcomes = new ArrayList<List<Outcome>>();
        for (int t = 0; t < tables.size(); t++) {
            var cells = tables.get(t).cells();
            var of = new ArrayList<Outcome>(cells.size());
            for (int i = 0; i < cells.size(); i++) {
                var primary = why.get(t).get(i);
                boolean secondary = profile.secondary() && hidden[t][i];
                of.add(outcome(cells.get(i), primary, secondary, profile));
            }
            outcomes.add(of);
        }
        return new Protected(profile, tables, outcomes);
    }

    private static Outcome outcome(Cell cell, @Nullable Reason primary, boolean secondary, Profile profile) {
        if (primary != null) return new Outcome(Status.PRIMARY, null, primary);
        if (secondary) return new Outcome(Status.SECONDARY, null, Reason.PROTECTS);
        long rounded = profile.rounded(cell.value());
        return new Outcome(profile.base() == 1 ? Status.SHOWN : Status.ROUNDED, rounded, null);
    }

    private static boolean[][] hidden(
            List<Table> tables, List<List<@Nullable Reason>> why, Profile profile, List<Protected> earlier) {
        var layout = new Layout(tables, why, profile, earlier);
        var figures = layout.figures();
        var chosen = Suppression.choose(figures.sums(), profile.contributors(), profile.hidesZeros());
        var hidden = new boolean[tables.size()][];
        for (int t = 0; t < hidden.length; t++) {
            hidden[t] = new boolean[tables.get(t).cells().size()];
            for (int i = 0; i < hidden[t].length; i++) {
                int cell = layout.cell(t, i);
                hidden[t][i] = cell >= 0 && chosen[figures.of(cell)];
            }
        }
        return hidden;
    }
}
