package dev.fermata.runtime.task;

/**
 * Thrown to unwind a task's stack when it has to wait. Stackless and reused: one suspension is under way per thread
 * at a time. Generated functions catch it, push a frame with what they still need, and throw it on; language-level
 * {@code try} never catches it, and {@code finally} does not run for it.
 */
public final class Suspension extends Throwable {
    private static final long serialVersionUID = 1L;

    private transient Frame innermost;
    private transient Frame outermost;
    private transient Object waitingFor;

    public Suspension() {
        super(null, null, false, false);
    }

    /** Adds the frame of the next activation outwards. */
    public void push(Frame frame) {
        if (outermost == null) {
            innermost = frame;
        } else {
            outermost.caller = frame;
        }
        outermost = frame;
    }

    /** Begins a new unwinding. {@code waitingFor} tells the catcher what to do with the frames. */
    public Suspension begin(Object waitingFor) {
        this.innermost = null;
        this.outermost = null;
        this.waitingFor = waitingFor;
        return this;
    }

    /** Begins a new unwinding on this thread, with its preallocated suspension. To be thrown by the caller. */
    public static Suspension on(Object waitingFor) {
        return Carrier.current().suspension.begin(waitingFor);
    }

    /** What the unwinding code waits for: a promise, a yield to a generator's consumer, a fresh stack. */
    public Object waitingFor() {
        return waitingFor;
    }

    /** The innermost collected frame; null when the waiting call was made directly by the catcher. */
    public Frame innermost() {
        return innermost;
    }

    /** Adds a list of frames that were collected earlier. */
    void pushAll(Frame first) {
        for (Frame frame = first; frame != null; frame = frame.caller) {
            push(frame);
        }
    }

    public Frame outermost() {
        return outermost;
    }
}
