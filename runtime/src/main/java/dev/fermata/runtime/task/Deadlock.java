package dev.fermata.runtime.task;

import java.util.ArrayList;
import java.util.List;

/** Raised when waiting can never end: tasks that wait for one another, or a program that nothing can wake. */
public final class Deadlock extends ScriptError {
    private static final long serialVersionUID = 1L;

    /** How far a chain of waiting tasks is followed at once; longer cycles are found when nothing can run any more. */
    private static final int MAX_STEPS = 32;

    public Deadlock(String message) {
        super(message);
    }

    /** The error for a task that is about to wait for {@code target}, if that closes a cycle; else null. */
    static Deadlock ofCycle(Task task, Task target) {
        Task next = target;
        for (int i = 0; i < MAX_STEPS && next != null; i++) {
            if (next == task) {
                Deadlock deadlock = new Deadlock("Tasks wait for one another: " + cycle(task, target));
                deadlock.surfacesLater();
                return deadlock;
            }
            Wait wait = next.waiting();
            next = wait == null || wait.task() == null ? null : wait.target(); // a claimed wait is over
        }
        return null;
    }

    private static String cycle(Task task, Task target) {
        List<String> names = new ArrayList<>();
        names.add(task.describe());
        Task next = target;
        while (next != task && next != null && names.size() <= MAX_STEPS) {
            names.add(next.describe());
            Wait wait = next.waiting();
            next = wait == null ? null : wait.target();
        }
        names.add(task.describe());
        return String.join(" -> ", names);
    }
}
