package chesil.releases;

import chesil.measures.Indicator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something that happened on a day and is marked on charts: an intervention began, a phase of it, or its end.
 *
 * @param words without the day, such as "Operation Scorpion began"
 */
public record Happened(LocalDate day, String words) {
    private static final int MOST = 9;
    private static final int LONGEST = 38; // so that the day has room beside it

    /**
     * Where it stands on a chart.
     *
     * @param number as it is marked, from 1
     * @param at the place of the point
     * @param period the first day of the indicator's period that it lies in
     */
    public record Placed(int number, int at, LocalDate period, String words) {}

    /** Those that lie on the chart, the latest nine, in the order of their days. */
    static List<Placed> on(Indicator indicator, List<LocalDate> points, List<Happened> all) {
        var byEvents = indicator.chart().kind().byEvents();
        var within = all.stream()
                .filter(each -> !points.isEmpty()
                        && !each.day().isBefore(points.getFirst())
                        && each.day()
                                .isBefore(
                                        byEvents
                                                ? points.getLast()
                                                : indicator.grain().plus(points.getLast(), 1)))
                .sorted(Comparator.comparing(Happened::day).thenComparing(Happened::words))
                .distinct()
                .toList();
        var latest = within.subList(Math.max(0, within.size() - MOST), within.size());
        var placed = new ArrayList<Placed>();
        for (var each : latest)
            placed.add(new Placed(
                    placed.size() + 1,
                    at(byEvents, points, each.day()),
                    indicator.grain().startOf(each.day()),
                    each.shortened()));
        return placed;
    }

    /** The period that the day lies in, or the first event from that day on. */
    private static int at(boolean byEvents, List<LocalDate> points, LocalDate day) {
        var before = (int) points.stream()
                .takeWhile(point -> byEvents ? point.isBefore(day) : !point.isAfter(day))
                .count();
        return byEvents ? before : before - 1;
    }

    private String shortened() {
        var name = words.length() <= LONGEST
                ? words
                : words.substring(0, LONGEST - 1).strip() + "…";
        return name + ", " + Wording.shortMonth(day);
    }
}
