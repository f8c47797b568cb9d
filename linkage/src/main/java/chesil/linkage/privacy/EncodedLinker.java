package chesil.linkage.privacy;

import chesil.linkage.Clusters;
import chesil.linkage.Links;
import chesil.linkage.Records.Kind;
import chesil.linkage.cluster.UnionFind;
import chesil.linkage.work.Cores;
import java.util.List;

/**
 * Links encodings, which say no more of two records than how many bits they share. Candidate pairs agree on a keyed pseudonym, or are all pairs where there are
 * few; likeness is Dice's coefficient, 2 |a and b| / (|a| + |b|), by population counts; a pair is a link if each record is the other's most alike.
 *
 * <p>How alike is alike enough is learnt without labels. Between two files: whom a record finds most alike in its own file is a stranger, so these say how
 * often the most alike of the other file would reach a value by chance (a local false discovery rate). Within files, where such strangers are
 * not to be had: the falling tail of the many unlike pairs is carried on to the alike.
 *
 * @see <a href="https://doi.org/10.1198/016214504000000089">Efron (2004), Large-scale simultaneous hypothesis testing, JASA 99:96-104</a>
 */
public final class EncodedLinker {
    /** Up to so many pairs all are looked at, and no key is needed. */
    static final long ALL_PAIRS = 40_000_000;

    /** A key that more records than this share is passed over: it says little, and its pairs would be looked at for nothing. */
    static final int LARGEST_BLOCK = 4_000;

    private final List<Encodings> parties;
    private final Kind kind;
    private final Cores cores;
    private final Pool pool;

    private EncodedLinker(List<Encodings> parties, Kind kind, Cores cores) {
        this.parties = parties;
        this.kind = kind;
        this.cores = cores;
        pool = new Pool(parties);
    }

    /**
     * What was found. Records are numbered through all parties, those of the first before those of the second.
     *
     * @param links by left and right record; their pattern is Dice's coefficient in millionths
     * @param clusters persons
     * @param pairs how many pairs were looked at
     * @param passedOver how many keys more than {@link #LARGEST_BLOCK} records share
     * @param alike from which likeness on pairs are links
     */
    public record Found(Links links, Clusters clusters, long pairs, long passedOver, double alike) {}

    /**
     * Links the records of several parties, or of one with themselves.
     *
     * @param threshold links have this probability or more
     * @throws IllegalArgumentException if encodings were made with different keys or schemas, or one party is to be linked with none
     */
    public static Found link(List<Encodings> parties, Kind kind, double threshold, Cores cores) {
        if (kind == Kind.LINK && parties.size() < 2)
            throw new IllegalArgumentException("linking needs two files of encodings, and there is one");
        for (var each : parties) {
            if (each.tag().equals(parties.getFirst().tag())) continue;
            throw new IllegalArgumentException(each.name() + " was encoded with another key or schema (" + each.tag()
                    + ") than " + parties.getFirst().name() + " ("
                    + parties.getFirst().tag() + "): let partners agree on both");
        }
        return new EncodedLinker(parties, kind, cores).found(threshold);
    }

    private Found found(double threshold) {
        boolean all = pool.pairs(kind) <= ALL_PAIRS;
        var blocks = all ? List.<Pool.Blocks>of() : pool.blocks(cores, LARGEST_BLOCK);
        var search = new Search(pool, kind, blocks);
        double floor = search.floor();
        var near = search.run(floor, cores);
        var neighbours = Neighbours.of(near, pool.size());
        boolean oneToOne = kind == Kind.LINK && parties.size() == 2;
        var chance = oneToOne ? byStrangers(search, neighbours, floor) : Chance.ofTail(near, floor);
        long passedOver = blocks.stream().mapToLong(Pool.Blocks::passedOver).sum();
        return linked(near, neighbours, oneToOne, chance, threshold, passedOver);
    }

    /** What the records of the smaller file find in the larger one, beside what those of the larger find among themselves. */
    private Chance byStrangers(Search search, Neighbours neighbours, double floor) {
        int middle = pool.start(1);
        boolean leftIsLarger = middle > pool.size() - middle;
        var strangers = leftIsLarger
                ? search.nearestWithin(0, middle, floor)
                : search.nearestWithin(middle, pool.size(), floor);
        int first = leftIsLarger ? middle : 0;
        int last = leftIsLarger ? pool.size() : middle;
        var best = new float[last - first];
        for (int i = 0; i < best.length; i++) best[i] = (float) Math.max(floor, neighbours.likeness(first + i, 0));
        return Chance.ofStrangers(best, strangers);
    }

    private Found linked(
            Near near, Neighbours neighbours, boolean oneToOne, Chance chance, double threshold, long passedOver) {
        double least = chance.leastLikeness(threshold);
        var sets = new UnionFind(pool.size());
        int[] chosen = near.sorted(pair ->
                near.likeness(pair) >= least && (!oneToOne || neighbours.areMutual(near.left(pair), near.right(pair))));
        var left = new int[chosen.length];
        var right = new int[chosen.length];
        var weight = new double[chosen.length];
        var pattern = new long[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            left[i] = near.left(chosen[i]);
            right[i] = near.right(chosen[i]);
            weight[i] = Links.weightOf(chance.probability(near.likeness(chosen[i])));
            pattern[i] = Math.round(1e6 * near.likeness(chosen[i]));
            sets.join(left[i], right[i]);
        }
        return new Found(
                new Links(left, right, weight, pattern),
                Clusters.ofRoots(sets.roots()),
                near.pairs(),
                passedOver,
                least);
    }
}
