package chesil.linkage.command;

import chesil.command.Checks;
import chesil.command.Table;
import chesil.linkage.Records;
import chesil.linkage.train.Labels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file of pairs that are known to be one person, or not. */
final class LabelledPairs {
    private LabelledPairs() {}

    /** @throws chesil.command.WrongData with every label that names no record, or is no number */
    static Labels read(String file, Records records) {
        var table = Table.read(file);
        var checks = new Checks(table);
        var left = first(table, "left_id", "unique_id_l", "id_l");
        var right = first(table, "right_id", "unique_id_r", "id_r");
        var score = first(table, "match", "score", "clerical_match_score");
        boolean named = records.datasets().size() > 1;
        var leftName = named ? first(table, "left_dataset", "source_dataset_l") : "";
        var rightName = named ? first(table, "right_dataset", "source_dataset_r") : "";
        for (var column : List.of(left, right, score)) checks.needs(column);
        if (named) for (var column : List.of(leftName, rightName)) checks.needs(column);
        checks.refuseIfWrong();
        double[] scores = checks.numbers(score, 0, 1);
        var places = places(records);
        var labels = new Labels();
        for (int row = 0; row < table.size(); row++) {
            var one = places.get(key(records, table, row, leftName, left));
            var other = places.get(key(records, table, row, rightName, right));
            if (one == null)
                checks.fault(row, left, "no file has this record", "Give the number of a record that is there");
            if (other == null)
                checks.fault(row, right, "no file has this record", "Give the number of a record that is there");
            if (one != null && other != null && !Double.isNaN(scores[row])) labels.add(one, other, scores[row] >= 0.5);
        }
        checks.refuseIfWrong();
        return labels;
    }

    private static String first(Table table, String... names) {
        for (var name : names) if (table.has(name)) return name;
        return names[0];
    }

    private static String key(Records records, Table table, int row, String nameColumn, String idColumn) {
        var name = nameColumn.isEmpty()
                ? records.datasets().getFirst().name()
                : table.text(row, nameColumn).strip();
        return name + "\n" + table.text(row, idColumn).strip();
    }

    private static Map<String, Integer> places(Records records) {
        var places = new HashMap<String, Integer>();
        for (int record = 0; record < records.size(); record++)
            places.put(records.datasets().get(records.datasetOf(record)).name() + "\n" + records.id(record), record);
        return places;
    }
}
