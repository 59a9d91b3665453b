package dev.fermata.runtime.task;

/**
 * One suspended activation of a function: the locals that are still needed, and the place to go on from.
 *
 * <p>Frames of a suspended task form a list from the innermost activation outwards. A frame is written by the
 * thread that unwinds, published with the task, and consumed once by the thread that resumes it; no field needs
 * ordering of its own.
 */
public abstract class Frame {
    /** The activation that called this one; null for the outermost. Set while unwinding, constant afterwards. */
    public Frame caller;

    protected Frame() {
    }

    /**
     * Goes on after the suspended call.
     *
     * @param value what the call returns (boxed), when {@code error} is null
     * @param error what the call throws instead, or null
     * @return the result of this activation, boxed; null for none; or the {@link Suspension} that could be thrown as well, when
     *         the activation has to wait again: its new frames are already in there
     * @throws Suspension the same, from frames that have no reason to save the time that throwing takes
     */
    public abstract Object resume(Object value, Throwable error) throws Throwable;

    /** Whether an error delivered here can be handled or observed; when false the run loop skips this frame. */
    public boolean catchesErrors() {
        return true;
    }

    /** Where this activation stands, for task dumps and async stack traces. */
    public abstract CodePosition position();
}
