package dev.fermata.matlab.function;

import dev.fermata.compiler.link.FunctionValue;

/** A value that only functions of the program can show: an object with computed properties. */
public interface Presented {
    /** What shows it, given the value and the name of its echo (empty for disp); null when its text is known without. */
    FunctionValue presenter();
}
