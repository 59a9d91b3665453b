package dev.fermata.runtime.session;

import dev.fermata.runtime.task.Guard;
import dev.fermata.runtime.task.Task;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tasks that have failed while nobody waited for them. Somebody may still await them, so they are reported at the end
 * of the program; when there are very many, the oldest are reported earlier. Guarded by its lock.
 */
final class Unobserved extends Guard implements Consumer<Task> {
    private static final int MAX = 1000;

    private final ArrayDeque<Task> tasks = new ArrayDeque<>();

    @Override
    public void accept(Task task) {
        Task oldest = null;
        lock();
        try {
            tasks.addLast(task);
            if (tasks.size() > MAX) {
                oldest = tasks.removeFirst();
            }
        } finally {
            unlock();
        }
        if (oldest != null && !oldest.isObserved()) {
            report(oldest);
        }
    }

    private static void report(Task task) {
        Session session = (Session) task.engine().owner();
        task.observe();
        session.console().out().flush();
        session.reporter().unobserved(session, task, task.error());
    }

    /** Reports all that are still unobserved; returns the first. */
    Task reportAll() {
        List<Task> all;
        lock();
        try {
            all = new ArrayList<>(tasks);
            tasks.clear();
        } finally {
            unlock();
        }
        Task first = null;
        for (Task task : all) {
            if (!task.isObserved()) {
                first = first == null ? task : first;
                report(task);
            }
        }
        return first;
    }
}
