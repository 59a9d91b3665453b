package dev.fermata.compiler.emit;

import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.runtime.task.FreshStack;

/** The test mode "suspend at every call": unwinds to the bottom and goes on at once, so that every site is resumed. */
public final class ForcedSuspension {
    static final HostMethod METHOD = HostMethod.suspending(ForcedSuspension.class, "suspend", void.class);

    private ForcedSuspension() {
    }

    public static void suspend() throws Throwable {
        FreshStack.unwind();
    }
}
