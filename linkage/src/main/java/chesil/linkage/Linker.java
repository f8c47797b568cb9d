package chesil.linkage;

import chesil.linkage.block.Blocks;
import chesil.linkage.cluster.Clustering;
import chesil.linkage.compare.Comparers;
import chesil.linkage.score.Scorer;
import chesil.linkage.standardise.Standardise;
import chesil.linkage.train.Trainer;
import chesil.linkage.train.Training;
import chesil.linkage.work.Cores;
import java.util.ArrayList;
import java.util.List;

/**
 * Links records: standardise, block, compare, train, score, cluster. What is trained already is not trained again.
 *
 * <p>The cost is one pass over the rows and some 30 ns a candidate pair and core; the memory is the columns' codes, eight bytes a record and
 * rule, and the links. Pairs below the threshold are never stored.
 */
public final class Linker {
    private Linker() {}

    /** Hears how far the work has come. Called by several threads. */
    public interface Progress {
        Progress NONE = (_, _, _) -> {};

        /** So much of a stage is done; {@code of} 0 says that it begins and cannot be counted. */
        void at(Stage stage, long done, long of);
    }

    public enum Stage {
        STANDARDISE,
        BLOCK,
        PREPARE,
        TRAIN,
        SCORE,
        CLUSTER
    }

    /**
     * Links datasets, or one within itself.
     *
     * @throws IllegalArgumentException if a dataset lacks a column that the model reads, or there are not two datasets to link
     */
    public static Linked link(List<Dataset> datasets, Model model, Settings settings, Progress progress) {
        if (settings.kind() == Records.Kind.LINK && datasets.size() < 2)
            throw new IllegalArgumentException("linking needs two datasets, and there is one: deduplicate it");
        var cores = new Cores(settings.threads());
        progress.at(Stage.STANDARDISE, 0, 0);
        var standard = Standardise.records(datasets, model, settings.thisYear(), cores);
        var records = standard.records();
        progress.at(Stage.BLOCK, 0, 0);
        var blocks =
                cores.map(model.block().size(), i -> Blocks.of(model.block().get(i), records, settings.kind()));
        progress.at(Stage.PREPARE, 0, 0);
        var comparers = Comparers.of(model, records, cores);
        progress.at(Stage.TRAIN, 0, 0);
        var training = model.isTrained()
                ? new Training(model, List.of(), 0, model.prior() * records.pairs(settings.kind()), List.of())
                : Trainer.train(records, settings.kind(), comparers, blocks, settings.seed(), cores);
        progress.at(Stage.SCORE, 0, 0);
        var scored = Scorer.score(
                comparers.with(training.model()),
                blocks,
                records,
                settings.kind(),
                Links.weightOf(settings.threshold()),
                cores,
                done -> progress.at(Stage.SCORE, done >>> 32, done & 0xFFFFFFFFL));
        progress.at(Stage.CLUSTER, 0, 0);
        var links = chosen(scored.links(), records, settings);
        return new Linked(
                records,
                standard.columns(),
                training,
                counts(blocks, scored.pairsByRule()),
                links,
                clusters(links, records, settings));
    }

    private static Links chosen(Links links, Records records, Settings settings) {
        return switch (settings.choice()) {
            case ALL -> links;
            case BEST -> Clustering.best(links, records);
            case ONE_TO_ONE -> Clustering.oneToOne(links, records);
        };
    }

    private static Clusters clusters(Links links, Records records, Settings settings) {
        double least = Links.weightOf(settings.clusterThreshold());
        return switch (settings.joining()) {
            case CONNECTED -> Clustering.connected(links, records.size(), least);
            case CLOSE -> Clustering.close(links, records.size(), least, 0.45);
        };
    }

    private static List<Linked.RuleCount> counts(List<Blocks> blocks, List<Long> first) {
        var counts = new ArrayList<Linked.RuleCount>();
        for (int r = 0; r < first.size(); r++) {
            var of = blocks.get(r);
            int largest = of.largest();
            counts.add(new Linked.RuleCount(
                    of.rule().toString(), of.pairs(), first.get(r), largest < 0 ? 0 : of.size(largest)));
        }
        return counts;
    }
}
