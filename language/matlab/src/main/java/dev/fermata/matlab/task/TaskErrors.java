package dev.fermata.matlab.task;

import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.runtime.task.Cancelled;
import dev.fermata.runtime.task.Deadlock;
import dev.fermata.runtime.task.TaskCancelled;

/** The errors of tasks. */
public final class TaskErrors {
    private TaskErrors() {
    }

    static MatlabError cancelled() {
        return Errors.of("Cancelled", "Task was cancelled.");
    }

    static boolean isCancellation(Throwable error) {
        return error instanceof Cancelled || error instanceof TaskCancelled
                || error instanceof MatlabError own && own.identifier().equals("RunMat:Cancelled");
    }

    /** The identifier of an error that the engine raised; empty for none. */
    public static String identifier(Throwable error) {
        return switch (error) {
            case TaskCancelled _ -> "RunMat:Cancelled";
            case Deadlock deadlock -> isCycle(deadlock) ? "RunMat:AwaitDeadlock" : "RunMat:AsyncDeadlock";
            default -> "";
        };
    }

    /** The message of an error that the engine raised, in the words of the language. */
    public static String message(Throwable error) {
        return switch (error) {
            case TaskCancelled _ -> "Task was cancelled.";
            case Deadlock deadlock -> isCycle(deadlock) ? "await: task " + number() + " cannot complete because it waits for itself"
                    : "await: no task can make progress";
            default -> String.valueOf(error.getMessage());
        };
    }

    private static boolean isCycle(Deadlock deadlock) {
        return String.valueOf(deadlock.getMessage()).startsWith("Tasks wait for one another");
    }

    private static long number() {
        return dev.fermata.runtime.task.Task.currentOrNull() instanceof TaskValue.Runner runner ? runner.taskValue().number() : 0;
    }
}
