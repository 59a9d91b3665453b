package dev.fermata.runtime.trace;

import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.task.TaskListener;
import dev.fermata.runtime.task.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes what happens to tasks as a JSON trace that ui.perfetto.dev and chrome://tracing show: per thread which task
 * runs when, and per task its life with what it waits for.
 *
 * <p>A lock that parks, because its owner writes to a file, keeps the lines of the threads apart and guards the map.
 */
public final class PerfettoWriter implements TaskListener, AutoCloseable {
    private static final String LONG_RUN = "long run";

    private final Writer target;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, Integer> threads = new HashMap<>();
    /** When the running steps began, by the number of their task; empty when no bound is set. */
    private final Map<Long, Long> begun = new HashMap<>();
    private long stepNanosMax;
    private boolean first = true;
    private boolean closed;
    private IOException failure;

    public PerfettoWriter(Writer target) throws IOException {
        this.target = target;
        target.write("{\"traceEvents\":[");
    }

    /** Marks steps that take longer than this as long runs, instead of those of tasks that are made to give way; 0 for these. */
    public PerfettoWriter markLonger(long nanos) {
        stepNanosMax = nanos;
        return this;
    }

    /** Begins to trace a session; to be called before it runs. */
    public PerfettoWriter attach(Session session) {
        session.engine().listener(this);
        return this;
    }

    @Override
    public void happened(Event event, Task task, Object detail, long nanos) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            int thread = thread();
            String name = name(task);
            switch (event) {
                case CREATED -> {
                    event('b', name, "task", task.id(), thread, nanos, null);
                }
                case STARTED, RESUMED -> {
                    event('B', name, "run", -1, thread, nanos, null);
                    if (stepNanosMax > 0) {
                        begun.put(task.id(), nanos);
                    }
                }
                case SUSPENDED -> {
                    stepOver(task, thread, nanos);
                    String why = detail instanceof Wait wait ? wait.describe() : "gives way";
                    event('E', name, "run", -1, thread, nanos, null);
                    event('n', why, "task", task.id(), thread, nanos, null);
                }
                case FINISHED -> {
                    stepOver(task, thread, nanos);
                    String how = task.isCancelled() ? "cancelled" : task.isFailed() ? "failed" : "succeeded";
                    event('E', name, "run", -1, thread, nanos, null);
                    event('e', name, "task", task.id(), thread, nanos, how);
                }
                case CANCELLED -> event('n', "cancelled: " + detail, "task", task.id(), thread, nanos, null);
                case LONG_RUN -> {
                    if (stepNanosMax == 0) {
                        event('i', LONG_RUN, "run", -1, thread, nanos, null);
                    }
                }
            }
        } catch (IOException e) {
            failure = e;
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    private void stepOver(Task task, int thread, long nanos) throws IOException {
        Long begin = begun.remove(task.id());
        if (begin != null && nanos - begin > stepNanosMax) {
            event('i', LONG_RUN, "run", -1, thread, nanos, null);
        }
    }

    private int thread() throws IOException {
        Thread current = Thread.currentThread();
        Integer known = threads.get(current.threadId());
        if (known == null) {
            known = threads.size() + 1;
            threads.put(current.threadId(), known);
            separator();
            target.write("{\"ph\":\"M\",\"name\":\"thread_name\",\"pid\":1,\"tid\":" + known + ",\"args\":{\"name\":"
                    + quoted(current.getName()) + "}}");
        }
        return known;
    }

    private static String name(Task task) {
        String name = task.name();
        if (name == null && task.spawnedAt() != null) {
            name = task.spawnedAt().function();
        }
        return name == null ? "task " + task.id() : name + " " + task.id();
    }

    private void event(char phase, String name, String category, long id, int thread, long nanos, String outcome)
            throws IOException {
        separator();
        StringBuilder line = new StringBuilder(120);
        line.append("{\"ph\":\"").append(phase).append("\",\"name\":").append(quoted(name)).append(",\"cat\":\"")
                .append(category).append("\",\"pid\":1,\"tid\":").append(thread).append(",\"ts\":")
                .append(nanos / 1000).append('.').append(String.valueOf(1000 + nanos % 1000), 1, 4);
        if (id >= 0) {
            line.append(",\"id\":").append(id);
        }
        if (phase == 'i') {
            line.append(",\"s\":\"t\"");
        }
        if (outcome != null) {
            line.append(",\"args\":{\"outcome\":\"").append(outcome).append("\"}");
        }
        target.append(line.append('}'));
    }

    private void separator() throws IOException {
        target.write(first ? "\n" : ",\n");
        first = false;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Ends the trace; events that come later are dropped. */
    @Override
    public void close() {
        lock.lock();
        try {
            if (failure == null && !closed) {
                target.write("\n],\"displayTimeUnit\":\"ms\"}\n");
                target.flush();
            }
            closed = true;
            target.close();
            if (failure != null) {
                throw failure;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }
}
