package dev.fermata.ruff.lower;

import dev.fermata.compiler.ir.Operation;

/** An operator in a program that defines operator methods: a struct on the left may have one. */
enum Overloaded implements Operation {
    ADD(RuffOperation.ADD), SUBTRACT(RuffOperation.SUBTRACT), MULTIPLY(RuffOperation.MULTIPLY), DIVIDE(RuffOperation.DIVIDE),
    MODULO(RuffOperation.MODULO), NEGATE(RuffOperation.NEGATE), NOT(RuffOperation.NOT);

    private final RuffOperation plain;

    Overloaded(RuffOperation plain) {
        this.plain = plain;
    }

    RuffOperation plain() {
        return plain;
    }

    static Operation of(RuffOperation operation) {
        for (Overloaded overloaded : values()) {
            if (overloaded.plain == operation) {
                return overloaded;
            }
        }
        return operation;
    }

    @Override
    public String text() {
        return plain.text() + "!";
    }
}
