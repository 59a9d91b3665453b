package dev.fermata.runtime.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.runtime.Code;
import dev.fermata.runtime.Run;
import dev.fermata.runtime.channel.Channel;
import dev.fermata.runtime.executor.Loop;
import dev.fermata.runtime.executor.LoopExecutor;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.sync.Semaphore;
import dev.fermata.runtime.timer.Timers;
import dev.fermata.runtime.world.RealWorld;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Two or three real threads meet at one promise, wait or channel, tens of thousands of times, in each of the orders
 * that a few spins of random length between the racing steps bring about. Every round is counted: the outcomes must be
 * legal ones, and both legal outcomes of each race must have been seen, or the race did not happen.
 */
class RaceTest {
    private static final int ROUNDS = 20_000;

    private enum Outcome { FIRST, SECOND, BOTH, NEITHER }

    private interface Race {
        /** Makes the next round; the two steps run at the same time. */
        Round next();
    }

    private record Round(Runnable first, Runnable second, Supplier<Outcome> outcome) {
    }

    private static Map<Outcome, Integer> run(Race race) throws Exception {
        Map<Outcome, Integer> seen = new EnumMap<>(Outcome.class);
        CyclicBarrier barrier = new CyclicBarrier(2);
        Round[] current = new Round[1];
        Throwable[] broken = new Throwable[1];
        Thread other = new Thread(() -> {
            SplittableRandom random = new SplittableRandom(1);
            try {
                for (int i = 0; i < ROUNDS; i++) {
                    barrier.await();
                    spin(random.nextInt(200));
                    current[0].second.run();
                    barrier.await();
                }
            } catch (Exception e) {
                broken[0] = e;
            }
        });
        other.start();
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < ROUNDS; i++) {
            current[0] = race.next();
            barrier.await();
            spin(random.nextInt(200));
            current[0].first.run();
            barrier.await();
            seen.merge(current[0].outcome.get(), 1, Integer::sum);
        }
        other.join();
        assertThat(broken[0]).isNull();
        return seen;
    }

    private static void spin(int count) {
        for (int i = 0; i < count; i++) {
            Thread.onSpinWait();
        }
    }

    @Test
    void ofTwoCompletionsOneWinsAndItsValueStays() throws Exception {
        Map<Outcome, Integer> seen = run(() -> {
            Promise promise = new Promise();
            boolean[] won = new boolean[2];
            return new Round(() -> won[0] = promise.succeed(1), () -> won[1] = promise.fail(new ScriptError("2")), () ->
                    won[0] == won[1] ? Outcome.NEITHER : won[0] && promise.isSucceeded() ? Outcome.FIRST
                            : won[1] && promise.isFailed() ? Outcome.SECOND : Outcome.BOTH);
        });
        assertThat(seen.keySet()).isSubsetOf(Outcome.FIRST, Outcome.SECOND); // which of them is up to the scheduler
    }

    @Test
    void aWaiterAddedWhileThePromiseIsCompletedIsToldOnce() throws Exception {
        Map<Outcome, Integer> seen = run(() -> {
            Promise promise = new Promise();
            AtomicInteger told = new AtomicInteger();
            AtomicInteger early = new AtomicInteger();
            return new Round(() -> {
                early.set(promise.isDone() ? 1 : 0);
                promise.onDone(done -> told.addAndGet((int) done.value()));
            }, () -> promise.succeed(1), () -> told.get() != 1 ? Outcome.NEITHER
                    : early.get() == 1 ? Outcome.FIRST : Outcome.SECOND);
        });
        assertThat(seen.keySet()).isSubsetOf(Outcome.FIRST, Outcome.SECOND); // which of them is up to the scheduler
    }

    /** A task that waits without a program around it, so that each round is cheap. */
    private static final class Waiting extends Task {
        private final Code body;

        Waiting(Code body) {
            this.body = body;
        }

        @Override
        protected Object execute() throws Throwable {
            return body.run(null);
        }
    }

    private static Engine engine() {
        LoopExecutor loop = new LoopExecutor(RealWorld.INSTANCE);
        return new Engine(RealWorld.INSTANCE, loop, loop,
                new Timers(RealWorld.INSTANCE, true, loop), null, task -> { });
    }

    private static void drain(Engine engine, Task... tasks) {
        engine.home().drive(new Loop.Idle() {
            private int looks;

            @Override
            public long nothingReady() {
                looks++;
                return 0;
            }

            @Override
            public boolean isOver() {
                for (Task task : tasks) {
                    if (!task.isDone()) {
                        return looks > 100;
                    }
                }
                return true;
            }
        });
    }

    private static Outcome outcome(Task task) {
        return task.isSucceeded() ? Outcome.FIRST : task.isCancelled() ? Outcome.SECOND : Outcome.NEITHER;
    }

    @Test
    void completionAndCancellationOfAWaitingTaskEndItOnce() throws Exception {
        Map<Outcome, Integer> seen = run(() -> {
            Engine engine = engine();
            Promise promise = new Promise();
            Task task = new Waiting(last -> Task.await(promise));
            engine.outermost().start(task);
            engine.home().drive(untilWaiting(task));
            return new Round(() -> promise.succeed(1), () -> task.cancel("x"), () -> {
                drain(engine, task);
                return outcome(task);
            });
        });
        assertThat(seen.keySet()).isSubsetOf(Outcome.FIRST, Outcome.SECOND); // which of them is up to the scheduler
    }

    @Test
    void aTaskThatIsSuspendingMissesNeitherCompletionNorCancellation() throws Exception {
        Map<Outcome, Integer> seen = run(() -> {
            Engine engine = engine();
            Promise promise = new Promise();
            Task task = new Waiting(last -> Task.await(promise));
            engine.outermost().start(task);
            boolean complete = ((System.identityHashCode(task) >> 4) & 1) == 0;
            return new Round(() -> engine.home().drive(untilWaiting(task)), () -> {
                if (complete) {
                    promise.succeed(1);
                } else {
                    task.cancel("x");
                }
            }, () -> {
                drain(engine, task);
                return outcome(task);
            });
        });
        assertThat(seen.keySet()).isSubsetOf(Outcome.FIRST, Outcome.SECOND); // which of them is up to the scheduler
    }

    private static Loop.Idle untilWaiting(Task task) {
        return new Loop.Idle() {
            @Override
            public long nothingReady() {
                return 0;
            }

            @Override
            public boolean isOver() {
                return task.waiting() != null || task.isDone();
            }
        };
    }

    @Test
    void aPermitIsNeitherLostNorDoubledByACancellation() throws Exception {
        Map<Outcome, Integer> seen = run(() -> {
            Engine engine = engine();
            Semaphore semaphore = new Semaphore(0);
            Task task = new Waiting(last -> semaphore.acquire());
            engine.outermost().start(task);
            engine.home().drive(untilWaiting(task));
            return new Round(semaphore::release, () -> task.cancel("x"), () -> {
                drain(engine, task);
                Outcome outcome = outcome(task);
                return semaphore.available() == (outcome == Outcome.FIRST ? 0 : 1) ? outcome : Outcome.BOTH;
            });
        });
        assertThat(seen.keySet()).isSubsetOf(Outcome.FIRST, Outcome.SECOND); // which of them is up to the scheduler
    }

    @Test
    void aValueSentIsReceivedOrStaysWhenTheReceiverIsCancelled() throws Exception {
        Map<Outcome, Integer> seen = run(() -> {
            Engine engine = engine();
            Channel channel = new Channel(1);
            Task task = new Waiting(last -> channel.receive());
            engine.outermost().start(task);
            engine.home().drive(untilWaiting(task));
            return new Round(() -> channel.trySend("v"), () -> task.cancel("x"), () -> {
                drain(engine, task);
                Outcome outcome = outcome(task);
                return channel.length() == (outcome == Outcome.FIRST ? 0 : 1) ? outcome : Outcome.BOTH;
            });
        });
        assertThat(seen.keySet()).isSubsetOf(Outcome.FIRST, Outcome.SECOND); // which of them is up to the scheduler
    }

    /** Many tasks of several workers fail, succeed and cancel one another around promises that each can complete. */
    @Test
    void everyTaskOfAStormEndsOnce() {
        int count = 50_000;
        AtomicInteger ended = new AtomicInteger();
        Run.parallel(Code.in(Scope::openIndependent, last -> {
            Promise[] promises = new Promise[64];
            Task[] tasks = new Task[64];
            SplittableRandom random = new SplittableRandom(3);
            for (int i = 0; i < count; i++) {
                int slot = random.nextInt(64);
                if (promises[slot] == null || promises[slot].isDone()) {
                    promises[slot] = new Promise();
                }
                Promise mine = promises[slot];
                Promise other = promises[random.nextInt(64)];
                Task victim = tasks[random.nextInt(64)];
                Task task = Code.seq(l -> Task.yieldNow(), l -> {
                    if (other != null && other != mine) {
                        other.succeed(null);
                    }
                    if (victim != null) {
                        victim.cancel("storm");
                    }
                    return Task.await(mine);
                }).task();
                task.onDone(done -> ended.incrementAndGet());
                tasks[slot] = task;
                Task.startQueued(task.parallel());
            }
            return Code.seq(l -> Task.yieldNow(), l -> {
                for (Promise promise : promises) {
                    if (promise != null) {
                        promise.succeed(null);
                    }
                }
                for (Task child : Session.current().engine().outermost().children()) {
                    if (child != Task.current()) {
                        child.cancel("end");
                    }
                }
                Task.current().scope().cancel("end");
                return null;
            }).run(null);
        })).ok();
        assertThat(ended).hasValue(count);
    }
}
