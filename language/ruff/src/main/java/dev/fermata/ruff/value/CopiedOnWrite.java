package dev.fermata.ruff.value;

/**
 * A collection with value semantics.
 *
 * <p>An object is written in place only while it has a single holder. {@code shared} is set before a second holder gets
 * it and never cleared: a write to a shared object makes a copy, which is unshared again. What a shared object contains
 * is reachable by both holders, so copying marks the contained collections shared. The flag is written without
 * ordering: an object reaches another thread only after it was marked.
 */
public abstract sealed class CopiedOnWrite permits RuffArray, RuffDict, RuffStruct {
    boolean shared;

    CopiedOnWrite() {
    }

    /** Whether a write has to copy first because somebody else holds this object. */
    public final boolean isShared() {
        return shared;
    }

    /** An object of the same value that may be written in place: this one, or a copy. */
    public abstract CopiedOnWrite writable();

    static void shareAll(Object[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            if (values[i] instanceof CopiedOnWrite collection) {
                collection.shared = true;
            }
        }
    }
}
