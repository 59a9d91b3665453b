package dev.fermata.matlab.function;

import dev.fermata.compiler.link.FunctionValue;

/** A value whose class may define functions of its own for the names of builtins and operators. */
public interface Overloading {
    /** The method of that name, to be called with all the arguments; null when the class has none. */
    FunctionValue overload(String name);
}
