package chesil.benchmarks;

import chesil.statistics.Direction;
import chesil.statistics.spc.ControlChart;
import chesil.statistics.spc.Settings;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** All the charts of a large scorecard, on one thread: limits, rules, and the points as a page draws them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ControlChartBenchmark {
    static final int SERIES = 1_000;
    static final int MONTHS = 60;

    private final double[][] values = values(9);
    private final long[][] between = whole(values);
    private final Settings settings = Settings.of(Direction.DOWN).target(90).rebasedAt(24);

    @Benchmark
    public void xmr(Blackhole sink) {
        for (var series : values) sink.consume(ControlChart.xmr(series, settings));
    }

    @Benchmark
    public void t(Blackhole sink) {
        for (var series : values) sink.consume(ControlChart.t(series, settings));
    }

    @Benchmark
    public void g(Blackhole sink) {
        for (var series : between) sink.consume(ControlChart.g(series, settings));
    }

    /** Counts about 100 with a drift, and one month in fifty missing. */
    private static double[][] values(long seed) {
        var random = new Random(seed);
        var values = new double[SERIES][MONTHS];
        for (var series : values) {
            double drift = random.nextGaussian() / 2;
            for (int i = 0; i < MONTHS; i++) {
                double value = Math.max(0, Math.rint(100 + drift * i + 10 * random.nextGaussian()));
                series[i] = random.nextInt(50) == 0 ? Double.NaN : value;
            }
        }
        return values;
    }

    private static long[][] whole(double[][] values) {
        var whole = new long[values.length][];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = new long[values[i].length];
            for (int j = 0; j < whole[i].length; j++) whole[i][j] = (long) values[i][j]; // NaN becomes 0
        }
        return whole;
    }
}
