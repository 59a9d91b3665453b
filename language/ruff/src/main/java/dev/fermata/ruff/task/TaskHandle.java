package dev.fermata.ruff.task;

import dev.fermata.ruff.value.Handle;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Task;
import java.util.concurrent.atomic.AtomicReference;

/** What {@code spawn_task} gives: the right to await or cancel a task, once. */
final class TaskHandle implements Handle {
    private enum State { RUNNING, CANCELLED, CONSUMED }

    private final Task task;
    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);

    TaskHandle(Task task) {
        this.task = task;
    }

    /** The promise of the task's result; a failed one when it was cancelled through the handle, or awaited before. */
    Promise await() {
        if (state.compareAndSet(State.RUNNING, State.CONSUMED)) {
            return task;
        }
        if (!state.compareAndSet(State.CANCELLED, State.CONSUMED)) {
            return Promise.rejected(new Rejection("Task handle already consumed"));
        }
        Promise end = new Promise();
        task.onDone(done -> end.fail(new Rejection(Rejection.CANCELLED)));
        return end;
    }

    /** False when the task has ended, or the handle has been used. */
    boolean cancel() {
        if (task.isDone() || !state.compareAndSet(State.RUNNING, State.CANCELLED)) {
            return false;
        }
        task.cancel("cancel_task");
        return true;
    }

    @Override
    public String typeName() {
        return "taskhandle";
    }

    @Override
    public String debugText() {
        return switch (state.get()) {
            case RUNNING -> task.isDone() ? "TaskHandle(Finished)" : "TaskHandle(Running)";
            case CANCELLED -> "TaskHandle(Cancelled)";
            case CONSUMED -> "TaskHandle(Consumed)";
        };
    }
}
