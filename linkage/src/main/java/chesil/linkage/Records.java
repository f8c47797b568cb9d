package chesil.linkage;

import java.util.List;

/**
 * The records of all datasets, end to end, each column in its standard form and with one dictionary for all: what is linked.
 * A record is a number from 0; those of the first dataset come first.
 */
public final class Records {
    private final List<Dataset> datasets;
    private final int[] starts;
    private final List<Column> columns;

    /**
     * @param columns each as long as all datasets together
     * @throws IllegalArgumentException if one is not
     */
    public Records(List<Dataset> datasets, List<Column> columns) {
        this.datasets = List.copyOf(datasets);
        this.columns = List.copyOf(columns);
        starts = new int[datasets.size() + 1];
        for (int i = 0; i < datasets.size(); i++)
            starts[i + 1] = Math.addExact(starts[i], datasets.get(i).size());
        for (var column : columns) {
            if (column.size() != size())
                throw new IllegalArgumentException(
                        column.name() + " has " + column.size() + " rows, and there are " + size());
        }
    }

    /** How many records there are in all. */
    public int size() {
        return starts[starts.length - 1];
    }

    public List<Dataset> datasets() {
        return datasets;
    }

    public List<Column> columns() {
        return columns;
    }

    /** @throws IllegalArgumentException if there is no such column; says which there are */
    public Column column(String named) {
        return columns.stream()
                .filter(each -> each.name().equals(named))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no column " + named + " among "
                        + columns.stream().map(Column::name).toList()));
    }

    /** The number of the first record of a dataset; of one past the last, {@link #size}. */
    public int start(int dataset) {
        return starts[dataset];
    }

    /** The place in {@link #datasets} of a record's dataset. */
    public int datasetOf(int record) {
        int dataset = 0;
        while (record >= starts[dataset + 1]) dataset++;
        return dataset;
    }

    /** A record's own number within its dataset, as its file gives it. */
    public String id(int record) {
        int dataset = datasetOf(record);
        return datasets.get(dataset).ids().text(record - starts[dataset]);
    }

    /** How many pairs of records there are that a linkage of this kind could join. */
    public long pairs(Kind kind) {
        long within = 0;
        for (var dataset : datasets) within += (long) dataset.size() * (dataset.size() - 1) / 2;
        long all = (long) size() * (size() - 1) / 2;
        return switch (kind) {
            case LINK -> all - within;
            case DEDUPE -> within;
            case BOTH -> all;
        };
    }

    /** Which pairs are looked at: between datasets, within each, or both. */
    public enum Kind {
        LINK,
        DEDUPE,
        BOTH
    }
}
