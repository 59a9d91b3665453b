package dev.fermata.runtime.executor;

import static dev.fermata.runtime.Code.attempt;
import static dev.fermata.runtime.Code.in;
import static dev.fermata.runtime.Code.seq;
import static dev.fermata.runtime.Code.times;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.runtime.Code;
import dev.fermata.runtime.Run;
import dev.fermata.runtime.channel.Channel;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Cancelled;
import dev.fermata.runtime.task.Deadlock;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Scope;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.timer.Timers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RealExecutorTest {
    private static Code sleep(long millis) {
        return last -> Timers.sleep(millis * 1_000_000);
    }

    /** Computes until the flag is set, polling as generated loops do. */
    private static Object spinUntil(AtomicBoolean flag) throws Throwable {
        try {
            while (!flag.get()) {
                if (Preemption.requested()) {
                    Preemption.poll();
                }
            }
            return null;
        } catch (Suspension s) {
            s.push(new Code.Activation("spin", 1) {
                @Override
                public Object resume(Object value, Throwable error) throws Throwable {
                    if (error != null) {
                        throw error;
                    }
                    return spinUntil(flag);
                }
            });
            throw s;
        }
    }

    /** More computing tasks than workers: without preemption the one that ends them all would never run. */
    @Test
    void computingTasksDoNotStarveOthersNorTimers() {
        AtomicBoolean stop = new AtomicBoolean();
        Run.parallel(in(Scope::open, seq(last -> {
            for (int i = 0; i < 8; i++) {
                Task.startQueued(((Code) l -> spinUntil(stop)).task().parallel());
            }
            return Task.startQueued(seq(times(3, sleep(5)), l -> {
                stop.set(true);
                return null;
            }).task().parallel());
        }))).ok();
        assertThat(stop).isTrue();
    }

    @Test
    void onOneThreadAComputingParallelTaskGivesWayToo() {
        AtomicBoolean stop = new AtomicBoolean();
        Run.loop(in(Scope::open, seq(
                last -> Task.startQueued(((Code) l -> spinUntil(stop)).task().parallel()),
                last -> Task.startQueued(seq(sleep(5), l -> {
                    stop.set(true);
                    return null;
                }).task().parallel())))).ok();
        assertThat(stop).isTrue();
    }

    @Test
    void aDeadlockIsFoundOnRealThreads() {
        Channel channel = new Channel(0).named("c");
        for (Code program : List.of(seq(last -> channel.receive()),
                in(Scope::open, last -> Task.startQueued(seq(l -> channel.receive()).task().parallel())))) {
            assertThat(Run.parallel(program).uncaught).isInstanceOf(Deadlock.class).hasMessageContaining("channel c");
            assertThat(Run.loop(program).uncaught).isInstanceOf(Deadlock.class).hasMessageContaining("channel c");
        }
    }

    @Test
    void aTaskThatNobodyCanWakeAfterTheEndOfTheRootIsReported() {
        Run run = Run.parallel(last -> Task.startQueued(seq(l -> new Promise(), Task::await).task("lost").parallel()));
        assertThat(run.uncaught).isNull();
        assertThat(run.unobserved).singleElement().isInstanceOf(Deadlock.class)
                .asString().contains("lost waits for promise");
        assertThat(run.exitCode).isEqualTo(1);
    }

    @Test
    void waitingForSomethingOutsideIsNoDeadlock() {
        Run run = Run.parallel(seq(last -> {
            Promise outside = Task.current().engine().external("a foreign thread");
            Thread thread = new Thread(() -> {
                // Longer than any look for deadlocks; the time itself is not what is tested.
                LockSupport.parkNanos(300_000_000);
                outside.succeed("came");
            });
            thread.start();
            return Task.await(outside);
        }));
        assertThat(run.ok()).isEqualTo("came");
    }

    @Test
    void quickHandOversBetweenThreadsAreNoDeadlock() {
        Channel there = new Channel(0);
        Channel back = new Channel(0);
        Run.parallel(in(Scope::open, seq(
                last -> Task.startQueued(times(20_000, seq(l -> there.receive(), back::send)).task().parallel()),
                times(20_000, seq(l -> there.send("x"), l -> back.receive()))))).ok();
    }

    /** A million tasks, cancelled at random moments from several threads: each ends exactly once, none is lost. */
    @Test
    void noneOfAMillionTasksIsLost() {
        int count = 1_000_000;
        AtomicInteger finished = new AtomicInteger();
        AtomicInteger cancelled = new AtomicInteger();
        AtomicInteger observed = new AtomicInteger();
        Promise gate = new Promise();
        Run run = Run.parallel(seq(in(Scope::openIndependent, last -> {
            SplittableRandom random = new SplittableRandom(42);
            Task[] tasks = new Task[1000];
            for (int i = 0; i < count; i++) {
                int kind = random.nextInt(4);
                Code body = attempt(switch (kind) {
                    case 0 -> l -> Task.yieldNow();
                    case 1 -> l -> Timers.sleep(random.nextInt(3) * 100_000L);
                    case 2 -> l -> Task.await(gate);
                    default -> l -> null;
                }, error -> {
                    if (error instanceof Cancelled) {
                        cancelled.incrementAndGet();
                    }
                    throw error;
                });
                Task task = seq(body, l -> finished.incrementAndGet()).task();
                task.onDone(done -> observed.incrementAndGet());
                int slot = random.nextInt(tasks.length);
                Task older = tasks[slot];
                tasks[slot] = task;
                if ((i & 1) == 0) {
                    Task.startHere(task.parallel());
                } else {
                    Task.startQueued(task.parallel());
                }
                if (older != null && random.nextInt(2) == 0) {
                    Task.startQueued(((Code) l -> older.cancel("at random")).task().parallel());
                }
                if (i == count - 1) {
                    gate.succeed(null);
                }
            }
            return null;
        })));
        run.ok();
        int neverStarted = count - finished.get() - cancelled.get();
        assertThat(observed).hasValue(count);
        assertThat(neverStarted).as("cancelled before their first step").isBetween(0, count / 2);
        assertThat(cancelled.get()).isPositive();
    }

    @Test
    void aProgramRunsOnAHostsExecutor() throws Exception {
        ExecutorService host = Executors.newFixedThreadPool(2);
        try {
            AtomicInteger sum = new AtomicInteger();
            Code program = seq(in(Scope::open, last -> {
                for (int i = 0; i < 100; i++) {
                    Task.startQueued(seq(sleep(1), l -> sum.incrementAndGet()).task().parallel());
                }
                return null;
            }), last -> sum.get());
            assertThat(Run.with(Session.builder().host(host), program).ok()).isEqualTo(100);
            assertThat(Run.with(Session.builder().host(host), seq(last -> new Channel(0).receive())).uncaught)
                    .isInstanceOf(Deadlock.class);
        } finally {
            host.shutdown();
            assertThat(host.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aProgramRunsOnAHostsEventLoopWithoutHoldingTheCaller() throws Exception {
        ExecutorService loop = Executors.newSingleThreadExecutor();
        try {
            List<String> log = new ArrayList<>();
            Session session = Session.builder().host(loop).build();
            CompletableFuture<Object> exit = new CompletableFuture<>();
            session.start(seq(last -> log.add("a"), sleep(2), last -> log.add("b")).task())
                    .onDone(done -> exit.complete(done.value()));
            assertThat(exit.get(10, TimeUnit.SECONDS)).isEqualTo(0);
            assertThat(log).containsExactly("a", "b");
        } finally {
            loop.shutdown();
        }
    }

    @Test
    void noThreadIsStartedForAProgramThatNeedsNone() {
        Set<Thread> before = fermataThreads();
        Run.parallel(seq(last -> Task.startHere(((Code) l -> 1).task()), Task::await, last -> {
            assertThat(before).containsAll(fermataThreads()); // those of earlier tests may be ending
            return null;
        })).ok();
    }

    private static Set<Thread> fermataThreads() {
        return Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().startsWith("fermata-")).collect(Collectors.toSet());
    }
}
