package dev.fermata.ruff.lower;

import dev.fermata.compiler.ir.Global;
import dev.fermata.compiler.ir.Local;

/** A variable while the code that sees it is lowered. */
final class Variable {
    /** Whether and how a binding may be written. */
    enum Protection { NONE, LET, CONST }

    final String name;
    /** Its place in an activation; null when it only lives in {@link #global} or {@link #capture}. */
    final Local local;
    /**
     * Its place in the module; with a local as well, a name that means the global if that exists when it is assigned; with a
     * captured value, what is meant while the function around has no local of that name.
     */
    final Global global;
    /** Its index among the captured values; -1 for none. */
    final int capture;
    Protection protection = Protection.NONE;
    /** Whether some read may come before every assignment: then it starts out undefined. */
    boolean mayBeUndefined;
    /** Number among the locals of its function, for definite assignment; -1 without a local. */
    final int number;
    /** Whether it has a value before the file's first statement. */
    boolean alwaysDefined;
    /** Whether some statement that binds it has been lowered. */
    boolean seen;
    /** Whether something in its function refers to it. */
    boolean mentioned;
    /** Whether functions see the variable itself, not a copy: true of the top level's. */
    boolean capturedByReference;
    /** Whether a captured value may be undefined at the time it is captured. */
    boolean captureMayBeUndefined;

    private Variable(String name, Local local, Global global, int capture, int number) {
        this.name = name;
        this.local = local;
        this.global = global;
        this.capture = capture;
        this.number = number;
    }

    static Variable local(String name, int number) {
        return new Variable(name, new Local(name), null, -1, number);
    }

    static Variable of(String name, Local local, int number) {
        return new Variable(name, local, null, -1, number);
    }

    static Variable global(String name, Global global) {
        return new Variable(name, null, global, -1, -1);
    }

    static Variable localOrGlobal(String name, Global global, int number) {
        return new Variable(name, new Local(name), global, -1, number);
    }

    static Variable capture(String name, int index) {
        return new Variable(name, null, null, index, -1);
    }

    static Variable captureOrGlobal(String name, Global global, int index) {
        return new Variable(name, null, global, index, -1);
    }

    /** Whether what it means is known at run time only: the file's variable or one of a function. */
    boolean isEither() {
        return global != null && (local != null || capture >= 0);
    }
}
