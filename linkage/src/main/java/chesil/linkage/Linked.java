package chesil.linkage;

import chesil.linkage.standardise.Standardise;
import chesil.linkage.train.Training;
import java.util.List;

/**
 * What a linkage found.
 *
 * @param records what was linked, in standard form
 * @param columns what became of each column: values that are no identifiers of their kind, default days
 * @param training how the model was trained; its {@code model} is what pairs were scored with
 * @param rules by block rule how many pairs it made, and how many first
 * @param links pairs from the threshold up, thinned as was asked
 * @param clusters persons
 */
public record Linked(
        Records records,
        List<Standardise.Made> columns,
        Training training,
        List<RuleCount> rules,
        Links links,
        Clusters clusters) {
    public Linked {
        columns = List.copyOf(columns);
        rules = List.copyOf(rules);
    }

    /** How many pairs were looked at. */
    public long pairs() {
        return rules.stream().mapToLong(RuleCount::first).sum();
    }

    /**
     * @param rule as the model file has it
     * @param pairs how many it makes, foretold before any is looked at
     * @param first how many of them no earlier rule makes
     * @param largest how many records its largest block has
     */
    public record RuleCount(String rule, long pairs, long first, int largest) {}
}
