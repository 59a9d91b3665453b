package dev.fermata.matlab.task;

import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.runtime.task.Promise;
import java.util.ArrayDeque;

/** The order in which tasks of a cell end: each is told once. Some end on other threads, so everything is guarded by the lock. */
final class Completions extends Opaque {
    private final ArrayDeque<Double> ended = new ArrayDeque<>();
    private Promise asked;

    /** Watches tasks that have been started. */
    static Completions of(CellArray tasks) {
        Completions completions = new Completions();
        for (int i = 0; i < tasks.count(); i++) {
            double position = i + 1;
            Promise promise = ((TaskValue) tasks.get(i)).promise();
            promise.observe();
            promise.onDone(_ -> completions.add(position));
        }
        return completions;
    }

    private void add(double position) {
        Promise waiting;
        synchronized (this) {
            waiting = asked;
            asked = null;
            if (waiting == null) {
                ended.add(position);
            }
        }
        if (waiting != null) {
            waiting.succeed(position);
        }
    }

    /** The position of the next task that has ended. To be asked again only when it is done. */
    synchronized Promise next() {
        if (!ended.isEmpty()) {
            return Promise.resolved(ended.poll());
        }
        asked = Promise.pending();
        return asked;
    }

    @Override
    public String className() {
        return "Completions";
    }
}
