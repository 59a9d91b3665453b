package dev.fermata.ruff.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.runtime.session.Body;
import dev.fermata.runtime.task.Cancelled;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.timer.Timers;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class AwaitingTest {
    private static Task sleeping() {
        return ((Body) () -> Timers.sleep(1_000_000_000L)).asTask();
    }

    @Test
    void theCancellationOfAnotherTaskIsAnError() {
        Task[] tasks = new Task[3];
        Programs.virtual().err(new ByteArrayOutputStream()).build().run(() -> {
            tasks[0] = Task.startHere(sleeping());
            tasks[1] = Task.startHere(((Body) () -> Awaiting.await(tasks[0])).asTask());
            tasks[0].cancel("enough");
            tasks[2] = Task.startQueued(((Body) () -> Awaiting.await(tasks[0])).asTask());
            return null;
        });
        assertThat(tasks[0].isCancelled()).isTrue();
        assertThat(tasks[1].error()).isInstanceOf(ScriptError.class).hasMessageEndingWith("Task was cancelled");
        assertThat(tasks[2].error()).isInstanceOf(ScriptError.class).hasMessageEndingWith("Task was cancelled");
    }

    @Test
    void aTasksOwnCancellationEndsIt() {
        Task[] tasks = new Task[2];
        Programs.virtual().err(new ByteArrayOutputStream()).build().run(() -> {
            tasks[0] = Task.startHere(sleeping());
            tasks[1] = Task.startHere(((Body) () -> Awaiting.await(tasks[0])).asTask());
            tasks[1].cancel("enough");
            return null;
        });
        assertThat(tasks[1].error()).isInstanceOf(Cancelled.class);
        assertThat(tasks[0].isSucceeded()).isTrue();
    }

    @Test
    void valuesAndErrorsPassThrough() {
        Task[] tasks = new Task[2];
        ScriptError error = new ScriptError("own");
        Programs.virtual().err(new ByteArrayOutputStream()).build().run(() -> {
            tasks[0] = Task.startHere(((Body) () -> Awaiting.await(Promise.resolved(5L))).asTask());
            tasks[1] = Task.startHere(((Body) () -> Awaiting.await(Promise.rejected(error))).asTask());
            tasks[1].observe();
            return null;
        });
        assertThat(tasks[0].value()).isEqualTo(5L);
        assertThat(tasks[1].error()).isSameAs(error);
    }

    @Test
    void reasonsAreBare() {
        assertThat(Rejection.reasonOf(new Rejection("why"))).isEqualTo("why");
        assertThat(Rejection.reasonOf(new ScriptError("own"))).isEqualTo("own");
        assertThat(Rejection.reasonOf(new Cancelled("x", null))).isEqualTo("Task was cancelled");
        assertThat(new Rejection("why")).hasMessage("Promise rejected: why");
    }
}
