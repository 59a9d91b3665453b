package dev.fermata.runtime.task;

import static dev.fermata.runtime.Code.attempt;
import static dev.fermata.runtime.Code.ensure;
import static dev.fermata.runtime.Code.in;
import static dev.fermata.runtime.Code.seq;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.runtime.Code;
import dev.fermata.runtime.Run;
import dev.fermata.runtime.executor.Preemption;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.timer.Timers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CancellationTest {
    private final List<String> log = new ArrayList<>();

    private Code say(String text) {
        return last -> {
            log.add(text + "@" + now());
            return last;
        };
    }

    private static long now() {
        return Task.current().engine().world().nanoTime() / 1_000_000;
    }

    private static Code sleep(long millis) {
        return last -> Timers.sleep(millis * 1_000_000);
    }

    @Test
    void whoAwaitsACancelledTaskGetsAnErrorWithTheReason() {
        Run run = Run.virtual(seq(last -> Task.startHere(sleep(1000).task()), last -> {
            ((Task) last).cancel("not needed");
            return attempt(l -> Task.await(last), e -> e).run(null);
        }));
        assertThat(run.ok()).isInstanceOf(TaskCancelled.class).extracting(e -> ((Throwable) e).getCause())
                .isInstanceOfSatisfying(Cancelled.class, c -> {
                    assertThat(c.reason()).isEqualTo("not needed");
                    assertThat(c.origin()).isInstanceOf(Task.class);
                });
    }

    @Test
    void cleanUpRunsOnceAndEveryFurtherWaitIsCancelledToo() {
        Code body = ensure(ensure(sleep(1000), say("inner")), seq(say("outer"), attempt(sleep(1000), e -> log.add("again"))));
        Run.virtual(seq(last -> Task.startHere(body.task()), last -> ((Task) last).cancel("x"), sleep(1))).ok();
        assertThat(log).containsExactly("inner@0", "outer@0", "again");
    }

    @Test
    void aTaskCancelledBeforeItsFirstStepNeverRuns() {
        Run.virtual(seq(last -> Task.startQueued(say("ran").task()), last -> ((Task) last).cancel("x"), sleep(1))).ok();
        assertThat(log).isEmpty();
    }

    @Test
    void aShieldedScopeFinishesWithinItsGrace() {
        Code cleanUp = in(() -> Scope.openShielded(100_000_000), seq(sleep(50), say("cleaned")));
        Run.virtual(seq(last -> Task.startHere(ensure(sleep(1000), cleanUp).task()),
                last -> ((Task) last).cancel("x"), sleep(500))).ok();
        assertThat(log).containsExactly("cleaned@50");
    }

    @Test
    void aShieldGivesWayWhenItsGraceIsOver() {
        Code cleanUp = in(() -> Scope.openShielded(100_000_000), seq(sleep(500), say("cleaned")));
        Run.virtual(seq(last -> Task.startHere(ensure(ensure(sleep(1000), cleanUp), say("left")).task()),
                last -> ((Task) last).cancel("x"), sleep(1000))).ok();
        assertThat(log).containsExactly("left@100");
    }

    @Test
    void cancellationReachesTheTasksInsideTheScopesOfATask() {
        Code worker = in(Scope::open, seq(
                last -> Task.startHere(ensure(sleep(1000), say("child")).task()),
                last -> Task.startHere(in(Scope::open, ensure(sleep(1000), say("grandchild"))).task()),
                sleep(2000)));
        Run.virtual(seq(last -> Task.startHere(ensure(worker, say("host")).task()), last -> {
            ((Task) last).cancel("x");
            return null;
        }, sleep(1))).ok();
        assertThat(log).containsExactlyInAnyOrder("child@0", "grandchild@0", "host@0");
        assertThat(log.getLast()).isEqualTo("host@0");
    }

    @Test
    void aTimeoutCancelsTheBlockAndRaisesTimedOut() {
        Run run = Run.virtual(attempt(in(() -> Scope.openWithTimeout(50_000_000), ensure(sleep(1000), say("out"))),
                error -> error));
        assertThat(run.ok()).isInstanceOf(TimedOut.class).asString().contains("50 ms");
        assertThat(log).containsExactly("out@50");
    }

    @Test
    void aBlockThatIsInTimeKeepsItsValue() {
        assertThat(Run.virtual(in(() -> Scope.openWithTimeout(50_000_000), seq(sleep(10), l -> "v"))).ok()).isEqualTo("v");
    }

    @Test
    void anInnerTimeoutDoesNotHideAnOuterOne() {
        Run run = Run.virtual(attempt(
                in(() -> Scope.openWithTimeout(20_000_000), in(() -> Scope.openWithTimeout(50_000_000), sleep(1000))),
                Throwable::getMessage));
        assertThat(run.ok()).isEqualTo("Timed out after 20 ms");
    }

    @Test
    void theFirstFailureCancelsTheSiblingsAndAllErrorsAreKept() {
        Run run = Run.virtual(attempt(in(Scope::open, seq(
                last -> Task.startHere(seq(sleep(10), fail("first")).task()),
                last -> Task.startHere(attempt(sleep(1000), e -> {
                    throw new ScriptError("second");
                }).task()),
                last -> Task.startHere(ensure(sleep(1000), say("third")).task()),
                sleep(5000))), error -> error));
        Throwable error = (Throwable) run.ok();
        assertThat(error).hasMessage("first");
        assertThat(error.getSuppressed()).extracting(Throwable::getMessage).containsExactly("second");
        assertThat(log).containsExactly("third@10");
    }

    @Test
    void aScopeEndsAfterItsLastChild() {
        Run.virtual(seq(in(Scope::open, seq(
                last -> Task.startHere(seq(sleep(30), say("slow")).task()),
                last -> Task.startHere(seq(sleep(10), say("quick")).task()),
                say("body"))), say("after"))).ok();
        assertThat(log).containsExactly("body@0", "quick@10", "slow@30", "after@30");
    }

    @Test
    void whatIsCancelledWhileItWaitsForItsChildrenDoesNotGoOnBehindTheScope() {
        Code waiting = seq(in(Scope::open, seq(last -> Task.startHere(sleep(1000).task()), say("inside"))), say("behind"));
        Run.virtual(seq(last -> Task.startHere(waiting.task()), last -> ((Task) last).cancel("x"), sleep(1))).ok();
        assertThat(log).containsExactly("inside@0");
        Run run = Run.virtual(attempt(in(() -> Scope.openWithTimeout(50_000_000), waiting), e -> e));
        assertThat(run.ok()).isInstanceOf(TimedOut.class);
        assertThat(log).containsExactly("inside@0", "inside@0");
    }

    @Test
    void aScopeThatCancelsItselfEndsQuietly() {
        Run.virtual(seq(in(Scope::open, seq(last -> Task.startHere(ensure(sleep(1000), say("child")).task()), last -> {
            Task.current().scope().cancel("done");
            return null;
        })), say("after"))).ok();
        assertThat(log).containsExactly("child@0", "after@0");
    }

    @Test
    void aComputingTaskIsCancelledAtALoopEdge() {
        boolean[] cleaned = {false};
        Code compute = attempt(last -> {
            while (true) {
                if (Preemption.requested()) {
                    Preemption.poll();
                }
            }
        }, error -> cleaned[0] = error instanceof Cancelled);
        Run run = Run.with(Session.builder().workStealing(2), seq(
                last -> Task.startQueued(compute.task().parallel()), sleep(20), last -> Task.current(),
                last -> {
                    for (Task task : Task.current().engine().outermost().children()) {
                        if (task != Task.current()) {
                            task.cancel("enough");
                        }
                    }
                    return null;
                }));
        run.ok();
        assertThat(cleaned[0]).isTrue();
    }

    @Test
    void theTimeoutOfAProgramEndsAComputingRootTask() {
        Run run = Run.with(Session.builder().loop().timeoutNanos(30_000_000), last -> {
            while (true) {
                if (Preemption.requested()) {
                    Preemption.poll();
                }
            }
        });
        assertThat(run.uncaught).isInstanceOf(TimedOut.class).hasMessage("Timed out after 30 ms");
        assertThat(run.exitCode).isEqualTo(1);
    }

    @Test
    void aComputationThatCannotBeLeftIsCancelledAtACheckpointAndSoAreItsHelpers() {
        Throwable[] helper = new Throwable[1];
        Run run = Run.with(Session.builder().loop().timeoutNanos(30_000_000), last -> {
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Thread help = Session.current().world().startThread("help", () -> {
                Checkpoint.help(failure::get);
                helper[0] = endless();
            });
            failure.set(endless());
            help.join();
            throw failure.get();
        });
        assertThat(run.uncaught).isInstanceOf(TimedOut.class);
        assertThat(helper[0]).isInstanceOf(Cancelled.class);
    }

    private static Throwable endless() {
        try {
            while (true) {
                Checkpoint.pass();
            }
        } catch (Cancelled cancelled) {
            return cancelled;
        }
    }

    private static Code fail(String message) {
        return last -> {
            throw new ScriptError(message);
        };
    }
}
