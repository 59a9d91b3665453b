package dev.fermata.matlab.function;

import dev.fermata.compiler.link.FunctionValue;

/** A value other than a function handle that {@code x(arguments)} calls. */
public interface Callable {
    /** What is called, in the convention of this package. */
    FunctionValue function();
}
