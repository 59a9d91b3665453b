package dev.fermata.bench.runtime;

import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Task;
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

/** Tasks on one thread. A session is made for each call and counted in; the many operations make it small. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TaskBenchmark {
    private static final int COUNT = 100_000;

    private final Promise ready = Promise.resolved("ready");

    @Benchmark
    public Object awaitReady() throws Throwable {
        return Task.await(ready);
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int spawnAndAwait() {
        return run(new Steps(COUNT) {
            @Override
            Object step(int round) throws Throwable {
                return Task.await(Task.startHere(new Constant(round)));
            }
        });
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int spawnQueuedAndAwait() {
        return run(new Steps(COUNT) {
            @Override
            Object step(int round) throws Throwable {
                return Task.await(Task.startQueued(new Constant(round)));
            }
        });
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int yield() {
        return run(new Steps(COUNT) {
            @Override
            Object step(int round) throws Throwable {
                return Task.yieldNow();
            }
        });
    }

    private static int run(Task root) {
        return Session.builder().loop().build().run(root);
    }

    private static final class Constant extends Task {
        private final Object value;

        Constant(Object value) {
            this.value = value;
        }

        @Override
        protected Object execute() {
            return value;
        }
    }
}
