package dev.fermata.compiler.ir;

/** The representation of a value. {@code ANY} holds boxed values of every kind; {@code VOID} is the type of no value. */
public enum Type {
    VOID("void"), I32("i32"), I64("i64"), F32("f32"), F64("f64"), BOOL("bool"), REF("ref"), ANY("any");

    private final String text;

    Type(String text) {
        this.text = text;
    }

    /** The name in the IR's text form. */
    public String text() {
        return text;
    }

    public boolean isPrimitive() {
        return this != REF && this != ANY && this != VOID;
    }

    /** The least type that holds values of both; a null argument stands for "no value yet". */
    public static Type join(Type a, Type b) {
        if (a == null || a == b) {
            return b;
        }
        if (b == null) {
            return a;
        }
        return a == VOID || b == VOID ? VOID : ANY;
    }
}
