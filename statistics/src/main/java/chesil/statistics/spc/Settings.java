package chesil.statistics.spc;

import chesil.statistics.Direction;
import java.util.Arrays;
import java.util.List;

/**
 * How a chart is to be computed and read. Start at {@link #of}, then change what differs:
 * {@code Settings.of(Direction.UP).target(75).rebasedAt(24)}.
 *
 * @param direction which way is good
 * @param target NaN where there is none
 * @param fixAfter how many points of each group set its mean and limits; {@code Integer.MAX_VALUE}: all
 * @param screened whether moving ranges of 3.267 times their mean or more are left out of it (XmR and T charts). The package
 *     screens; the NHS's Excel tool does not
 * @param groupStarts places, from 0, at which limits are computed afresh; each wants a written reason
 * @param ghosts places, from 0, of points that are shown and neither counted nor judged
 */
public record Settings(
        Direction direction,
        double target,
        int fixAfter,
        boolean screened,
        List<Integer> groupStarts,
        List<Integer> ghosts) {

    public Settings {
        if (fixAfter < 1)
            throw new IllegalArgumentException("limits are fixed after 1 point or more, but was " + fixAfter);
        groupStarts = groupStarts.stream().sorted().distinct().toList();
        ghosts = ghosts.stream().sorted().distinct().toList();
    }

    /** No target, limits from all points, screened, one group, no ghosts. */
    public static Settings of(Direction direction) {
        return new Settings(direction, Double.NaN, Integer.MAX_VALUE, true, List.of(), List.of());
    }

    public Settings target(double target) {
        return new Settings(direction, target, fixAfter, screened, groupStarts, ghosts);
    }

    /** Sets mean and limits of each group from its first {@code points} points, missing ones included. */
    public Settings fixedAfter(int points) {
        return new Settings(direction, target, points, screened, groupStarts, ghosts);
    }

    public Settings unscreened() {
        return new Settings(direction, target, fixAfter, false, groupStarts, ghosts);
    }

    /** Computes limits afresh from each of these places on; 0 is the first point. */
    public Settings rebasedAt(int... places) {
        return new Settings(direction, target, fixAfter, screened, places(places), ghosts);
    }

    /** Shows these points without counting or judging them; 0 is the first point. */
    public Settings ghostsAt(int... places) {
        return new Settings(direction, target, fixAfter, screened, groupStarts, places(places));
    }

    private static List<Integer> places(int... places) {
        return Arrays.stream(places).boxed().toList();
    }
}
