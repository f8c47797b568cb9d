package chesil.statistics.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * People followed until something happened or they were last seen, by time.
 *
 * @param moments different times in order, those included at which people were only last seen
 */
record Followed(List<Moment> moments) {
    /** A time: who was still followed just before it, and to how many it happened. */
    record Moment(double time, int atRisk, int events) {}

    static Followed of(double[] times, boolean[] events) {
        if (times.length == 0) throw new IllegalArgumentException("nobody is followed");
        if (times.length != events.length) {
            throw new IllegalArgumentException("there are " + times.length + " times and " + events.length + " events");
        }
        for (int i = 0; i < times.length; i++) checkTime(times[i], i);
        var order = IntStream.range(0, times.length)
                .boxed()
                .sorted(Comparator.comparingDouble(person -> times[person]))
                .toList();
        var moments = new ArrayList<Moment>();
        for (int i = 0; i < order.size(); ) {
            double time = times[order.get(i)];
            int atRisk = order.size() - i;
            int happened = 0;
            for (; i < order.size() && times[order.get(i)] == time; i++) if (events[order.get(i)]) happened++;
            moments.add(new Moment(time, atRisk, happened));
        }
        return new Followed(moments);
    }

    static void checkTime(double time, int person) {
        if (!(time >= 0 && time < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a time must be 0 or more and finite, but the one at place " + person
                    + " (the first is 0) was " + time);
        }
    }
}
