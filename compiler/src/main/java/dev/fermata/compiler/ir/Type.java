package dev.fermata.compiler.ir;

/** The representation of a value. {@code ANY} holds boxed values of every kind; {@code VOID} is the type of no value. */
public enum Type {
    VOID("void", void.class), I32("i32", int.class), I64("i64", long.class), F32("f32", float.class), F64("f64", double.class),
    BOOL("bool", boolean.class), REF("ref", Object.class), ANY("any", Object.class);

    private final String text;
    private final Class<?> javaClass;

    Type(String text, Class<?> javaClass) {
        this.text = text;
        this.javaClass = javaClass;
    }

    /** What values of the representation are in Java; a reference may be of a class that only its producer knows. */
    public Class<?> javaClass() {
        return javaClass;
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
