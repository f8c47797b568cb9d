package chesil.statistics.command;

import chesil.command.Checks;
import chesil.command.Refusal;
import chesil.command.Table;
import chesil.statistics.spc.ControlChart;
import chesil.statistics.spc.RareEvents;
import chesil.statistics.spc.Settings;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns that each kind of chart reads, and how it is drawn from them. */
sealed interface ChartInput {
    static ChartInput of(String chart, Table input, Checks checks) {
        return switch (chart) {
            case "xmr" -> Periodic.measured(checks);
            case "c" -> Periodic.counted(checks);
            case "p", "p-prime" -> Periodic.shares(input, checks, chart.equals("p-prime"));
            case "u", "u-prime" -> Periodic.rates(checks, chart.equals("u-prime"));
            case "t" -> Times.of(input, checks);
            case "g" -> new Betweens(checks.everyCount("opportunities"));
            default ->
                throw new Refusal("--chart is xmr, p, u, p-prime, u-prime, c, t or g, but was \"" + chart + "\".");
        };
    }

    /** The group's rows, the earliest first. */
    int[] inOrder(Table input, Checks checks, int[] group, String name);

    /** Those of the ordered rows that are points of the chart. */
    default int[] charted(int[] ordered) {
        return ordered;
    }

    /** @param ordered all rows of the group, the earliest first */
    ControlChart draw(int[] ordered, Settings settings);

    /** Whether the points' values are not in the file as they are. */
    boolean addsValue();

    interface Drawing {
        ControlChart draw(int[] ordered, Settings settings);
    }

    /** A point a period. */
    record Periodic(Drawing drawing, boolean addsValue) implements ChartInput {
        static Periodic measured(Checks checks) {
            checks.needs("period");
            var values = checks.numbers("value");
            return new Periodic((rows, settings) -> ControlChart.xmr(Cells.of(values, rows), settings), false);
        }

        static Periodic counted(Checks checks) {
            checks.needs("period");
            var counts = checks.counts("count");
            var exposures = new double[counts.length]; // a c chart is a u chart of equal exposures; none is a gap
            for (int row = 0; row < counts.length; row++) exposures[row] = counts[row] == Checks.MISSING ? 0 : 1;
            return new Periodic(
                    (rows, settings) -> ControlChart.u(Cells.of(counts, rows), Cells.of(exposures, rows), settings),
                    false);
        }

        static Periodic shares(Table input, Checks checks, boolean prime) {
            checks.needs("period");
            var counts = checks.counts("numerator");
            var totals = checks.counts("denominator");
            Cells.partsOfWholes(
                    input, checks, "numerator", Cells.numbers(counts), "denominator", Cells.numbers(totals));
            var known = totals.clone();
            for (int row = 0; row < known.length; row++) {
                if (counts[row] == Checks.MISSING || totals[row] == Checks.MISSING) known[row] = 0;
            }
            return new Periodic(
                    (rows, settings) -> prime
                            ? ControlChart.pPrime(Cells.of(counts, rows), Cells.of(known, rows), settings)
                            : ControlChart.p(Cells.of(counts, rows), Cells.of(known, rows), settings),
                    true);
        }

        static Periodic rates(Checks checks, boolean prime) {
            checks.needs("period");
            var counts = checks.counts("numerator");
            var exposures = checks.numbers("denominator", 0, Double.MAX_VALUE);
            for (int row = 0; row < counts.length; row++) {
                if (counts[row] == Checks.MISSING) exposures[row] = Double.NaN;
            }
            return new Periodic(
                    (rows, settings) -> prime
                            ? ControlChart.uPrime(Cells.of(counts, rows), Cells.of(exposures, rows), settings)
                            : ControlChart.u(Cells.of(counts, rows), Cells.of(exposures, rows), settings),
                    true);
        }

        @Override
        public int[] inOrder(Table input, Checks checks, int[] group, String name) {
            return Series.inOrder(input, checks, group, name);
        }

        @Override
        public ControlChart draw(int[] ordered, Settings settings) {
            return drawing.draw(ordered, settings);
        }
    }

    /** A point an event: the days since the one before it. The first event has none, and is a row without a point. */
    final class Times implements ChartInput {
        private final @Nullable LocalDate[] days;

        private Times(@Nullable LocalDate[] days) {
            this.days = days;
        }

        static Times of(Table input, Checks checks) {
            var days = checks.days("date");
            checks.refuseEmpty("date", "Fill it in");
            return new Times(days);
        }

        @Override
        public int[] inOrder(Table input, Checks checks, int[] group, String name) {
            return Arrays.stream(group)
                    .boxed()
                    .sorted(Comparator.comparing(row -> days[row], Comparator.nullsFirst(Comparator.naturalOrder())))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        @Override
        public int[] charted(int[] ordered) {
            return Arrays.copyOfRange(ordered, Math.min(1, ordered.length), ordered.length);
        }

        @Override
        public ControlChart draw(int[] ordered, Settings settings) {
            var events = Arrays.stream(ordered)
                    .mapToObj(row -> Objects.requireNonNull(days[row]))
                    .toList();
            return ControlChart.t(RareEvents.daysBetween(events), settings);
        }

        @Override
        public boolean addsValue() {
            return true;
        }
    }

    /** A point an event: what went well since the one before it. In the order of the file. */
    final class Betweens implements ChartInput {
        private final long[] numbers;

        Betweens(long[] numbers) {
            this.numbers = numbers;
        }

        @Override
        public int[] inOrder(Table input, Checks checks, int[] group, String name) {
            return group;
        }

        @Override
        public ControlChart draw(int[] ordered, Settings settings) {
            return ControlChart.g(Cells.of(numbers, ordered), settings);
        }

        @Override
        public boolean addsValue() {
            return false;
        }
    }
}
