package dev.fermata.matlab.symbolic;

import dev.fermata.runtime.task.Checkpoint;

/**
 * What one symbolic computation may use up: an algorithm that explodes ends in an error. Numbers and expressions have limits
 * of size; steps are counted over one call of a builtin, on the thread that runs it.
 */
public final class Work {
    /** The longest number, in bits. */
    private static final long BITS_MAX = 4_000_000;
    /** The greatest number of nodes that an expression, written out, may have. */
    static final long SIZE_MAX = 1_000_000;
    /** The deepest nesting: algorithms recurse. */
    static final int DEPTH_MAX = 300;
    private static final long STEPS_MAX = 5_000_000;

    private static final ScopedValue<Work> CURRENT = ScopedValue.newInstance();

    private final int digits;
    private final Assumptions assumptions;
    private long steps;

    private Work(int digits, Assumptions assumptions) {
        this.digits = digits;
        this.assumptions = assumptions;
    }

    /** Something that is computed within limits. */
    public interface Computation<T, X extends Throwable> {
        T run() throws X;
    }

    /** Runs a computation with limits of its own, or within those of the computation that it is part of. */
    public static <T, X extends Throwable> T within(int digits, Assumptions assumptions, Computation<T, X> computation) throws X {
        if (CURRENT.isBound() && CURRENT.get().digits == digits && CURRENT.get().assumptions == assumptions) {
            return computation.run();
        }
        return ScopedValue.where(CURRENT, new Work(digits, assumptions)).<T, X>call(computation::run);
    }

    static Assumptions assumptions() {
        return CURRENT.isBound() ? CURRENT.get().assumptions : Assumptions.NONE;
    }

    /** The number of significant digits of {@code vpa}. */
    static int digits() {
        return CURRENT.isBound() ? CURRENT.get().digits : 32;
    }

    /** Counts a step; a task that is cancelled ends here, an interrupted thread gives up. */
    static void step() {
        Checkpoint.pass();
        if (!CURRENT.isBound()) {
            return;
        }
        Work work = CURRENT.get();
        if (++work.steps > STEPS_MAX) {
            throw SymbolicErrors.tooLong();
        }
        if ((work.steps & 0xFFF) == 0 && Thread.currentThread().isInterrupted()) {
            throw SymbolicErrors.tooLong();
        }
    }

    static void checkBits(long bits) {
        if (bits > BITS_MAX) {
            throw SymbolicErrors.tooLarge();
        }
    }
}
