package dev.fermata.ruff.lower;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.link.FunctionValue;

/** Makes function values: by which engine functions are carried out. */
public interface FunctionValues {
    /** The function, which has no captures, as a value; the same value each time. */
    FunctionValue of(Function function);
}
