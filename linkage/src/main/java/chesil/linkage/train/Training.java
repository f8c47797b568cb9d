package chesil.linkage.train;

import chesil.linkage.Model;
import java.util.List;

/**
 * A trained model, and how it came about.
 *
 * @param model with prior, m and u
 * @param rules the runs of expectation-maximisation, one a block rule used
 * @param randomPairs from how many pairs taken at random u comes
 * @param matches how many matches there are, as far as training can tell
 * @param remarks what a reader should know: comparisons that no rule could tell about
 */
public record Training(Model model, List<Run> rules, long randomPairs, double matches, List<String> remarks) {
    public Training {
        rules = List.copyOf(rules);
        remarks = List.copyOf(remarks);
    }

    /**
     * One run.
     *
     * @param rule the block rule, as the model file has it
     * @param pairs how many pairs were looked at
     * @param share which share of them are expected to be matches
     * @param changes by round the furthest that any parameter moved: convergence is seen in it
     */
    public record Run(String rule, long pairs, double share, List<Double> changes) {
        public Run {
            changes = List.copyOf(changes);
        }
    }
}
