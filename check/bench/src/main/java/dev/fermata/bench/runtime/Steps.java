package dev.fermata.bench.runtime;

import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;

/** A task that does one thing again and again, as a generated loop does: a fresh frame each time it has to wait. */
abstract class Steps extends Task {
    private static final CodePosition PLACE = new CodePosition("loop", "bench", 1, 0, true);

    private final int count;

    Steps(int count) {
        this.count = count;
    }

    /** One round; the result is ignored. A suspending call. */
    abstract Object step(int round) throws Throwable;

    @Override
    protected final Object execute() throws Throwable {
        return from(0);
    }

    private Object from(int first) throws Throwable {
        int round = first;
        try {
            for (; round < count; round++) {
                step(round);
            }
            return null;
        } catch (Suspension suspension) {
            suspension.push(new Activation(round + 1));
            throw suspension;
        }
    }

    private final class Activation extends Frame {
        private final int next;

        Activation(int next) {
            this.next = next;
        }

        @Override
        public Object resume(Object value, Throwable error) throws Throwable {
            if (error != null) {
                throw error;
            }
            return from(next);
        }

        @Override
        public CodePosition position() {
            return PLACE;
        }
    }
}
