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
    /** A time: who was still followed just before it, to how many anything happened, and to how many what is asked about. */
    record Moment(double time, int atRisk, int any, int own) {}

    /** One thing can happen. */
    static Followed of(double[] times, boolean[] events) {
        check(times, events);
        return of(
                times,
                IntStream.range(0, events.length).map(i -> events[i] ? 1 : 0).toArray(),
                1);
    }

    /**
     * Several things can happen, of which one is asked about.
     *
     * @param kinds by person what happened, 1 or more; 0 for who was last seen then
     */
    static Followed of(double[] times, int[] kinds, int kind) {
        var order = IntStream.range(0, times.length)
                .boxed()
                .sorted(Comparator.comparingDouble(person -> times[person]))
                .toList();
        var moments = new ArrayList<Moment>();
        for (int i = 0; i < order.size(); ) {
            double time = times[order.get(i)];
            int atRisk = order.size() - i;
            int any = 0;
            int own = 0;
            for (; i < order.size() && times[order.get(i)] == time; i++) {
                if (kinds[order.get(i)] > 0) any++;
                if (kinds[order.get(i)] == kind) own++;
            }
            moments.add(new Moment(time, atRisk, any, own));
        }
        return new Followed(moments);
    }

    /** @throws IllegalArgumentException if there is nobody, the lengths differ, or a time is below 0 or not a number */
    static void check(double[] times, boolean[] events) {
        if (times.length == 0) throw new IllegalArgumentException("nobody is followed");
        if (times.length != events.length) {
            throw new IllegalArgumentException("there are " + times.length + " times and " + events.length + " events");
        }
        for (int i = 0; i < times.length; i++) checkTime(times[i], i);
    }

    static void checkTime(double time, int person) {
        if (!(time >= 0 && time < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a time must be 0 or more and finite, but the one at place " + person
                    + " (the first is 0) was " + time);
        }
    }
}
