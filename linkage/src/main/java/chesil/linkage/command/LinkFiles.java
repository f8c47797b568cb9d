package chesil.linkage.command;

import chesil.command.Numbers;
import chesil.linkage.Clusters;
import chesil.linkage.Linked;
import chesil.linkage.Links;
import chesil.linkage.Records;
import chesil.linkage.work.Cores;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongFunction;

/** {@code links.csv} and {@code clusters.csv}: made of bytes in stretches, side by side, and written in order. */
final class LinkFiles {
    private static final int STRETCH = 1 << 16;

    private final Records records;
    private final Links links;
    private final Clusters clusters;
    private final LongFunction<String> patterns;
    private final byte[][] names;
    private final Cores cores;

    LinkFiles(Linked linked, Cores cores) {
        this(linked.records(), linked.links(), linked.clusters(), texts(linked), cores);
    }

    /** @param patterns how a pattern is written */
    LinkFiles(Records records, Links links, Clusters clusters, LongFunction<String> patterns, Cores cores) {
        this.records = records;
        this.links = links;
        this.clusters = clusters;
        this.patterns = patterns;
        this.cores = cores;
        names = records.datasets().stream().map(each -> Bytes.cell(each.name())).toArray(byte[][]::new);
    }

    private static LongFunction<String> texts(Linked linked) {
        var comparisons = linked.training().model().comparisons();
        var patterns = linked.training().model().patterns();
        return pattern -> patterns.text(pattern, comparisons);
    }

    void links(OutputStream out) throws IOException {
        out.write("left_dataset,left_id,right_dataset,right_id,match_weight,match_probability,pattern\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var words = new java.util.concurrent.ConcurrentHashMap<Long, byte[]>();
        write(out, links.size(), (bytes, link) -> {
            record(bytes, links.left(link));
            bytes.add(',');
            record(bytes, links.right(link));
            bytes.add(',').add(Numbers.text(links.weight(link)));
            bytes.add(',').add(Numbers.text(links.probability(link)));
            bytes.add(',');
            bytes.add(words.computeIfAbsent(links.pattern(link), pattern -> Bytes.cell(patterns.apply(pattern))));
            bytes.add('\n');
        });
    }

    /** Every record, those of one cluster together. */
    void clusters(OutputStream out) throws IOException {
        out.write("cluster,dataset,id\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var order = byCluster(clusters);
        write(out, order.length, (bytes, place) -> {
            bytes.add(clusters.of(order[place])).add(',');
            record(bytes, order[place]);
            bytes.add('\n');
        });
    }

    private static int[] byCluster(Clusters clusters) {
        var ends = new int[clusters.count() + 1];
        int[] sizes = clusters.sizes();
        for (int i = 0; i < sizes.length; i++) ends[i + 1] = ends[i] + sizes[i];
        var order = new int[clusters.size()];
        for (int record = 0; record < order.length; record++) order[ends[clusters.of(record)]++] = record;
        return order;
    }

    private void record(Bytes bytes, int record) {
        int dataset = records.datasetOf(record);
        bytes.add(names[dataset]).add(',');
        bytes.add(records.datasets().get(dataset).ids(), record - records.start(dataset));
    }

    private interface Line {
        void to(Bytes bytes, int number);
    }

    /** Some stretches at a time, so that memory does not grow with the file. */
    private void write(OutputStream out, int lines, Line line) throws IOException {
        int stretches = (lines + STRETCH - 1) / STRETCH;
        int atOnce = 4 * cores.threads();
        for (int first = 0; first < stretches; first += atOnce) {
            int from = first;
            List<Bytes> made = cores.map(Math.min(atOnce, stretches - first), i -> {
                int begin = (from + i) * STRETCH;
                int end = Math.min(lines, begin + STRETCH);
                var bytes = new Bytes((end - begin) * 40);
                for (int number = begin; number < end; number++) line.to(bytes, number);
                return bytes;
            });
            for (var bytes : made) out.write(bytes.array(), 0, bytes.size());
        }
    }
}
