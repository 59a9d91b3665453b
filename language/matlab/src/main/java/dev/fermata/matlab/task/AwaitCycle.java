package dev.fermata.matlab.task;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Finds whether tasks wait for a task that is about to wait for them: directly, through others, through all members of a race. */
final class AwaitCycle {
    /** How many tasks are looked at; the engine finds longer cycles when nothing can run any more. */
    private static final int STEPS_MAX = 1000;

    private final TaskValue.Runner waiter;
    /** The joins and races that are being looked at: one that leads to itself does not end by what leads there. */
    private final Set<TaskValue.Runner> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int steps = STEPS_MAX;

    private AwaitCycle(TaskValue.Runner waiter) {
        this.waiter = waiter;
    }

    /** Whether a task cannot end before the waiter has. */
    static boolean isClosedBy(TaskValue.Runner waiter, TaskValue awaited) {
        return new AwaitCycle(waiter).isStuck(awaited);
    }

    /** The same for one that waits for members: one of them when it would never end, otherwise null. */
    static TaskValue ofMembers(TaskValue.Runner waiter) {
        TaskValue stuck = null;
        for (TaskValue task : waiter.members()) {
            boolean isStuck = isClosedBy(waiter, task);
            if (isStuck == waiter.needsAll()) {
                return isStuck ? task : null;
            }
            stuck = isStuck ? task : stuck;
        }
        return stuck;
    }

    private boolean isStuck(TaskValue task) {
        TaskValue.Runner runner = task.runner();
        while (runner != null && runner.isPending() && steps-- > 0) {
            if (runner == waiter) {
                return true;
            }
            if (runner.members() != null) {
                return areStuck(runner);
            }
            runner = runner.awaited();
        }
        return false;
    }

    private boolean areStuck(TaskValue.Runner runner) {
        if (!open.add(runner)) {
            return true;
        }
        boolean stuck = runner.needsAll() ? runner.members().stream().anyMatch(this::isStuck) : runner.members().stream().allMatch(this::isStuck);
        open.remove(runner);
        return stuck;
    }
}
