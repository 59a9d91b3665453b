package dev.fermata.runtime.task;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A lock for sections of a few dozen instructions that never wait, allocate much, or call out. A waiter spins, then
 * yields its time slice, so a preempted owner on a machine with few cores is not starved. Not reentrant.
 *
 * <p>{@code held} goes 0 to 1 by compare-and-set (acquire) and back to 0 by a release write by the owner.
 */
public class Guard {
    private static final VarHandle HELD;

    static {
        try {
            HELD = MethodHandles.lookup().findVarHandle(Guard.class, "held", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @SuppressWarnings("unused") // through HELD
    private volatile int held;

    protected Guard() {
    }

    protected final void lock() {
        if (!HELD.compareAndSet(this, 0, 1)) {
            lockSlowly();
        }
    }

    private void lockSlowly() {
        int spins = 0;
        while ((int) HELD.getOpaque(this) != 0 || !HELD.compareAndSet(this, 0, 1)) {
            if (++spins < 100) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    protected final void unlock() {
        HELD.setRelease(this, 0);
    }
}
