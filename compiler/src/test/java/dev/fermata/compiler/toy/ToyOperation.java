package dev.fermata.compiler.toy;

import dev.fermata.compiler.ir.Operation;
import java.util.Locale;

/** The operators of the toy language. */
public enum ToyOperation implements Operation {
    ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, LESS, EQUAL, NOT, TEXT, HASH, IS_END,
    /** An overflow is an error. */
    ADD_EXACT, SUBTRACT_EXACT, MULTIPLY_EXACT,
    LESS_EQUAL, GREATER, GREATER_EQUAL,
    /** The operand as it is; what it gives may be guessed. */
    ECHO;

    @Override
    public String text() {
        return "toy." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
