package dev.fermata.matlab.function;

import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.task.TaskValue;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.task.Waiter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The objects to be cleaned up that tasks under way hold: they stay when the variables go that held them too, and go when the
 * last of these tasks ends. One per session, only filled by programs that make such objects.
 */
public final class HeldByTasks {
    private final Set<TaskValue> running = new LinkedHashSet<>();
    /** Objects that no variable holds any more. */
    private final Set<Object> left = new LinkedHashSet<>();
    private boolean areThere;

    private static HeldByTasks current() {
        return MatlabSession.current().state(HeldByTasks.class, HeldByTasks::new);
    }

    /** From now on there are objects that tasks may hold. */
    static void expected() {
        current().areThere = true;
    }

    /** A task has been started. On the strand of the program, as all that follows. */
    public static void begun(TaskValue task, Task runner) {
        HeldByTasks known = current();
        if (!known.areThere) {
            return;
        }
        Set<Object> held = Cleanups.reachable(task.held());
        if (!held.isEmpty()) {
            known.running.add(task);
            runner.addWaiter(known.new EndOfTask(task, held, Session.current()));
        }
    }

    /** Takes those objects out that a task holds; their end is that task's end. */
    static void keep(Set<Object> gone) {
        HeldByTasks known = current();
        if (!known.running.isEmpty()) {
            Set<Object> kept = known.reachable();
            kept.retainAll(gone);
            gone.removeAll(kept);
            known.left.addAll(kept);
        }
    }

    /** Objects that only tasks hold from now on. */
    static void leave(Set<Object> objects) {
        if (!objects.isEmpty()) {
            current().left.addAll(objects);
        }
    }

    private Set<Object> reachable() {
        List<Object> values = new ArrayList<>();
        running.forEach(task -> values.addAll(Arrays.asList(task.held())));
        return Cleanups.reachable(values.toArray());
    }

    private void ended(TaskValue task, Set<Object> held, Session session) {
        running.remove(task);
        Set<Object> gone = new LinkedHashSet<>(held);
        gone.retainAll(left);
        if (gone.isEmpty()) {
            return;
        }
        gone.removeAll(reachable());
        gone.removeAll(Cleanups.reachable(task.held()));
        left.removeAll(gone);
        List<FunctionHandle> functions = Cleanups.functions(gone);
        if (!functions.isEmpty()) {
            session.spawn(() -> MatlabFunctions.current().find("__run_cleanups").call2(0, 0L, new Object[] {CellArray.row(functions.toArray())}));
        }
    }

    /** Does not count as somebody who has seen the task's error. */
    private final class EndOfTask extends Waiter {
        private final TaskValue task;
        private final Set<Object> held;
        private final Session session;

        EndOfTask(TaskValue task, Set<Object> held, Session session) {
            this.task = task;
            this.held = held;
            this.session = session;
        }

        @Override
        protected void wake(Promise done) {
            ended(task, held, session);
        }
    }
}
