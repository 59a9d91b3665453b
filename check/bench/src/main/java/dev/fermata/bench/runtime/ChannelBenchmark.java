package dev.fermata.bench.runtime;

import dev.fermata.runtime.channel.Channel;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Task;
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

/** One value from one task to another, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ChannelBenchmark {
    private static final int COUNT = 100_000;

    /** 0 is a rendezvous; the largest int has no limit. */
    @Param({"0", "1", "64", "2147483647"})
    public int capacity;

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int sendAndReceive() {
        Channel channel = new Channel(capacity);
        Session session = Session.builder().loop().build();
        Task sender = new Steps(COUNT) {
            @Override
            Object step(int round) throws Throwable {
                return channel.send("value");
            }
        };
        return session.run(new Steps(COUNT + 1) {
            @Override
            Object step(int round) throws Throwable {
                return round == 0 ? Task.startHere(sender) : channel.receive();
            }
        });
    }
}
