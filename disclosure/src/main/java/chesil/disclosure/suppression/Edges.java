package chesil.disclosure.suppression;

import chesil.disclosure.attack.Audit;
import chesil.disclosure.attack.Effort;
import chesil.disclosure.attack.Finding;
import chesil.disclosure.attack.Verdict;

/** Which primary figures follow from nothing being below 0: asked of the attacker, who is exact and slower than algebra. */
final class Edges {
    private final Sums sums;

    Edges(Sums sums) {
        this.sums = sums;
    }

    /** The primary figures that can be proved to be what they are. */
    int[] proved(boolean[] hidden) {
        var known = chesil.disclosure.attack.Knowledge.builder();
        for (int figure = 0; figure < sums.size; figure++) add(figure, hidden[figure], known);
        for (int sum = 0; sum < sums.whole.length; sum++) known.sum(sums.whole[sum], sums.parts[sum]);
        return switch (Audit.of(known.build(), Effort.VERDICTS, sums.value)) {
            case Audit.Outcome.Narrowed(var findings) ->
                findings.stream()
                        .filter(finding -> finding.verdict() == Verdict.EXPOSED)
                        .mapToInt(Finding::cell)
                        .toArray();
            case Audit.Outcome.Contradictory(var among) ->
                throw new IllegalArgumentException("the sums contradict one another: " + among);
        };
    }

    private void add(int figure, boolean hidden, chesil.disclosure.attack.Knowledge.Builder known) {
        if (!hidden) known.published(figure, sums.value[figure]);
        else if (sums.primary[figure]) known.hidden(figure);
        else known.unpublished(figure, 0, chesil.disclosure.attack.Knowledge.UNBOUNDED);
    }
}
