package chesil.linkage.report;

import chesil.linkage.evaluation.Evaluation;
import chesil.linkage.evaluation.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Quality by threshold as a page that stands alone: a chart, and the figures with their intervals. */
public final class QualityPage {
    private QualityPage() {}

    /**
     * @param charted the rows of the chart, by threshold
     * @param rows all rows, those of subgroups too
     */
    public static String html(List<Evaluation.Row> charted, List<Evaluation.Row> rows) {
        var page = new Html().raw(Style.head("Linkage quality")).heading(1, "Linkage quality");
        page.paragraph(
                "Precision is the share of links that are right, recall the share of true pairs that are links. Thresholds are evenly"
                        + " spaced in the chart, from the lowest to the highest.");
        page.raw(Charts.lines(
                "Precision, recall and F1 by threshold; the table below has the figures",
                List.of(
                        line("precision", charted, row -> row.tally().precision()),
                        line("recall", charted, row -> row.tally().recall()),
                        line("F1", charted, row -> row.tally().f1())),
                charted.isEmpty()
                        ? List.of()
                        : List.of(
                                Double.toString(charted.getFirst().threshold()),
                                Double.toString(charted.getLast().threshold())),
                List.of("0", "0.5", "1")));
        var cells = new ArrayList<List<String>>();
        for (var row : rows)
            cells.add(List.of(
                    row.group(),
                    Double.toString(row.threshold()),
                    said(row.tally().precision()),
                    said(row.tally().recall()),
                    said(row.tally().f1()),
                    Html.count(Math.round(row.tally().right())),
                    Html.count(Math.round(row.tally().wrong())),
                    Html.count(Math.round(row.tally().missed()))));
        page.table(
                "Quality by group and threshold, with 95 % intervals",
                List.of("Group", "Threshold", "Precision", "Recall", "F1", "Right", "False", "Missed"), cells, 1);
        return page.raw("</main></body></html>\n").toString();
    }

    private static String said(Share share) {
        if (Double.isNaN(share.value())) return "-";
        return Html.number(share.value(), 4) + " (" + Html.number(share.lower(), 4) + " to "
                + Html.number(share.upper(), 4) + ")";
    }

    private static Charts.Line line(String name, List<Evaluation.Row> rows, Function<Evaluation.Row, Share> share) {
        var points = new ArrayList<double[]>();
        for (int i = 0; i < rows.size(); i++) {
            double value = share.apply(rows.get(i)).value();
            if (!Double.isNaN(value))
                points.add(new double[] {rows.size() < 2 ? 0 : (double) i / (rows.size() - 1), value});
        }
        return new Charts.Line(name, points);
    }
}
