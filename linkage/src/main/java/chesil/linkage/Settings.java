package chesil.linkage;

/**
 * How a linkage is run, besides the model.
 *
 * @param kind which pairs are looked at
 * @param threshold links have this probability or more
 * @param clusterThreshold clusters are made of links of this probability or more
 * @param joining how clusters are made
 * @param choice which of a record's links are kept
 * @param threads how many threads work; the result does not depend on it
 * @param seed for what is drawn at random
 * @param thisYear up to which years of two digits lie
 */
public record Settings(
        Records.Kind kind,
        double threshold,
        double clusterThreshold,
        Joining joining,
        Choice choice,
        int threads,
        long seed,
        int thisYear) {
    public Settings {
        if (!(threshold > 0 && threshold < 1))
            throw new IllegalArgumentException("the threshold must be between 0 and 1, but was " + threshold);
        if (!(clusterThreshold > 0 && clusterThreshold < 1))
            throw new IllegalArgumentException(
                    "the cluster threshold must be between 0 and 1, but was " + clusterThreshold);
        if (threads < 1) throw new IllegalArgumentException("there must be 1 thread or more, but were " + threads);
    }

    /** Links from 0.5, clusters from 0.9, two threads. */
    public static Settings of(Records.Kind kind) {
        return new Settings(kind, 0.5, 0.9, Joining.CONNECTED, Choice.ALL, 2, 1, 2026);
    }

    public Settings withThreads(int other) {
        return new Settings(kind, threshold, clusterThreshold, joining, choice, other, seed, thisYear);
    }

    public Settings withThresholds(double links, double clusters) {
        return new Settings(kind, links, clusters, joining, choice, threads, seed, thisYear);
    }

    public Settings withJoining(Joining other) {
        return new Settings(kind, threshold, clusterThreshold, other, choice, threads, seed, thisYear);
    }

    public Settings withChoice(Choice other) {
        return new Settings(kind, threshold, clusterThreshold, joining, other, threads, seed, thisYear);
    }

    /** How links become clusters. */
    public enum Joining {
        /** Whatever hangs together. */
        CONNECTED,
        /** What hangs together closely: weak links do not chain people into one. */
        CLOSE
    }

    /** Which links are kept. */
    public enum Choice {
        ALL,
        /** Each record's strongest. */
        BEST,
        /** One a record and other dataset, the strongest first. */
        ONE_TO_ONE
    }
}
