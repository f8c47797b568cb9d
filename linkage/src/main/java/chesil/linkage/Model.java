package chesil.linkage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How records are linked: how columns are standardised, which pairs are looked at, how they are compared, and what agreement
 * is worth. {@link ModelFile} reads and writes it as YAML.
 *
 * @param prior probability that two records taken at random are the same person (lambda), NaN until trained
 * @param standardise by column how its values are brought into one form; columns that are not named are kept as text
 * @param block the rules by which candidate pairs are found; a pair that several make counts once
 * @param comparisons what is compared; names are unique
 */
public record Model(
        double prior, Map<String, Standard> standardise, List<BlockRule> block, List<Comparison> comparisons) {
    public Model {
        if (prior <= 0 || prior >= 1)
            throw new IllegalArgumentException("the prior must be between 0 and 1, but was " + prior);
        standardise = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(standardise));
        block = List.copyOf(block);
        comparisons = List.copyOf(comparisons);
        if (block.isEmpty())
            throw new IllegalArgumentException("the model has no block rule: no pair would be looked at");
        if (comparisons.isEmpty()) throw new IllegalArgumentException("the model compares nothing");
        var names = new LinkedHashSet<String>();
        for (var each : comparisons) {
            if (!names.add(each.name()))
                throw new IllegalArgumentException("two comparisons are called " + each.name() + ": rename one");
        }
    }

    /** Every column that it reads, each once, in order of mention. */
    public Set<String> columns() {
        var columns = new LinkedHashSet<String>();
        for (var comparison : comparisons) {
            columns.add(comparison.column());
            for (var level : comparison.levels())
                if (level.when().kind() == Test.Kind.SWAPPED)
                    columns.add(level.when().word());
        }
        for (var rule : block) for (var part : rule.parts()) columns.add(part.column());
        return columns;
    }

    public Standard standard(String column) {
        return standardise.getOrDefault(column, Standard.TEXT);
    }

    public boolean isTrained() {
        return !Double.isNaN(prior) && comparisons.stream().allMatch(Comparison::isTrained);
    }

    public Model withPrior(double other) {
        return new Model(other, standardise, block, comparisons);
    }

    public Model withComparisons(List<Comparison> other) {
        return new Model(prior, standardise, block, other);
    }

    public Model withBlock(List<BlockRule> other) {
        return new Model(prior, standardise, other, comparisons);
    }

    /** How its patterns are packed. */
    public Patterns patterns() {
        return Patterns.of(comparisons);
    }

    /**
     * The same with m and u of every level.
     *
     * @param m shape [comparisons][levels]
     * @param u likewise
     */
    public Model trained(double newPrior, double[][] m, double[][] u) {
        var trained = new ArrayList<Comparison>();
        for (int c = 0; c < comparisons.size(); c++) {
            var levels = new ArrayList<Level>();
            for (int l = 0; l < comparisons.get(c).levels().size(); l++)
                levels.add(comparisons.get(c).levels().get(l).trained(m[c][l], u[c][l]));
            trained.add(comparisons.get(c).withLevels(levels));
        }
        return new Model(newPrior, standardise, block, trained);
    }
}
