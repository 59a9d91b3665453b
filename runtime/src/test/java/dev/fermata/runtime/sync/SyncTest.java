package dev.fermata.runtime.sync;

import static dev.fermata.runtime.Code.attempt;
import static dev.fermata.runtime.Code.ensure;
import static dev.fermata.runtime.Code.in;
import static dev.fermata.runtime.Code.seq;
import static dev.fermata.runtime.Code.times;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.runtime.Code;
import dev.fermata.runtime.Run;
import dev.fermata.runtime.task.Deadlock;
import dev.fermata.runtime.task.Scope;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.timer.Timers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SyncTest {
    private final List<String> log = new ArrayList<>();

    private static Code sleep(long millis) {
        return last -> Timers.sleep(millis * 1_000_000);
    }

    private Code say(String text) {
        return last -> log.add(text);
    }

    private static Code holding(Mutex mutex, Code body) {
        return seq(last -> mutex.acquire(), ensure(body, last -> {
            mutex.release();
            return null;
        }));
    }

    @Test
    void aMutexIsHeldAcrossWaitsAndHandedOnInOrder() {
        Mutex mutex = new Mutex();
        Run.virtual(in(Scope::open, seq(
                last -> Task.startHere(holding(mutex, seq(say("a in"), sleep(10), say("a out"))).task()),
                last -> Task.startHere(holding(mutex, seq(say("b in"), sleep(10), say("b out"))).task()),
                last -> Task.startHere(holding(mutex, seq(say("c in"), sleep(10), say("c out"))).task())))).ok();
        assertThat(log).containsExactly("a in", "a out", "b in", "b out", "c in", "c out");
    }

    @Test
    void aMutexExcludesOnManyThreads() {
        Mutex mutex = new Mutex();
        int[] plain = {0};
        Run.parallel(in(Scope::open, last -> {
            for (int i = 0; i < 8; i++) {
                Task.startQueued(times(1000, holding(mutex, l -> plain[0]++)).task().parallel());
            }
            return null;
        })).ok();
        assertThat(plain[0]).isEqualTo(8000);
    }

    @Test
    void takingAMutexTwiceIsADeadlockError() {
        Mutex mutex = new Mutex();
        Run run = Run.virtual(seq(last -> mutex.acquire(), last -> mutex.acquire()));
        assertThat(run.uncaught).isInstanceOf(Deadlock.class).hasMessageContaining("task 1 -> task 1");
    }

    @Test
    void twoTasksThatHoldWhatTheOtherWantsAreNamed() {
        Mutex a = new Mutex();
        Mutex b = new Mutex();
        Run run = Run.virtual(in(Scope::open, seq(
                last -> Task.startHere(holding(a, seq(sleep(1), holding(b, say("x")))).task("left")),
                last -> Task.startHere(holding(b, seq(sleep(1), holding(a, say("y")))).task("right")))));
        assertThat(run.uncaught).isInstanceOf(Deadlock.class).hasMessageContaining("left").hasMessageContaining("right");
    }

    @Test
    void onlyTheHolderMayRelease() {
        Mutex mutex = new Mutex();
        Run run = Run.virtual(attempt(last -> {
            mutex.release();
            return null;
        }, Throwable::getMessage));
        assertThat(run.ok()).isEqualTo("The mutex is not held by this task");
    }

    @Test
    void aSemaphoreLimitsHowManyAreInside() {
        Semaphore semaphore = new Semaphore(3);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Code worker = times(200, seq(last -> semaphore.acquire(), last -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            return Task.yieldNow();
        }, last -> {
            inside.decrementAndGet();
            semaphore.release();
            return null;
        }));
        Run.parallel(in(Scope::open, last -> {
            for (int i = 0; i < 10; i++) {
                Task.startQueued(worker.task().parallel());
            }
            return null;
        })).ok();
        assertThat(most.get()).isBetween(1, 3);
        assertThat(semaphore.available()).isEqualTo(3);
    }

    @Test
    void aCancelledWaiterTakesNoPermit() {
        Semaphore semaphore = new Semaphore(0);
        Run.virtual(seq(last -> Task.startHere(seq(l -> semaphore.acquire(), say("wrong")).task()), last -> {
            ((Task) last).cancel("x");
            semaphore.release();
            return null;
        }, sleep(1))).ok();
        assertThat(log).isEmpty();
        assertThat(semaphore.available()).isEqualTo(1);
    }

    @Test
    void aBarrierOpensWhenAllHaveComeAndCanBeUsedAgain() {
        Barrier barrier = new Barrier(3);
        Run.virtual(in(Scope::open, last -> {
            for (int i = 1; i <= 3; i++) {
                int number = i;
                Task.startHere(seq(sleep(number), say("come " + number), l -> barrier.arrive(), sleep(number),
                        say("again " + number), l -> barrier.arrive(), say("through")).task());
            }
            return null;
        })).ok();
        assertThat(log).containsExactly("come 1", "come 2", "come 3", "again 1", "again 2", "again 3",
                "through", "through", "through");
    }

    @Test
    void aBarrierOnManyThreadsLosesNobody() {
        Barrier barrier = new Barrier(4);
        AtomicInteger rounds = new AtomicInteger();
        Run.parallel(in(Scope::open, last -> {
            for (int i = 0; i < 4; i++) {
                Task.startQueued(times(500, seq(l -> barrier.arrive(), l -> rounds.incrementAndGet())).task().parallel());
            }
            return null;
        })).ok();
        assertThat(rounds).hasValue(2000);
    }

    @Test
    void readersShareAndAWaitingWriterGoesBeforeLaterReaders() {
        ReadWriteLock lock = new ReadWriteLock();
        Run.virtual(in(Scope::open, seq(
                last -> Task.startHere(reading(lock, "r1").task()),
                last -> Task.startHere(reading(lock, "r2").task()),
                last -> Task.startHere(seq(l -> lock.writeLock(), say("w in"), sleep(10), say("w out"), l -> {
                    lock.writeRelease();
                    return null;
                }).task()),
                last -> Task.startHere(reading(lock, "r3").task())))).ok();
        assertThat(log).containsExactly("r1 in", "r2 in", "r1 out", "r2 out", "w in", "w out", "r3 in", "r3 out");
    }

    private Code reading(ReadWriteLock lock, String name) {
        return seq(last -> lock.readLock(), say(name + " in"), sleep(10), say(name + " out"), last -> {
            lock.readRelease();
            return null;
        });
    }

    @Test
    void aWaitGroupLetsGoAtZero() {
        WaitGroup group = new WaitGroup();
        Run.virtual(seq(last -> {
            for (int i = 1; i <= 3; i++) {
                group.add(1);
                int number = i;
                Task.startHere(seq(sleep(number), say("done " + number), l -> {
                    group.done();
                    return null;
                }).task());
            }
            return group.await();
        }, say("all"))).ok();
        assertThat(log).containsExactly("done 1", "done 2", "done 3", "all");
    }
}
