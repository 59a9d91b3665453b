package dev.fermata.bench.runtime;

import dev.fermata.runtime.session.Session;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Unwinding through ordinary calls to the run loop, and back, frame by frame. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SuspensionBenchmark {
    private static final int COUNT = 10_000;

    /** The number of calls between the task's own code and the wait. */
    @Param({"1", "10", "100"})
    public int depth;

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int suspendAndResume() {
        return Session.builder().loop().build().run(new Steps(COUNT) {
            @Override
            Object step(int round) throws Throwable {
                return Nested.call(depth);
            }
        });
    }
}
