package dev.fermata.matlab.task;

import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.runtime.task.Cancelled;
import dev.fermata.runtime.task.Deadlock;
import dev.fermata.runtime.task.TaskCancelled;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The errors of tasks. */
public final class TaskErrors {
    /** What the engine's message begins with; names of tasks follow, each the next one's waiter, the first one again at the end. */
    private static final String CYCLE = "Tasks wait for one another: ";
    private static final Pattern NUMBER = Pattern.compile(".+task (\\d+)");

    private TaskErrors() {
    }

    static MatlabError cancelled() {
        return Errors.of("Cancelled", "Task was cancelled.");
    }

    /** A task is awaited that waits for the one that would await it. */
    static MatlabError cycle(long number) {
        return Errors.of("AwaitDeadlock", cycleMessage(number));
    }

    private static String cycleMessage(Object number) {
        return "await: task " + number + " cannot complete because it waits for itself";
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
            case Deadlock deadlock -> isCycle(deadlock) ? cycleMessage(number(deadlock))
                    : "await: no task can make progress";
            default -> String.valueOf(error.getMessage());
        };
    }

    private static boolean isCycle(Deadlock deadlock) {
        return String.valueOf(deadlock.getMessage()).startsWith(CYCLE);
    }

    /** The number of the task that was awaited, which the engine names second in the cycle; 0 for the main program. */
    private static String number(Deadlock deadlock) {
        String[] cycle = deadlock.getMessage().substring(CYCLE.length()).split(" -> ");
        Matcher found = NUMBER.matcher(cycle[1]);
        return found.find() ? found.group(1) : "0";
    }
}
