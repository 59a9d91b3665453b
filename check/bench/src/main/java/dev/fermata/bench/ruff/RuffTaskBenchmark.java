package dev.fermata.bench.ruff;

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

/** Single operations of Ruff tasks, in loops of many. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RuffTaskBenchmark {
    private static final int COUNT = 100_000;

    private final RuffCode code = new RuffCode("""
            async func number(i) { return i }
            async func even(i) { return i % 2 == 0 }

            async func ready(n) {
                let promise := even(1)
                mut count := 0
                for i in n {
                    if await promise { count := count + 1 }
                }
                return count
            }

            async func direct(n) {
                mut count := 0
                for i in n {
                    if await even(i) { count := count + 1 }
                }
                return count
            }

            async func spawned(n) {
                mut total := 0
                for i in n {
                    let promise := number(i)
                    total := total + await promise
                }
                return total
            }

            func down(depth, values) {
                if depth == 0 { return values.receive() }
                return down(depth - 1, values) + 1
            }

            async func send(values, n) {
                for i in n { values.send(i) }
            }

            async func receive_at(depth, n) {
                let values := channel(1)
                let sender := send(values, n)
                mut total := 0
                for i in n { total := total + down(depth, values) }
                await sender
                return total
            }

            async func receive_1(n) { return await receive_at(1, n) }
            async func receive_10(n) { return await receive_at(10, n) }
            async func receive_100(n) { return await receive_at(100, n) }
            """, "ready", "direct", "spawned", "receive_1", "receive_10", "receive_100");

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public Object awaitReady() {
        return code.call("ready", (long) COUNT);
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public Object callAndAwait() {
        return code.call("direct", (long) COUNT);
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public Object spawnAndAwait() {
        return code.call("spawned", (long) COUNT);
    }

    /** A channel of capacity 1 between two tasks; the receiver waits below so many calls. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public Object receiveAtDepth1() {
        return code.call("receive_1", (long) COUNT);
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public Object receiveAtDepth10() {
        return code.call("receive_10", (long) COUNT);
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public Object receiveAtDepth100() {
        return code.call("receive_100", (long) COUNT);
    }
}
