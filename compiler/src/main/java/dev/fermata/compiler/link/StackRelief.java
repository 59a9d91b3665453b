package dev.fermata.compiler.link;

import dev.fermata.runtime.task.FreshStack;
import dev.fermata.runtime.task.Suspension;

/**
 * Moves the running task's frames to the heap and goes on with an empty Java stack: when calls nest too deep, and, in the
 * test mode "suspend at every call", before each call.
 */
public final class StackRelief {
    private StackRelief() {
    }

    /** A suspending host method. */
    public static void unwind() throws Throwable {
        throw Suspension.on(FreshStack.INSTANCE);
    }
}
