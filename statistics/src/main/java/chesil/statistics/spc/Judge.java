package chesil.statistics.spc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** What all kinds of chart share: groups, ghosts, the rules, and the points as a page wants them. */
final class Judge {
    /** What a kind of chart knows: the limits of the points {@code from} to {@code to}, set by those before {@code fixedTo}. */
    interface Baseline {
        void fill(double[] counted, int from, int to, int fixedTo, Limits[] limits);
    }

    private final Kind kind;
    private final Settings settings;
    private final double[] shown;
    private final double[] counted;
    private final Limits[] limits;
    private final UnaryOperator<Limits> asShown;
    private final boolean[] near;
    private final byte[] side;
    private final boolean[] outside;
    private final boolean[] trend;
    private final boolean[] twoOfThree;
    private final boolean[] shift;
    private final List<Point> points;
    private final List<Group> groups = new ArrayList<>();

    private Judge(Kind kind, double[] shown, double[] judged, UnaryOperator<Limits> asShown, Settings settings) {
        int n = judged.length;
        this.kind = kind;
        this.settings = settings;
        this.shown = shown;
        this.asShown = asShown;
        counted = counted(judged, settings.ghosts());
        limits = new Limits[n];
        near = new boolean[n];
        side = new byte[n];
        outside = new boolean[n];
        trend = new boolean[n];
        twoOfThree = new boolean[n];
        shift = new boolean[n];
        points = new ArrayList<>(n);
    }

    /** A chart whose points are judged as they are shown. */
    static ControlChart of(Kind kind, double[] values, Settings settings, Baseline baseline) {
        return of(kind, values, values, UnaryOperator.identity(), settings, baseline);
    }

    /**
     * A chart whose points are judged on another scale than they are shown on.
     *
     * @param judged the values on the scale that the baseline's limits are on, NaN where missing
     * @param asShown turns limits into those to show
     */
    static ControlChart of(
            Kind kind,
            double[] shown,
            double[] judged,
            UnaryOperator<Limits> asShown,
            Settings settings,
            Baseline baseline) {
        var judge = new Judge(kind, shown, judged, asShown, settings);
        int from = 0;
        for (int start : settings.groupStarts()) {
            checkPlace("a group starts", start, judged.length);
            if (start > from) judge.add(from, start, baseline);
            from = start;
        }
        if (from < judged.length) judge.add(from, judged.length, baseline);
        return judge.finish();
    }

    private void add(int from, int to, Baseline baseline) {
        int fixedTo = settings.fixAfter() < to - from ? from + settings.fixAfter() : to;
        baseline.fill(counted, from, to, fixedTo, limits);
        place(from, to);
        Rules.trend(counted, from, to, trend);
        Rules.twoOfThree(near, side, from, to, twoOfThree);
        Rules.shift(side, from, to, shift);
        draw(from, to);
    }

    /** Says of each point where it lies among its limits; every comparison with NaN is false. */
    private void place(int from, int to) {
        for (int i = from; i < to; i++) {
            double value = counted[i];
            var at = limits[i];
            side[i] = (byte) Rules.sign(value, at.mean());
            outside[i] = value > at.upper() || value < at.lower();
            near[i] = !outside[i] && (value > at.upperNear() || value < at.lowerNear());
        }
    }

    private void draw(int from, int to) {
        int values = 0;
        int group = groups.size();
        Limits judged = null;
        Limits drawn = Limits.NONE;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(counted[i])) values++;
            if (!limits[i].equals(judged)) { // points of one group mostly share theirs
                judged = limits[i];
                drawn = asShown.apply(judged);
            }
            var cause = cause(i, to);
            boolean ghost = Double.isNaN(counted[i]) && !Double.isNaN(shown[i]);
            var meaning = Variation.of(cause, settings.direction());
            points.add(new Point(
                    shown[i], drawn, group, ghost, outside[i], trend[i], twoOfThree[i], shift[i], cause, meaning));
        }
        groups.add(new Group(from, to, values));
    }

    private SpecialCause cause(int i, int to) {
        boolean above = side[i] > 0;
        if (outside[i]) return above ? SpecialCause.ABOVE_LIMIT : SpecialCause.BELOW_LIMIT;
        if (trend[i]) return Rules.rising(counted, trend, i, to) ? SpecialCause.RISING : SpecialCause.FALLING;
        if (twoOfThree[i]) return above ? SpecialCause.TWO_OF_THREE_ABOVE : SpecialCause.TWO_OF_THREE_BELOW;
        if (shift[i]) return above ? SpecialCause.SHIFT_ABOVE : SpecialCause.SHIFT_BELOW;
        return SpecialCause.NONE;
    }

    private ControlChart finish() {
        if (points.isEmpty()) {
            return new ControlChart(kind, points, groups, Variation.COMMON_CAUSE, Assurance.NOT_JUDGED);
        }
        var last = points.getLast();
        var assurance = Assurance.of(settings.target(), last.limits(), settings.direction());
        return new ControlChart(kind, points, groups, last.variation(), assurance);
    }

    private static double[] counted(double[] judged, List<Integer> ghosts) {
        for (double value : judged) {
            if (Double.isInfinite(value))
                throw new IllegalArgumentException("a point must be finite, but was " + value);
        }
        var counted = Arrays.copyOf(judged, judged.length);
        for (int ghost : ghosts) {
            checkPlace("a ghost is", ghost, judged.length);
            counted[ghost] = Double.NaN;
        }
        return counted;
    }

    private static void checkPlace(String what, int place, int points) {
        if (place < 0 || place >= points) {
            throw new IllegalArgumentException(
                    what + " at one of " + points + " points (the first is 0), but was at " + place);
        }
    }
}
