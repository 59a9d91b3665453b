package dev.fermata.runtime.task;

import static dev.fermata.runtime.Code.in;
import static dev.fermata.runtime.Code.seq;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.runtime.Code;
import dev.fermata.runtime.Run;
import dev.fermata.runtime.executor.Preemption;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.session.SessionBuilder;
import dev.fermata.runtime.timer.Timers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GuestTest {
    /** What a thread outside the executor does with its guest. */
    private interface Visit {
        void run(Guest guest, Scope scope) throws Exception;
    }

    /** A program that waits, in a scope, for a thread outside that visits it. */
    private static Run visited(SessionBuilder options, Visit visit) {
        return Run.with(options, in(Scope::openIndependent, seq(last -> {
            Scope scope = Task.current().scope();
            Engine engine = Task.current().engine();
            ExternalPromise end = engine.external("end of the visit");
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    visit.run(engine.guest(), scope);
                    end.succeed(null);
                } catch (Throwable e) {
                    end.fail(e);
                }
            });
            return end;
        }, Task::await)));
    }

    private static SessionBuilder stealing() {
        return Session.builder().workStealing(2);
    }

    private static Task noting(AtomicReference<Thread> where) {
        return ((Code) last -> {
            where.set(Thread.currentThread());
            return null;
        }).task();
    }

    @Test
    void aTaskThatEndsAtOnceRunsOnTheGuestsThread() {
        visited(stealing(), (guest, scope) -> {
            AtomicReference<Thread> where = new AtomicReference<>();
            Task task = noting(where).parallel();
            guest.start(scope, task);
            assertThat(task.isSucceeded()).isTrue();
            assertThat(where.get()).isSameAs(Thread.currentThread());
        }).ok();
    }

    @Test
    void soDoesOneOfAStrandThatIsFree() {
        visited(stealing(), (guest, scope) -> {
            // Until the worker has left the strand, which begins to wait just now, it takes such tasks over.
            for (int attempt = 1; ; attempt++) {
                AtomicReference<Thread> where = new AtomicReference<>();
                Task task = noting(where);
                guest.start(scope, task);
                while (!task.isDone()) {
                    Thread.onSpinWait();
                }
                if (where.get() == Thread.currentThread()) {
                    return;
                }
                assertThat(attempt).as("attempts, all taken over").isLessThan(100_000);
            }
        }).ok();
    }

    @Test
    void whereOneThreadRunsEverythingTheTaskIsQueued() {
        visited(Session.builder().loop(), (guest, scope) -> {
            AtomicReference<Thread> where = new AtomicReference<>();
            Task task = noting(where);
            CountDownLatch done = new CountDownLatch(1);
            guest.start(scope, task);
            task.onDone(ended -> done.countDown());
            done.await();
            assertThat(where.get()).isNotSameAs(Thread.currentThread());
        }).ok();
    }

    @Test
    void aTaskThatWaitsGoesOnElsewhere() {
        visited(stealing(), (guest, scope) -> {
            AtomicReference<Thread> where = new AtomicReference<>();
            CountDownLatch done = new CountDownLatch(1);
            Task task = seq(last -> Timers.sleep(1_000_000), last -> {
                where.set(Thread.currentThread());
                return "slept";
            }).task();
            guest.start(scope, task);
            task.onDone(ended -> done.countDown());
            done.await();
            assertThat(task.value()).isEqualTo("slept");
            assertThat(where.get()).isNotSameAs(Thread.currentThread());
        }).ok();
    }

    @Test
    void whileTheStrandIsTakenTheTaskStandsInLine() {
        visited(stealing(), (guest, scope) -> {
            CountDownLatch holding = new CountDownLatch(1);
            AtomicBoolean release = new AtomicBoolean();
            List<String> order = Collections.synchronizedList(new ArrayList<>());
            scope.start(((Code) last -> {
                holding.countDown();
                while (!release.get()) {
                    Thread.onSpinWait();
                }
                order.add("holder");
                return null;
            }).task());
            holding.await();
            CountDownLatch done = new CountDownLatch(1);
            Task task = ((Code) last -> order.add("guest")).task();
            guest.start(scope, task);
            assertThat(task.isPending()).isTrue();
            release.set(true);
            task.onDone(ended -> done.countDown());
            done.await();
            assertThat(order).containsExactly("holder", "guest");
        }).ok();
    }

    @Test
    void tasksOfAStrandNeverRunAtTheSameTimeWhoeverRunsThem() {
        int guests = 4;
        int each = 5_000;
        int[] unguarded = new int[1];
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger overlaps = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(guests * each);
        Code count = last -> {
            if (inside.incrementAndGet() != 1) {
                overlaps.incrementAndGet();
            }
            unguarded[0]++;
            inside.decrementAndGet();
            return null;
        };
        visited(stealing(), (first, scope) -> {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < guests; i++) {
                threads.add(Thread.ofPlatform().start(() -> {
                    Guest guest = scope.engine().guest();
                    for (int k = 0; k < each; k++) {
                        Task task = k % 7 == 0 ? seq(last -> Task.yieldNow(), count).task() : count.task();
                        task.onDone(ended -> done.countDown());
                        guest.start(scope, task);
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            done.await();
        }).ok();
        assertThat(unguarded[0]).isEqualTo(guests * each);
        assertThat(overlaps).hasValue(0);
    }

    @Test
    void aTaskThatComputesForLongLeavesTheGuestsThread() {
        AtomicBoolean stop = new AtomicBoolean();
        visited(stealing(), (guest, scope) -> {
            for (boolean parallel : new boolean[] {true, false}) {
                stop.set(false);
                Task task = ((Code) last -> spinUntil(stop)).task();
                guest.start(scope, parallel ? task.parallel() : task); // comes back although the task has not ended
                assertThat(task.isPending()).isTrue();
                CountDownLatch done = new CountDownLatch(1);
                task.onDone(ended -> done.countDown());
                stop.set(true);
                done.await();
            }
        }).ok();
    }

    private static Object spinUntil(AtomicBoolean flag) throws Throwable {
        try {
            while (!flag.get()) {
                if (Preemption.requested()) {
                    Preemption.poll();
                }
            }
            return null;
        } catch (Suspension suspension) {
            suspension.push(new Code.Activation("spin", 1) {
                @Override
                public Object resume(Object value, Throwable error) throws Throwable {
                    if (error != null) {
                        throw error;
                    }
                    return spinUntil(flag);
                }
            });
            throw suspension;
        }
    }

    @Test
    void theProgramsEndStopsATaskOnTheGuestsThread() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        Run run = visited(stealing(), (guest, scope) -> {
            Session session = (Session) scope.engine().owner();
            session.whenClosed(() -> {
                try {
                    left.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            Thread.ofPlatform().start(() -> {
                try {
                    running.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                session.kill(7);
            });
            guest.start(scope, ((Code) last -> {
                running.countDown();
                return spinUntil(new AtomicBoolean());
            }).task().parallel());
            left.countDown();
        });
        assertThat(run.exitCode).isEqualTo(7);
    }

    @Test
    void cancellingTheScopeReachesThoseThatWait() {
        visited(stealing(), (guest, scope) -> {
            CountDownLatch done = new CountDownLatch(1);
            Task task = seq(last -> Timers.sleep(Long.MAX_VALUE / 4)).task();
            guest.start(scope, task);
            task.onDone(ended -> done.countDown());
            task.cancel("enough");
            done.await();
            assertThat(task.isCancelled()).isTrue();
        }).ok();
    }
}
