package dev.fermata.runtime.task;

import static dev.fermata.runtime.Code.attempt;
import static dev.fermata.runtime.Code.ensure;
import static dev.fermata.runtime.Code.seq;
import static dev.fermata.runtime.Code.times;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.runtime.Code;
import dev.fermata.runtime.Run;
import dev.fermata.runtime.timer.Timers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoroutineTest {
    private final List<Object> seen = new ArrayList<>();

    private static Code give(Object value) {
        return last -> Coroutine.yield(value);
    }

    private static Code sleep() {
        return last -> Timers.sleep(1_000_000);
    }

    private Code drain(Coroutine generator) {
        boolean[] more = {true};
        return Code.loop(() -> more[0], seq(last -> generator.next(), value -> {
            more[0] = value != Coroutine.END;
            if (more[0]) {
                seen.add(value);
            }
            return null;
        }));
    }

    private static Coroutine generator(Code body) {
        return new Coroutine(() -> body.run(null));
    }

    @Test
    void valuesComeOneAtATimeAndThenTheEnd() {
        Coroutine g = generator(seq(give(1), give(2), give(3)));
        Run.virtual(seq(drain(g), last -> seen.add(g.next() == Coroutine.END))).ok();
        assertThat(seen).containsExactly(1, 2, 3, true);
    }

    @Test
    void theBodyIsLazy() {
        Coroutine g = generator(seq(last -> seen.add("body"), give(1)));
        Run.virtual(seq(last -> seen.add("before"), last -> g.next())).ok();
        assertThat(seen).containsExactly("before", "body");
    }

    @Test
    void theBodyMayWaitBetweenValues() {
        Coroutine g = generator(seq(give(1), sleep(), give(2), sleep(), sleep(), give(3), sleep()));
        Run.virtual(drain(g)).ok();
        assertThat(seen).containsExactly(1, 2, 3);
    }

    @Test
    void theBodyMayWaitBeforeItsFirstValueAndDeepInside() {
        Coroutine g = generator(seq(sleep(), times(3, seq(sleep(), seq(seq(give("x")), sleep())))));
        Run.virtual(drain(g)).ok();
        assertThat(seen).containsExactly("x", "x", "x");
    }

    @Test
    void othersRunWhileTheBodyWaits() {
        Coroutine g = generator(seq(give(1), sleep(), give(2)));
        Run.virtual(seq(last -> Task.startHere(seq(last2 -> Timers.sleep(500_000), l -> seen.add("other")).task()),
                drain(g))).ok();
        assertThat(seen).containsExactly(1, "other", 2);
    }

    @Test
    void aGeneratorMayConsumeAnother() {
        Coroutine inner = generator(seq(give(1), sleep(), give(2)));
        boolean[] more = {true};
        Coroutine outer = generator(Code.loop(() -> more[0], seq(last -> inner.next(), value -> {
            more[0] = value != Coroutine.END;
            return more[0] ? Coroutine.yield("<" + value + ">") : null;
        })));
        Run.virtual(drain(outer)).ok();
        assertThat(seen).containsExactly("<1>", "<2>");
    }

    @Test
    void anErrorInTheBodyReachesTheConsumerAlsoAfterAWait() {
        Coroutine g = generator(seq(give(1), sleep(), last -> {
            throw new ScriptError("broken");
        }));
        Run.virtual(seq(attempt(drain(g), e -> seen.add(e.getMessage())), last -> seen.add(g.next()))).ok();
        assertThat(seen).containsExactly(1, "broken", Coroutine.END);
    }

    @Test
    void askingForAValueInsideTheBodyIsAnError() {
        Coroutine[] g = new Coroutine[1];
        g[0] = generator(seq(last -> g[0].next(), give(1)));
        Run.virtual(attempt(drain(g[0]), e -> seen.add(e.getMessage()))).ok();
        assertThat(seen).containsExactly("Generator is already running");
    }

    @Test
    void askingWhileTheBodyWaitsInAnotherTaskIsAnError() {
        Coroutine g = generator(seq(sleep(), give(1)));
        Run.virtual(seq(last -> Task.startHere(drain(g).task()), attempt(last -> g.next(), e -> seen.add(e.getMessage())),
                sleep(), sleep())).ok();
        assertThat(seen).containsExactly("Generator is already running", 1);
    }

    @Test
    void closingRunsTheFinallyBlocksOfTheBody() {
        Coroutine g = generator(ensure(seq(give(1), give(2)), seq(sleep(), last -> seen.add("closed"))));
        Run.virtual(seq(last -> g.next(), last -> seen.add(last), last -> g.close(), last -> g.next(),
                last -> seen.add(last))).ok();
        assertThat(seen).containsExactly(1, "closed", Coroutine.END);
    }

    @Test
    void closingAGeneratorThatHasNotBegunRunsNothing() {
        Coroutine g = generator(last -> seen.add("ran"));
        Run.virtual(seq(last -> g.close(), last -> g.next())).ok();
        assertThat(seen).isEmpty();
    }

    @Test
    void aYieldOutsideAGeneratorIsAnError() {
        Run run = Run.virtual(attempt(seq(sleep(), give(1)), Throwable::getMessage));
        assertThat(run.ok()).isEqualTo("yield outside a generator");
        Run child = Run.virtual(seq(last -> Task.startHere(attempt(seq(give(1)), Throwable::getMessage).task()), Task::await));
        assertThat(child.ok()).isEqualTo("yield outside a generator");
    }

    @Test
    void aFreshStackInsideTheBodyIsInvisible() {
        Coroutine g = generator(seq(give(1), last -> {
            throw Suspension.on(FreshStack.INSTANCE);
        }, give(2)));
        Run.virtual(drain(g)).ok();
        assertThat(seen).containsExactly(1, 2);
    }

    @Test
    void aHundredThousandValuesNeedNoStack() {
        Coroutine g = generator(times(100_000, give(1)));
        int[] count = {0};
        boolean[] more = {true};
        Run.virtual(Code.loop(() -> more[0], seq(last -> g.next(), v -> {
            more[0] = v != Coroutine.END;
            return more[0] ? ++count[0] : null;
        }))).ok();
        assertThat(count[0]).isEqualTo(100_000);
    }
}
