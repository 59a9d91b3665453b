package dev.fermata.bench.runtime;

import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;

/** A chain of ordinary calls with a wait at its end, in the shape that generated code has. */
final class Nested extends Frame {
    private static final CodePosition PLACE = new CodePosition("nested", "bench", 1, 0, true);

    private final long local;

    private Nested(long local) {
        this.local = local;
    }

    static Object call(int depth) throws Throwable {
        long local = depth;
        try {
            Object value = depth == 1 ? Task.yieldNow() : call(depth - 1);
            return value == null ? local : value;
        } catch (Suspension suspension) {
            suspension.push(new Nested(local));
            throw suspension;
        }
    }

    @Override
    public Object resume(Object value, Throwable error) throws Throwable {
        if (error != null) {
            throw error;
        }
        return value == null ? (Object) local : value;
    }

    @Override
    public boolean catchesErrors() {
        return false;
    }

    @Override
    public CodePosition position() {
        return PLACE;
    }
}
