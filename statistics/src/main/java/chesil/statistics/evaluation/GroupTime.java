package chesil.statistics.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Difference in differences where units begin at different times: the effect on each group of units that began together, in each
 * period, beside units that had not begun. Nothing already treated serves as a control, which is what misleads in
 * {@link TwoWay}.
 *
 * <p>Unconditional. Before its start a group is compared with the period before (a varying base), from then on with the last
 * period before its start. Standard errors are analytic, from the influence of each unit, pointwise; no bootstrap is used. Units
 * treated from the first period on have no before and are left out.
 *
 * @param controls which units stood beside
 * @param cells a group in a period, by group and then period
 * @param groups the mean over the periods from its start, for each group
 * @param events the mean over groups, weighted by their size, for each number of periods since the start
 * @param simple the mean over all cells from the start on, weighted by the size of the group
 * @param group the mean over {@code groups}, weighted by size
 * @param event the mean over {@code events} from the start on
 * @param pretrend that all cells before the start are nothing
 * @param leftOut units that were treated from the first period on
 * @see <a href="https://doi.org/10.1016/j.jeconom.2020.12.001">Callaway and Sant'Anna (2021), J Econometrics 225:200-230</a>
 */
public record GroupTime(
        Controls controls,
        List<Cell> cells,
        List<Group> groups,
        List<Event> events,
        Estimate simple,
        Estimate group,
        Estimate event,
        Pretrend pretrend,
        int leftOut) {

    public GroupTime {
        cells = List.copyOf(cells);
        groups = List.copyOf(groups);
        events = List.copyOf(events);
    }

    /**
     * A group in a period.
     *
     * @param group the period in which it began
     * @param base the period compared with
     * @param before whether the period is before the start, so that there can be no effect
     * @param estimate its standard error is NaN where the group or its controls are a single unit
     */
    public record Cell(
            String group, String period, String base, boolean before, Estimate estimate, int treated, int controls) {}

    /** The mean over a group's periods from its start. */
    public record Group(String group, Estimate estimate) {}

    /** The mean over groups, this many periods after their start; below 0 before it. */
    public record Event(int since, Estimate estimate) {}

    /** The effects, each unit's errors by themselves. */
    public static GroupTime fit(Panel panel, Controls controls) {
        return fit(panel, controls, null);
    }

    /**
     * The effects, with standard errors that hold where units of a cluster share their luck.
     *
     * @param clusters the cluster of each unit, in the order of {@link Panel#units}; null: each unit by itself
     * @throws IllegalArgumentException if no unit begins after the first period, or none can serve as a control; says which
     */
    public static GroupTime fit(Panel panel, Controls controls, @Nullable List<String> clusters) {
        return new Fit(panel, controls, clusters).all();
    }

    /** What was found, in a sentence that claims no more than the design allows. */
    public String sentence() {
        return Wording.of(this);
    }

    /** The work; units that were treated from the first period on are gone. */
    private static final class Fit {
        private final Panel panel;
        private final Controls controls;
        private final int[] units;
        private final int[] starts;
        private final Clusters clusters;
        private final List<Cell> cells = new ArrayList<>();
        private final List<Influence> influences = new ArrayList<>();
        private final List<Integer> groupOfCell = new ArrayList<>();
        private final List<Integer> sinceOfCell = new ArrayList<>();

        Fit(Panel panel, Controls controls, @Nullable List<String> clusters) {
            this.panel = panel;
            this.controls = controls;
            this.units = kept(panel);
            this.starts = Arrays.stream(units).map(unit -> panel.starts()[unit]).toArray();
            this.clusters =
                    clusters == null ? Clusters.ofUnits(units.length) : Clusters.of(keptOf(clusters), units.length);
            check();
        }

        GroupTime all() {
            Arrays.stream(starts)
                    .filter(start -> start != Panel.NEVER)
                    .distinct()
                    .sorted()
                    .forEach(this::group);
            if (sinceOfCell.stream().noneMatch(since -> since >= 0)) {
                throw new IllegalArgumentException("no unit is left as a control once any has begun: "
                        + "leave later periods out, or add units that did not begin");
            }
            var groups = groups();
            var events = events();
            return new GroupTime(
                    controls,
                    cells,
                    groups.keySet().stream()
                            .map(start -> new Group(panel.periods().get(start), of(groups, start)))
                            .toList(),
                    events.keySet().stream()
                            .map(since -> new Event(since, of(events, since)))
                            .toList(),
                    weighted(places(since -> since >= 0)).estimate(clusters),
                    Influence.weighted(List.copyOf(groups.values()), ints(groups.keySet()), starts)
                            .estimate(clusters),
                    Influence.mean(List.copyOf(events.tailMap(0).values())).estimate(clusters),
                    Influence.wald(
                            places(since -> since < 0).stream()
                                    .map(influences::get)
                                    .toList(),
                            clusters),
                    panel.size() - units.length);
        }

        private Estimate of(SortedMap<Integer, Influence> all, Integer key) {
            var found = all.get(key);
            if (found == null) throw new IllegalStateException("no part for " + key);
            return found.estimate(clusters);
        }

        private void group(int start) {
            for (int period = 1; period < panel.length(); period++) cell(start, period);
        }

        private void cell(int start, int period) {
            int base = period < start ? period - 1 : start - 1;
            var change = new Change(panel.values(), units, base, period);
            for (int i = 0; i < starts.length; i++) {
                if (starts[i] == start) change.treated(i);
                else if (serves(starts[i], Math.max(period, base))) change.control(i);
            }
            if (change.noControl()) return;
            var influence = change.influence();
            influences.add(influence);
            groupOfCell.add(start);
            sinceOfCell.add(period - start);
            var periods = panel.periods();
            cells.add(new Cell(
                    periods.get(start),
                    periods.get(period),
                    periods.get(base),
                    period < start,
                    influence.estimate(clusters),
                    change.treatedUnits,
                    change.controlUnits));
        }

        private boolean serves(int start, int by) {
            return start == Panel.NEVER || (controls == Controls.NOT_YET && start > by);
        }

        private SortedMap<Integer, Influence> groups() {
            var groups = new TreeMap<Integer, Influence>();
            for (int start : groupOfCell) {
                var own = places(since -> since >= 0).stream()
                        .filter(cell -> groupOfCell.get(cell) == start)
                        .map(influences::get)
                        .toList();
                if (!own.isEmpty()) groups.put(start, Influence.mean(own));
            }
            return groups;
        }

        private SortedMap<Integer, Influence> events() {
            var events = new TreeMap<Integer, Influence>();
            for (int each : sinceOfCell)
                events.computeIfAbsent(each, since -> weighted(places(at -> at == (int) since)));
            return events;
        }

        private Influence weighted(List<Integer> places) {
            var own = places.stream().map(influences::get).toList();
            return Influence.weighted(
                    own, ints(places.stream().map(groupOfCell::get).toList()), starts);
        }

        private List<Integer> places(IntPredicate since) {
            var places = new ArrayList<Integer>();
            for (int i = 0; i < cells.size(); i++) if (since.test(sinceOfCell.get(i))) places.add(i);
            return places;
        }

        private void check() {
            if (Arrays.stream(starts).allMatch(start -> start == Panel.NEVER)) {
                throw new IllegalArgumentException(
                        "no unit begins after the first period: there is nothing to compare");
            }
            if (controls == Controls.NEVER && Arrays.stream(starts).noneMatch(start -> start == Panel.NEVER)) {
                throw new IllegalArgumentException("every unit begins at some time, so that none is never treated: "
                        + "take those not yet treated as controls");
            }
        }

        private List<String> keptOf(List<String> clusters) {
            if (clusters.size() != panel.size()) Clusters.of(clusters, panel.size());
            return Arrays.stream(units).mapToObj(clusters::get).toList();
        }

        private static int[] kept(Panel panel) {
            return IntStream.range(0, panel.size())
                    .filter(unit -> panel.starts()[unit] > 0)
                    .toArray();
        }

        private static int[] ints(Iterable<Integer> values) {
            var ints = new ArrayList<Integer>();
            values.forEach(ints::add);
            return ints.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /** How much more the treated changed than the controls, between two periods. */
    private static final class Change {
        private final double[] changes;
        private final byte[] side;
        private double treatedSum;
        private double controlSum;
        private int treatedUnits;
        private int controlUnits;

        Change(double[][] values, int[] units, int from, int to) {
            side = new byte[units.length];
            changes = new double[units.length];
            for (int i = 0; i < units.length; i++) changes[i] = values[units[i]][to] - values[units[i]][from];
        }

        void treated(int unit) {
            side[unit] = 1;
            treatedSum += changes[unit];
            treatedUnits++;
        }

        void control(int unit) {
            side[unit] = -1;
            controlSum += changes[unit];
            controlUnits++;
        }

        boolean noControl() {
            return controlUnits == 0;
        }

        Influence influence() {
            double n = changes.length;
            double treatedMean = treatedSum / treatedUnits;
            double controlMean = controlSum / controlUnits;
            var parts = new double[changes.length];
            for (int i = 0; i < parts.length; i++) {
                if (side[i] > 0) parts[i] = n / treatedUnits * (changes[i] - treatedMean);
                if (side[i] < 0) parts[i] = -n / controlUnits * (changes[i] - controlMean);
            }
            return new Influence(treatedMean - controlMean, parts, treatedUnits < 2 || controlUnits < 2);
        }
    }
}
