package dev.fermata.runtime.task;

/**
 * A generator: a body that hands out values one at a time and is suspended in between. It has no thread and no task of
 * its own; its body runs in the task of the consumer that asks for the next value, and may wait like any other code.
 *
 * <p><b>Protocol.</b> {@code frames} holds the suspended body between two values. While the body runs and the consumer
 * waits for a value, the body's frames and the consumer's are one stack. When the body waits for something else, that
 * stack moves to the heap with a {@link Boundary} between the two, so that a later yield knows where to cut. Plain
 * fields: a coroutine is used by one consumer at a time, and {@code running} catches re-entry; consumers on different
 * threads must be ordered by what hands the coroutine over.
 */
public final class Coroutine {
    /** What {@link #next} returns when the body has ended. */
    public static final Object END = new Object() {
        @Override
        public String toString() {
            return "end of generator";
        }
    };

    private CoroutineBody body;
    private Frame frames;
    private boolean running;
    private boolean closing;
    private boolean ended;

    public Coroutine(CoroutineBody body) {
        this.body = body;
    }

    public boolean isEnded() {
        return ended;
    }

    public boolean isRunning() {
        return running;
    }

    /** Hands a value to the consumer; returns (null) when the next value is asked for. A suspending host method. */
    public static Object yield(Object value) throws Throwable {
        Carrier carrier = Carrier.current();
        carrier.yielded = value;
        throw carrier.suspension.begin(Directive.YIELD_VALUE);
    }

    /** The next value, or {@link #END}. A suspending host method. */
    public Object next() throws Throwable {
        return step(null);
    }

    /**
     * Ends the generator: where its body is suspended a {@link Cancelled} is raised, so that {@code finally} blocks run.
     * A suspending host method; its result has no meaning.
     */
    public Object close() throws Throwable {
        if (ended) {
            return END;
        }
        if (body != null || frames == null && !running) {
            body = null;
            ended = true;
            return END;
        }
        closing = true;
        try {
            return step(new Cancelled("the generator is closed", this));
        } catch (Cancelled closed) {
            if (closed.origin() == this) {
                return END;
            }
            throw closed;
        }
    }

    private Object step(Throwable raised) throws Throwable {
        if (running) {
            throw new ScriptError("Generator is already running");
        }
        if (ended) {
            return END;
        }
        running = true;
        Carrier carrier = Carrier.current();
        Frame below = carrier.outer;
        Frame frame = frames;
        CoroutineBody starting = body;
        frames = null;
        body = null;
        Object value = null;
        Throwable error = raised;
        while (true) {
            Frame outer = null;
            try {
                if (starting != null) {
                    CoroutineBody run = starting;
                    starting = null;
                    run.run();
                } else if (frame == null) {
                    break;
                } else {
                    outer = frame.caller;
                    if (error == null || frame.catchesErrors()) {
                        carrier.outer = outer == null ? below : outer;
                        value = frame.resume(value, error);
                        if (value instanceof Suspension again) {
                            throw again;
                        }
                        error = null;
                    }
                }
                frame = outer;
            } catch (Suspension suspension) {
                carrier.outer = below;
                if (suspension.waitingFor() == Directive.YIELD_VALUE) {
                    Frame innermost = suspension.innermost();
                    if (innermost == null) {
                        innermost = outer;
                    } else {
                        suspension.outermost().caller = outer;
                    }
                    suspension.begin(null);
                    yielded(innermost);
                    Object yielded = carrier.yielded;
                    carrier.yielded = null;
                    return yielded;
                }
                suspension.pushAll(outer);
                suspension.push(new Boundary(this));
                throw suspension;
            } catch (Throwable thrown) {
                value = null;
                error = thrown;
                frame = outer;
            }
        }
        carrier.outer = below;
        return finished(error);
    }

    private void yielded(Frame innermost) {
        running = false;
        frames = innermost;
        if (closing) {
            frames = null; // a body that yields while it is being closed is dropped
            ended = true;
        } else if (innermost == null) {
            body = () -> null; // the yield was the body's last act: the value counts, and nothing is left to run
        }
    }

    private Object finished(Throwable error) throws Throwable {
        running = false;
        ended = true;
        if (error instanceof Cancelled cancelled && cancelled.origin() == this) {
            return END;
        }
        if (error != null) {
            throw error;
        }
        return END;
    }

    /** Stands between a coroutine's frames and its consumer's when both are on the heap: the pending call of next(). */
    static final class Boundary extends Frame {
        private final Coroutine coroutine;

        Boundary(Coroutine coroutine) {
            this.coroutine = coroutine;
        }

        void yielded(Frame innermost) {
            coroutine.yielded(innermost);
        }

        @Override
        public Object resume(Object value, Throwable error) throws Throwable {
            return coroutine.finished(error);
        }

        @Override
        public CodePosition position() {
            return HIDDEN;
        }

        private static final CodePosition HIDDEN = new CodePosition("<generator>", "", 0, 0, false);
    }
}
