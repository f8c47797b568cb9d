package chesil.linkage.command;

import chesil.command.Checks;
import chesil.command.Table;
import chesil.linkage.Links;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run wrote, read back: records as {@code clusters.csv} has them, numbered in its order, and the links of {@code links.csv}. */
final class LinkedFolder {
    /** In place of a record: there is none, or several datasets have one of that number. */
    static final int NONE = -1, SEVERAL = -2;

    private final List<String> datasets;
    private final List<String> ids;
    private final int[] dataset;
    private final int[] clusters;
    private final Map<String, Integer> places;
    private final Links links;

    private LinkedFolder(
            List<String> datasets,
            List<String> ids,
            int[] dataset,
            int[] clusters,
            Map<String, Integer> places,
            Links links) {
        this.datasets = datasets;
        this.ids = ids;
        this.dataset = dataset;
        this.clusters = clusters;
        this.places = places;
        this.links = links;
    }

    /**
     * @throws chesil.command.Refusal if a file is not there
     * @throws chesil.command.WrongData if it is no such file
     */
    static LinkedFolder read(String folder) {
        var table = Table.read(Path.of(folder, "clusters.csv").toString());
        var checks = new Checks(table);
        for (var column : List.of("cluster", "dataset", "id")) checks.needs(column);
        checks.refuseIfWrong();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Map<String, Integer> clusterNumbers = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        var ids = new ArrayList<String>();
        var dataset = new int[table.size()];
        var clusters = new int[table.size()];
        for (int row = 0; row < dataset.length; row++) {
            var name = table.text(row, "dataset");
            var id = table.text(row, "id");
            dataset[row] = numbers.computeIfAbsent(name, _ -> numbers.size());
            clusters[row] = clusterNumbers.computeIfAbsent(table.text(row, "cluster"), _ -> clusterNumbers.size());
            ids.add(id);
            places.put(name + "\n" + id, row);
            places.merge("\n" + id, row, (_, _) -> SEVERAL);
        }
        return new LinkedFolder(List.copyOf(numbers.keySet()), ids, dataset, clusters, places, links(folder, places));
    }

    private static Links links(String folder, Map<String, Integer> places) {
        var table = Table.read(Path.of(folder, "links.csv").toString());
        var checks = new Checks(table);
        for (var column : List.of("left_dataset", "left_id", "right_dataset", "right_id")) checks.needs(column);
        double[] weights = checks.everyNumber("match_weight", -1e6, 1e6);
        checks.refuseIfWrong();
        var left = new int[table.size()];
        var right = new int[table.size()];
        for (int row = 0; row < left.length; row++) {
            left[row] = places.getOrDefault(table.text(row, "left_dataset") + "\n" + table.text(row, "left_id"), NONE);
            right[row] =
                    places.getOrDefault(table.text(row, "right_dataset") + "\n" + table.text(row, "right_id"), NONE);
            if (left[row] < 0 || right[row] < 0)
                checks.fault(row, "left_id", "clusters.csv has not both records of this link", "Run link run again");
        }
        checks.refuseIfWrong();
        return new Links(left, right, weights, new long[left.length]);
    }

    int size() {
        return ids.size();
    }

    List<String> datasets() {
        return datasets;
    }

    /** A record by its dataset, null for whichever has it, and number; {@link #NONE} or {@link #SEVERAL}. */
    int record(@Nullable String named, String id) {
        if (named == null) return places.getOrDefault("\n" + id, NONE);
        return places.getOrDefault(named + "\n" + id, NONE);
    }

    String dataset(int record) {
        return datasets.get(dataset[record]);
    }

    String id(int record) {
        return ids.get(record);
    }

    int[] datasetNumbers() {
        return dataset;
    }

    int[] clusters() {
        return clusters;
    }

    Links links() {
        return links;
    }
}
