package chesil.measures.observations;

import chesil.measures.Indicator.ChartKind;
import chesil.measures.observations.Judgement.Value;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What lies between one event and the next. */
final class Between {
    private Between() {}

    /**
     * One value an event from the second on, on the event's day.
     *
     * @param events by day: how many there were, and of how many opportunities; days without an event are there for the
     *     opportunities alone
     */
    static List<Value> of(ChartKind chart, List<Value> events) {
        return chart == ChartKind.T ? days(events) : opportunities(events);
    }

    /** Events of one day are 0 days apart. */
    private static List<Value> days(List<Value> events) {
        var between = new ArrayList<Value>();
        Value before = null;
        for (var each : events) {
            for (var i = 0; i < Math.round(each.numerator()); i++) {
                if (before != null) {
                    between.add(
                            new Value(each.period(), ChronoUnit.DAYS.between(before.period(), each.period()), 0, 0));
                }
                before = each;
            }
        }
        return between;
    }

    /**
     * Opportunities that came to nothing. Nobody knows their order within a day, so those of a day are taken to come before the
     * day's first event.
     */
    private static List<Value> opportunities(List<Value> events) {
        var between = new ArrayList<Value>();
        var since = 0L;
        var begun = false;
        for (var each : events) {
            var happened = Math.round(each.numerator());
            if (!Double.isNaN(each.denominator())) since += Math.max(0, Math.round(each.denominator()) - happened);
            for (var i = 0; i < happened; i++) {
                if (begun) between.add(new Value(each.period(), since, 0, 0));
                begun = true;
                since = 0;
            }
        }
        return between;
    }
}
