package dev.fermata.runtime.task;

import static dev.fermata.runtime.Code.attempt;
import static dev.fermata.runtime.Code.in;
import static dev.fermata.runtime.Code.seq;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.runtime.Code;
import dev.fermata.runtime.Run;
import dev.fermata.runtime.timer.Timers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OwnedWaitTest {
    private final AtomicInteger ended = new AtomicInteger();

    private Code await(Promise operation) {
        return last -> OwnedWait.await(operation, ended::incrementAndGet);
    }

    @Test
    void theResultIsTheOperations() {
        Promise later = new Promise();
        assertThat(Run.virtual(seq(last -> Task.startQueued(((Code) l -> later.succeed("result")).task()), await(later))).ok()).isEqualTo("result");
        assertThat(Run.virtual(seq(await(Promise.resolved("there")))).ok()).isEqualTo("there");
        assertThat(Run.virtual(attempt(await(Promise.rejected(new ScriptError("failed"))), Throwable::getMessage)).ok()).isEqualTo("failed");
        assertThat(ended).hasValue(0);
    }

    @Test
    void anOperationThatNobodyWaitsForAnyMoreIsEnded() {
        Promise never = new Promise();
        Run.virtual(in(Scope::open, seq(last -> {
            Task task = seq(await(never)).task();
            Task.startHere(task);
            task.cancel("enough");
            return task;
        }))).ok();
        assertThat(ended).hasValue(1);
    }

    @Test
    void anOperationOfATaskThatIsCancelledAlreadyIsEndedToo() {
        Promise never = new Promise();
        Run run = Run.virtual(attempt(in(() -> Scope.openWithTimeout(1), seq(last -> {
            Task.current().scope().cancel("before it waits");
            return null;
        }, await(never))), Throwable::getMessage));
        assertThat(run.exitCode).isZero();
        assertThat(ended).hasValue(1);
    }

    @Test
    void itIsNotEndedTwice() {
        Promise later = new Promise();
        Run.virtual(in(Scope::open, seq(last -> {
            Task task = seq(await(later)).task();
            Task.startHere(task);
            later.succeed(null);
            task.cancel("too late");
            return task;
        }, last -> Timers.sleep(1)))).ok();
        assertThat(ended).hasValue(0);
    }
}
