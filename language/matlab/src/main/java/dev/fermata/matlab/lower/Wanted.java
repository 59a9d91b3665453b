package dev.fermata.matlab.lower;

import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;

/** How many results a call is asked for: none, one, or what a local says. */
record Wanted(long count, Local local) {
    /** A statement: a result becomes {@code ans}. */
    static final Wanted NONE = new Wanted(0, null);
    static final Wanted ONE = new Wanted(1, null);

    /** 0 or 1, known at run time. */
    static Wanted of(Local local) {
        return new Wanted(-1, local);
    }

    boolean isOne() {
        return count == 1;
    }

    Node node() {
        return local == null ? Build.constant(count) : Build.get(local);
    }
}
