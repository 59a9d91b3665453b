package dev.fermata.runtime.session;

import dev.fermata.runtime.task.Deadlock;
import dev.fermata.runtime.task.Engine;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.task.Wait;
import java.util.List;

/** Finds out why a program stands still, says so, and breaks it. */
final class StallReport {
    private static final int MAX_NAMED = 20;

    private StallReport() {
    }

    /** Wakes the root task, or all tasks when it is done, with a {@link Deadlock} that names who waits for what. */
    static void breakDeadlock(Engine engine, Task root) {
        List<Task> waiting = engine.outermost().children();
        Deadlock error = new Deadlock(text(waiting));
        if (!root.isDone() && root.breakWait(error)) {
            return;
        }
        for (Task task : waiting) {
            task.breakWait(error);
        }
    }

    private static String text(List<Task> waiting) {
        StringBuilder text = new StringBuilder("Deadlock: nothing can wake the program.");
        int named = 0;
        for (int i = waiting.size() - 1; i >= 0 && named < MAX_NAMED; i--) {
            Task task = waiting.get(i);
            Wait wait = task.waiting();
            if (wait != null) {
                text.append("\n  ").append(task.describe()).append(" waits for ").append(wait.describe());
                named++;
            }
        }
        if (waiting.size() > named) {
            text.append("\n  and ").append(waiting.size() - named).append(" more");
        }
        return text.toString();
    }
}
