package dev.fermata.ruff.value;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.runtime.task.Coroutine;
import dev.fermata.runtime.task.Promise;
import java.lang.ref.WeakReference;

/** Questions about any value, and the marks that value semantics needs. */
public final class Values {
    private static final String[] SINGLE = new String[256];

    /** Counting the characters of shorter texts costs no more than looking up. */
    private static final int LONG = 64;
    private static final int LATIN_SAMPLE = 16;
    private static final int LATIN_MAX = 0xFF;

    /** The last long text whose characters were counted: loops over positions ask for one text again and again. A race counts twice. */
    private static Measured measured = new Measured(new WeakReference<>(null), 0);

    private record Measured(WeakReference<String> text, int characters) {
    }

    private Values() {
    }

    /** Marks a value that is about to get a second holder; returns it. */
    public static Object share(Object value) {
        if (value instanceof CopiedOnWrite collection) {
            collection.shared = true;
        }
        return value;
    }

    /** The value with a {@link Rope} joined: what builtins and collections get. */
    public static Object flat(Object value) {
        return value instanceof Rope rope ? rope.toString() : value;
    }

    static Object stored(Object value) {
        return value instanceof Rope rope ? rope.toString() : value;
    }

    /** Whether a condition holds. */
    public static boolean truthy(Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (value instanceof Long number) {
            return number != 0;
        }
        if (value instanceof Double number) {
            return number != 0;
        }
        if (value instanceof CharSequence text) {
            return !text.isEmpty();
        }
        if (value instanceof RuffArray array) {
            return array.length() > 0;
        }
        return value instanceof RuffDict dict ? dict.size() > 0 : value != null;
    }

    /** What {@code type(value)} answers. */
    public static String typeName(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Long) {
            return "int";
        }
        if (value instanceof Double) {
            return "float";
        }
        if (value instanceof Boolean) {
            return "bool";
        }
        if (value instanceof CharSequence) {
            return "string";
        }
        if (value instanceof RuffArray) {
            return "array";
        }
        if (value instanceof RuffDict) {
            return "dict";
        }
        if (value instanceof RuffStruct) {
            return "struct";
        }
        if (value instanceof FunctionValue) {
            return "function";
        }
        if (value instanceof RuffResult) {
            return "result";
        }
        if (value instanceof RuffOption) {
            return "option";
        }
        if (value instanceof RuffTagged) {
            return "tagged";
        }
        if (value instanceof RuffBytes) {
            return "bytes";
        }
        if (value instanceof RuffSet) {
            return "set";
        }
        if (value instanceof RuffQueue) {
            return "queue";
        }
        if (value instanceof RuffStack) {
            return "stack";
        }
        if (value instanceof Promise) {
            return "Promise";
        }
        if (value instanceof Coroutine) {
            return "generator";
        }
        if (value instanceof Handle handle) {
            return handle.typeName();
        }
        return "value";
    }

    /** The operand's name in messages about operators. */
    static String operandName(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Long) {
            return "int";
        }
        if (value instanceof Double) {
            return "float";
        }
        if (value instanceof Boolean) {
            return "bool";
        }
        if (value instanceof CharSequence) {
            return "string";
        }
        if (value instanceof RuffArray) {
            return "array";
        }
        if (value instanceof RuffDict) {
            return "dict";
        }
        if (value instanceof RuffStruct) {
            return "struct";
        }
        if (value instanceof NativeCallable) {
            return "native_function";
        }
        if (value instanceof FunctionValue) {
            return "function";
        }
        return "value";
    }

    /** The number of characters (code points). Java knows it of Latin texts; others it walks through. */
    public static int characters(String text) {
        if (text.length() < LONG || isLatin(text)) {
            return text.codePointCount(0, text.length());
        }
        Measured known = measured;
        if (!known.text.refersTo(text)) {
            known = new Measured(new WeakReference<>(text), text.codePointCount(0, text.length()));
            measured = known;
        }
        return known.characters;
    }

    /** A guess from the beginning: Java does not tell how it stores a text. */
    private static boolean isLatin(String text) {
        for (int i = 0; i < LATIN_SAMPLE; i++) {
            if (text.charAt(i) > LATIN_MAX) {
                return false;
            }
        }
        return true;
    }

    /** The character at a position that is known to exist, as a string. */
    public static String character(String text, int index) {
        int length = text.length();
        if (characters(text) == length) {
            return single(text.charAt(index));
        }
        int at = text.offsetByCodePoints(0, index);
        return Character.toString(text.codePointAt(at));
    }

    static String single(char c) {
        if (c >= SINGLE.length) {
            return String.valueOf(c);
        }
        // A race makes two equal strings; either may stay.
        String text = SINGLE[c];
        if (text == null) {
            text = String.valueOf(c);
            SINGLE[c] = text;
        }
        return text;
    }
}
