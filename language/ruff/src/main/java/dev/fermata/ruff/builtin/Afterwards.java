package dev.fermata.ruff.builtin;

import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.Suspension;

/** The rest of a builtin after something that makes its task wait. */
final class Afterwards extends Frame {
    private static final CodePosition POSITION = new CodePosition("<builtin>", "", 0, 0, false);

    private final Rest rest;

    /** What waits: a suspending host method. */
    interface Wait {
        Object run() throws Throwable;
    }

    /** What follows, with the outcome of the wait. It may wait again. */
    interface Rest {
        /** @param error null when the wait gave {@code value}; to be thrown on when it is unknown, as a cancellation is */
        Object after(Object value, Throwable error) throws Throwable;
    }

    private Afterwards(Rest rest) {
        this.rest = rest;
    }

    /** Does {@code first}, and then {@code rest}. A suspending host method. */
    static Object of(Wait first, Rest rest) throws Throwable {
        Object value;
        try {
            value = first.run();
        } catch (Suspension suspension) {
            suspension.push(new Afterwards(rest));
            throw suspension;
        } catch (Throwable error) { // the rest decides what it means
            return rest.after(null, error);
        }
        return rest.after(value, null);
    }

    @Override
    public Object resume(Object value, Throwable error) throws Throwable {
        return rest.after(value, error);
    }

    @Override
    public CodePosition position() {
        return POSITION;
    }
}
