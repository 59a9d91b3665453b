package dev.fermata.compiler.toy;

import dev.fermata.compiler.ir.Operation;

/** The operators of the toy language. */
public enum ToyOperation implements Operation {
    ADD, SUBTRACT, MULTIPLY, DIVIDE, LESS, EQUAL, NOT, TEXT, HASH, IS_END;

    @Override
    public String text() {
        return "toy." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
