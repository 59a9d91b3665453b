package dev.fermata.runtime.task;

import static dev.fermata.runtime.Code.attempt;
import static dev.fermata.runtime.Code.seq;
import static dev.fermata.runtime.Code.times;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.runtime.Code;
import dev.fermata.runtime.Run;
import dev.fermata.runtime.timer.Timers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwaitTest {
    private final List<String> log = new ArrayList<>();

    private Code say(String text) {
        return last -> {
            log.add(text);
            return last;
        };
    }

    private static Code sleep(long millis) {
        return last -> Timers.sleep(millis * 1_000_000);
    }

    @Test
    void awaitOfAPlainValueIsTheValue() {
        assertThat(Run.virtual(last -> Task.await("x")).ok()).isEqualTo("x");
    }

    @Test
    void awaitOfADonePromiseIsItsValue() {
        assertThat(Run.virtual(last -> Task.await(Promise.resolved(7L))).ok()).isEqualTo(7L);
        assertThat(Run.virtual(last -> Task.await(Promise.resolved(null))).ok()).isNull();
    }

    @Test
    void suspensionDeepInOrdinaryCodeResumesWithAllFrames() {
        Code deep = seq(sleep(1), last -> "inner");
        for (int i = 0; i < 100; i++) {
            Code inner = deep;
            deep = seq(inner, last -> last + ".");
        }
        assertThat((String) Run.virtual(deep).ok()).hasSize("inner".length() + 100).startsWith("inner.");
    }

    @Test
    void aTaskStartedHereRunsUntilItFirstWaits() {
        Run.virtual(seq(say("a"), last -> Task.startHere(seq(say("b"), sleep(1), say("d")).task()), say("c"),
                last -> Task.await(last), say("e"))).ok();
        assertThat(log).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void aQueuedTaskStartsWhenTheCallerWaits() {
        Run.virtual(seq(say("a"), last -> Task.startQueued(say("c").task()), say("b"), Task::await, say("d"))).ok();
        assertThat(log).containsExactly("a", "b", "c", "d");
    }

    @Test
    void anErrorArrivesAtEveryAwait() {
        ScriptError error = new ScriptError("bad");
        Run run = Run.virtual(seq(last -> Task.startHere(seq(sleep(1), l -> {
            throw error;
        }).task()), task -> seq(
                attempt(l -> Task.await(task), e -> log.add(e.getMessage())),
                attempt(l -> Task.await(task), e -> log.add(e.getMessage()))).run(null)));
        run.ok();
        assertThat(log).containsExactly("bad", "bad");
    }

    @Test
    void anErrorSkipsFramesThatDoNotCatch() {
        int[] resumed = {0};
        Code quiet = last -> {
            try {
                return Timers.sleep(1000);
            } catch (Suspension s) {
                s.push(new Code.Activation("quiet", 1) {
                    @Override
                    public Object resume(Object v, Throwable e) {
                        resumed[0]++;
                        return v;
                    }

                    @Override
                    public boolean catchesErrors() {
                        return false;
                    }
                });
                throw s;
            }
        };
        Run run = Run.virtual(seq(last -> Task.startHere(attempt(quiet, e -> "caught " + e.getMessage()).task()), last -> {
            ((Task) last).breakWait(new ScriptError("x"));
            return Task.await(last);
        }));
        assertThat(run.ok()).isEqualTo("caught x");
        assertThat(resumed[0]).isZero();
    }

    @Test
    void waitersWakeInTheOrderInWhichTheyCame() {
        Promise gate = new Promise();
        Run.virtual(seq(
                last -> Task.startHere(seq(l -> Task.await(gate), say("1")).task()),
                last -> Task.startHere(seq(l -> Task.await(gate), say("2")).task()),
                last -> Task.startHere(seq(l -> Task.await(gate), say("3")).task()),
                last -> gate.succeed(null))).ok();
        assertThat(log).containsExactly("1", "2", "3");
    }

    @Test
    void yieldNowLetsTheOthersGoFirst() {
        Run.virtual(seq(last -> Task.startQueued(say("other").task()), last -> Task.yieldNow(), say("me"))).ok();
        assertThat(log).containsExactly("other", "me");
    }

    @Test
    void aFreshStackGoesOnAtOnceWithTheSameFrames() {
        assertThat(Run.virtual(seq(last -> {
            throw Suspension.on(FreshStack.INSTANCE);
        }, last -> "on")).ok()).isEqualTo("on");
    }

    @Test
    void aFreshStackInsideAStartedTaskKeepsTheOrder() {
        Run.virtual(seq(say("a"), last -> Task.startHere(seq(say("b"), l -> {
            throw Suspension.on(FreshStack.INSTANCE);
        }, say("c"), sleep(1), say("e")).task()), say("d"), Task::await, say("f"))).ok();
        assertThat(log).containsExactly("a", "b", "c", "d", "e", "f");
    }

    /** f(n) starts f(n-1) as a task and awaits it; every 200 levels the stack is left. */
    private static Object nested(int n) throws Throwable {
        if (n == 0) {
            return 0;
        }
        return seq(last -> {
            if (n % 200 == 0) {
                throw Suspension.on(FreshStack.INSTANCE);
            }
            return null;
        }, last -> Task.startHere(((Code) l -> nested(n - 1)).task()), Task::await, last -> (int) last + 1).run(null);
    }

    @Test
    void tasksNestAHundredThousandDeep() {
        assertThat(Run.virtual(last -> nested(100_000)).ok()).isEqualTo(100_000);
    }

    @Test
    void awaitingItselfIsAnErrorThatNamesTheCycle() {
        Task[] self = new Task[1];
        Code code = attempt(seq(sleep(1), last -> Task.await(self[0])), Throwable::getMessage);
        Run run = Run.virtual(seq(last -> self[0] = Task.startHere(code.task("me")), Task::await));
        assertThat((String) run.ok()).matches("Tasks wait for one another: task \\d+ me -> task \\d+ me");
    }

    @Test
    void aCycleOfThreeTasksIsNamed() {
        Task[] t = new Task[3];
        Run run = Run.virtual(seq(
                last -> t[0] = Task.startHere(seq(sleep(1), l -> Task.await(t[1])).task("a")),
                last -> t[1] = Task.startHere(seq(sleep(2), l -> Task.await(t[2])).task("b")),
                last -> t[2] = Task.startHere(seq(sleep(3), l -> Task.await(t[0])).task("c")),
                last -> Task.await(t[0])));
        assertThat(run.uncaught).isInstanceOf(Deadlock.class);
        assertThat(run.uncaught.getMessage()).contains(" a").contains(" b").contains(" c");
    }

    @Test
    void mapRunsTheFunctionAndPassesErrorsThrough() {
        Promise source = new Promise();
        Promise mapped = source.map(v -> (long) v + 1);
        source.succeed(4L);
        assertThat(mapped.value()).isEqualTo(5L);
        Promise bad = Promise.rejected(new ScriptError("no")).map(v -> v);
        assertThat(bad.error()).hasMessage("no");
        assertThat(Promise.resolved(1).map(v -> {
            throw new ScriptError("in map");
        }).error()).hasMessage("in map");
    }

    @Test
    void aPromiseIsCompletedOnce() {
        Promise promise = new Promise();
        assertThat(promise.succeed(1)).isTrue();
        assertThat(promise.succeed(2)).isFalse();
        assertThat(promise.fail(new ScriptError("late"))).isFalse();
        assertThat(promise.value()).isEqualTo(1);
    }

    @Test
    void aWaiterInAFarListIsForgottenWhenItIsCancelled() {
        Promise never = new Promise();
        Run run = Run.virtual(seq(times(10_000, last -> {
            Task waiting = Task.startHere(((Code) l -> Task.await(never)).task());
            waiting.cancel("enough");
            return null;
        }), last -> Task.yieldNow()));
        run.ok();
        int length = 0;
        for (Waiter w = (Waiter) never.state(); w != null; w = w.next) {
            length++;
        }
        assertThat(length).isLessThan(10);
    }

    @Test
    void taskLocalsFlowToChildrenButNotBack() {
        TaskLocal local = new TaskLocal("initial");
        Run.virtual(seq(last -> {
            local.set("parent");
            return null;
        }, last -> Task.startHere(seq(l -> {
            log.add((String) local.get());
            local.set("child");
            return null;
        }, sleep(1), l -> log.add((String) local.get())).task()), Task::await, last -> log.add((String) local.get()))).ok();
        assertThat(log).containsExactly("parent", "child", "parent");
    }
}
