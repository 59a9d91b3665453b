package dev.fermata.runtime.session;

import dev.fermata.runtime.task.Deadlock;
import dev.fermata.runtime.task.Engine;
import dev.fermata.runtime.task.Scope;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.task.Wait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds out why a program stands still, says so, and breaks it. */
final class StallReport {
    private static final int MAX_NAMED = 20;

    /** The tasks that another one has been told it waits for in vain: their own end by that deadlock is no news. */
    private final Set<Task> reported = new HashSet<>();

    /**
     * Wakes the root task, or all tasks when it is done, with a {@link Deadlock} that names who waits for what.
     *
     * @param holder a task that only holds the session open, where another stands for the root task; else null
     */
    void breakDeadlock(Engine engine, Task root, Task holder) {
        List<Task> waiting = new ArrayList<>();
        collect(engine.outermost(), waiting);
        waiting.remove(holder);
        Deadlock error = new Deadlock(text(waiting));
        if (!root.isDone()) {
            noteAwaited(root);
            if (root.breakWait(error) || holder != null) {
                return;
            }
        }
        List<Task> stuck = engine.outermost().children();
        for (Task task : stuck.reversed()) {
            if (!reported.contains(task)) {
                noteAwaited(task);
            }
        }
        for (Task task : stuck) {
            if (reported.contains(task)) {
                task.breakAwaitedWait(error);
            } else {
                task.breakWait(error);
            }
        }
    }

    /** Notes whom a task waits for, and whom those wait for; not the task itself, should they wait for it. */
    private void noteAwaited(Task waiter) {
        Task task = target(waiter);
        while (task != null && task != waiter && reported.add(task)) {
            task = target(task);
        }
    }

    /** The tasks below a scope, oldest first. */
    private static void collect(Scope scope, List<Task> into) {
        for (Task task : scope.children().reversed()) {
            into.add(task);
            for (Scope inner = task.scope(); inner != scope && inner != null; inner = inner.parent()) {
                collect(inner, into);
            }
        }
    }

    private static String text(List<Task> waiting) {
        String cycle = cycle(waiting);
        if (cycle != null) {
            return "Tasks wait for one another: " + cycle;
        }
        StringBuilder text = new StringBuilder("Deadlock: nothing can wake the program.");
        int named = 0;
        for (Task task : waiting) {
            Wait wait = task.waiting();
            if (wait != null && named < MAX_NAMED) {
                text.append("\n  ").append(task.describe()).append(" waits for ").append(wait.describe());
                named++;
            }
        }
        if (waiting.size() > named) {
            text.append("\n  and ").append(waiting.size() - named).append(" more");
        }
        return text.toString();
    }

    /** A cycle among the tasks, in words; null when there is none. Each task is looked at once. */
    private static String cycle(List<Task> waiting) {
        Set<Task> seen = new HashSet<>();
        for (Task start : waiting) {
            Set<Task> path = new LinkedHashSet<>();
            Task task = start;
            while (task != null && seen.add(task)) {
                path.add(task);
                task = target(task);
            }
            if (task != null && path.contains(task)) {
                return words(task);
            }
        }
        return null;
    }

    private static String words(Task first) {
        StringBuilder text = new StringBuilder(first.describe());
        int named = 1;
        for (Task task = target(first); task != first; task = target(task)) {
            if (++named <= MAX_NAMED) {
                text.append(" -> ").append(task.describe());
            }
        }
        if (named > MAX_NAMED) {
            text.append(" -> ").append(named - MAX_NAMED).append(" more");
        }
        return text.append(" -> ").append(first.describe()).toString();
    }

    private static Task target(Task task) {
        Wait wait = task.waiting();
        return wait == null ? null : wait.target();
    }
}
