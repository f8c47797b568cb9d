package chesil.linkage.suggest;

import chesil.linkage.BlockRule;
import chesil.linkage.Column;
import chesil.linkage.Comparison;
import chesil.linkage.Dataset;
import chesil.linkage.KeyPart;
import chesil.linkage.Model;
import chesil.linkage.Records;
import chesil.linkage.Standard;
import chesil.linkage.compare.Comparers;
import chesil.linkage.standardise.Standardise;
import chesil.linkage.train.Trainer;
import chesil.linkage.work.Cores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A model drafted from the data, untrained, and remarks on why it is so.
 *
 * @param model what {@code link run} would use
 * @param remarks what was found in the data, a line each
 */
public record Suggestion(Model model, List<String> remarks) {
    /** Pairs that may be looked at: so many a record, and never fewer than so many in all. */
    private static final long PAIRS_A_RECORD = 25;

    private static final long PAIRS_ANYWAY = 3_000_000;

    public Suggestion {
        remarks = List.copyOf(remarks);
    }

    /** No model can be drafted; the words say why and what to do. */
    public static final class NothingToCompare extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NothingToCompare(String wrongAndMend) {
            super(wrongAndMend);
        }
    }

    /**
     * Drafts a model from columns that all datasets have by the same name (capitals and blanks aside).
     *
     * @throws NothingToCompare if there is no such column that tells people apart
     */
    public static Suggestion of(List<Dataset> datasets, Records.Kind kind, long seed, int thisYear, Cores cores) {
        var remarks = new ArrayList<String>();
        var kinds = kinds(datasets, remarks, cores);
        if (kinds.isEmpty())
            throw new NothingToCompare(
                    "there is no column, common to all files, that could tell one person from another."
                            + " Name columns alike, or write a model");
        var standards = new LinkedHashMap<String, Standard>();
        var comparisons = new ArrayList<Comparison>();
        kinds.forEach((column, of) -> {
            if (of.standard() != Standard.TEXT) standards.put(column, of.standard());
            comparisons.add(
                    of.comparison(column, of == ColumnKind.GIVEN_NAME && new Profile(column, datasets).hasInitials()));
        });
        var wholes =
                comparisons.stream().map(each -> BlockRule.of(each.column())).toList();
        var draft = new Model(Double.NaN, standards, wholes, comparisons);
        var records = Standardise.records(datasets, draft, thisYear, cores).records();
        var rules = rules(draft, kinds, records, kind, seed, remarks, cores);
        return new Suggestion(draft.withBlock(rules), remarks);
    }

    private static Map<String, ColumnKind> kinds(List<Dataset> datasets, List<String> remarks, Cores cores) {
        var names = datasets.getFirst().columns().stream().map(Column::name).toList();
        var found = cores.map(names.size(), i -> {
            var name = names.get(i);
            for (var dataset : datasets) if (dataset.column(name).isEmpty()) return "not every file has it";
            var profile = new Profile(name, datasets);
            return profile.reasonToLeaveOut().orElseGet(() -> profile.kind().name());
        });
        var kinds = new LinkedHashMap<String, ColumnKind>();
        for (int i = 0; i < names.size(); i++) {
            try {
                var kind = ColumnKind.valueOf(found.get(i));
                kinds.put(names.get(i), kind);
                remarks.add(names.get(i) + " holds " + kind.words());
            } catch (IllegalArgumentException _) {
                remarks.add(names.get(i) + " is left out: " + found.get(i));
            }
        }
        return kinds;
    }

    private static List<BlockRule> rules(
            Model draft,
            Map<String, ColumnKind> kinds,
            Records records,
            Records.Kind kind,
            long seed,
            List<String> remarks,
            Cores cores) {
        var comparers = Comparers.of(draft, records, cores);
        var training = Trainer.train(records, kind, comparers, List.of(), seed, cores);
        var parts = new ArrayList<List<KeyPart>>();
        for (var comparison : draft.comparisons())
            parts.add(Objects.requireNonNull(kinds.get(comparison.column())).parts(comparison.column()));
        long budget = Math.max(PAIRS_ANYWAY, PAIRS_A_RECORD * records.size());
        var choice = RuleChoice.of(training, comparers, parts, records, kind, budget, seed, cores);
        remarks.add(String.format(
                Locale.UK,
                "the rules below make about %,d of %,d pairs, and should reach %.1f %% of matches",
                choice.pairs(),
                records.pairs(kind),
                100 * choice.reach()));
        return choice.rules();
    }
}
