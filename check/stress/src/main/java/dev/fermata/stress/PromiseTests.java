package dev.fermata.stress;

import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.ScriptError;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** A promise is a plain field and a state word: what is written before completion is seen by whoever sees it completed. */
public final class PromiseTests {
    private PromiseTests() {
    }

    /** Something with a plain field, as every value of a program is. */
    private static final class Box {
        int content;
    }

    @JCStressTest
    @Outcome(id = "-1", expect = Expect.ACCEPTABLE, desc = "not done yet")
    @Outcome(id = "42", expect = Expect.ACCEPTABLE, desc = "done, and all that was written before is seen")
    @Outcome(expect = Expect.FORBIDDEN, desc = "the value is not published")
    @State
    public static class Publication {
        private final Promise promise = new Promise();

        @Actor
        public void completer() {
            Box box = new Box();
            box.content = 42;
            promise.succeed(box);
        }

        @Actor
        public void reader(I_Result seen) {
            seen.r1 = promise.isSucceeded() ? ((Box) promise.value()).content : -1;
        }
    }

    @JCStressTest
    @Outcome(id = "1, 0, 1", expect = Expect.ACCEPTABLE, desc = "the value won")
    @Outcome(id = "0, 1, 2", expect = Expect.ACCEPTABLE, desc = "the error won")
    @Outcome(expect = Expect.FORBIDDEN, desc = "none or both won, or the loser's outcome stayed")
    @State
    public static class OneCompletionWins {
        private final Promise promise = new Promise();

        @Actor
        public void value(III_Result seen) {
            seen.r1 = promise.succeed(1) ? 1 : 0;
        }

        @Actor
        public void error(III_Result seen) {
            seen.r2 = promise.fail(new ScriptError("2")) ? 1 : 0;
        }

        @Arbiter
        public void outcome(III_Result seen) {
            seen.r3 = promise.isSucceeded() ? 1 : promise.isFailed() ? 2 : 0;
        }
    }

    @JCStressTest
    @Outcome(id = "1, 42", expect = Expect.ACCEPTABLE, desc = "told once, with the value")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a waiter was forgotten, told twice, or told nothing")
    @State
    public static class WaiterIsToldOnce {
        private final Promise promise = new Promise();
        private int told;
        private int content;

        @Actor
        public void completer() {
            Box box = new Box();
            box.content = 42;
            promise.succeed(box);
        }

        @Actor
        public void waiter() {
            promise.onDone(done -> {
                told++;
                content = ((Box) done.value()).content;
            });
        }

        @Arbiter
        public void count(II_Result seen) {
            seen.r1 = told;
            seen.r2 = content;
        }
    }

    @JCStressTest
    @Outcome(id = "1, 1, 1", expect = Expect.ACCEPTABLE, desc = "both told once")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a waiter was lost while another one was added")
    @State
    public static class TwoWaitersAndACompletion {
        private final Promise promise = new Promise();
        private volatile int first;
        private volatile int second;

        @Actor
        public void one() {
            promise.onDone(_ -> first++);
        }

        @Actor
        public void two() {
            promise.onDone(_ -> second++);
        }

        @Actor
        public void completer() {
            promise.succeed(null);
        }

        @Arbiter
        public void count(III_Result seen) {
            seen.r1 = first;
            seen.r2 = second;
            seen.r3 = promise.isDone() ? 1 : 0;
        }
    }
}
