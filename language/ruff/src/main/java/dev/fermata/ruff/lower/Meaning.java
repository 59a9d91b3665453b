package dev.fermata.ruff.lower;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Global;
import dev.fermata.ruff.builtin.Builtin;

/** What a name stands for at some point of a program. */
sealed interface Meaning {
    record Var(Variable variable) implements Meaning { }

    /** A function of the file that nothing ever replaces. */
    record Known(Function function) implements Meaning { }

    /** A builtin that the file does not replace. */
    record Native(Builtin builtin) implements Meaning { }

    /** A builtin written in Ruff. */
    record PreludeFunction(Function function) implements Meaning { }

    /** A builtin constant. */
    record Constant(Object value) implements Meaning { }

    /** A name that nothing in the file binds; an import may at run time. */
    record Unbound(Global global) implements Meaning { }
}
