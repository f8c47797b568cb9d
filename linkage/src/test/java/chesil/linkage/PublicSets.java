package chesil.linkage;

import chesil.linkage.read.CsvFile;
import chesil.linkage.work.Cores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** The public test sets with known truth, where they are at hand: {@code ../shared} beside the project, or where CHESIL_SHARED says. */
public final class PublicSets {
    private PublicSets() {}

    static Path file(String name) {
        var shared = Path.of(Objects.requireNonNullElse(System.getenv("CHESIL_SHARED"), "../../shared"));
        var file = shared.resolve("standards/fixtures/linkage").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "the public test set " + file + " is not at hand");
        return file;
    }

    public static Dataset read(String name) {
        try {
            return CsvFile.read(file(name).toString(), null, _ -> true, new Cores(2));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** By record who it is: FEBRL's number within {@code rec-N-org}, or the column cluster. */
    static int[] truth(Linked linked) {
        var numbers = new HashMap<String, Integer>();
        var truth = new int[linked.records().size()];
        for (int record = 0; record < truth.length; record++)
            truth[record] = numbers.computeIfAbsent(entity(linked, record), _ -> numbers.size());
        return truth;
    }

    private static String entity(Linked linked, int record) {
        int dataset = linked.records().datasetOf(record);
        var of = linked.records().datasets().get(dataset);
        int row = record - linked.records().start(dataset);
        return of.column("cluster")
                .map(column -> column.text(row))
                .orElseGet(() -> of.ids().text(row).split("-", -1)[1]);
    }

    /** Precision, recall and F1 of links over pairs. */
    record Quality(long found, long right, long true_) {
        double precision() {
            return (double) right / found;
        }

        double recall() {
            return (double) right / true_;
        }

        double f1() {
            return 2.0 * right / (found + true_);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "F1 %.4f (precision %.4f, recall %.4f, %d of %d)",
                    f1(),
                    precision(),
                    recall(),
                    right,
                    true_);
        }
    }

    static Quality quality(Linked linked, Records.Kind kind) {
        var truth = truth(linked);
        long right = 0;
        for (int i = 0; i < linked.links().size(); i++)
            if (truth[linked.links().left(i)] == truth[linked.links().right(i)]) right++;
        return new Quality(linked.links().size(), right, pairs(truth, linked.records(), kind));
    }

    private static long pairs(int[] truth, Records records, Records.Kind kind) {
        Map<Integer, int[]> members = new HashMap<>();
        for (int record = 0; record < truth.length; record++)
            members.computeIfAbsent(
                            truth[record], _ -> new int[records.datasets().size()])[records.datasetOf(record)]++;
        long pairs = 0;
        for (var counts : members.values()) {
            long all = 0;
            long within = 0;
            for (int each : counts) {
                all += each;
                within += each * (each - 1L) / 2;
            }
            long both = all * (all - 1) / 2;
            pairs += switch (kind) {
                case BOTH -> both;
                case DEDUPE -> within;
                case LINK -> both - within;
            };
        }
        return pairs;
    }
}
