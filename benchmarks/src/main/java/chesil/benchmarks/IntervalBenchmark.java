package chesil.benchmarks;

import chesil.statistics.Confidence;
import chesil.statistics.Count;
import chesil.statistics.Proportion;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Intervals a second on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class IntervalBenchmark {
    private static final int COUNTS = 10_000;

    /** From 10 to 5,000, so that all are Byar's. */
    private final long[] counts = new Random(1).longs(COUNTS, 10, 5_000).toArray();

    @Benchmark
    @OperationsPerInvocation(COUNTS)
    public void byar(Blackhole sink) {
        for (long count : counts) sink.consume(Count.byar(count, Confidence.P95));
    }

    @Benchmark
    @OperationsPerInvocation(COUNTS)
    public void wilson(Blackhole sink) {
        for (long count : counts) sink.consume(new Proportion(count, 10_000).interval(Confidence.P95));
    }
}
