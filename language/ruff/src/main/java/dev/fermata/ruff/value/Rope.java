package dev.fermata.ruff.value;

import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;

/**
 * A string made of two, joined when somebody looks. Building a text piece by piece costs time in proportion to its
 * length. Collections and builtins never see one: they get {@link #toString()}.
 *
 * <p>After joining, {@code joined} is set first and the parts are dropped then; a reader that finds the parts gone finds
 * the joined string. Several threads may join at the same time, with equal results.
 */
public final class Rope implements CharSequence {
    /** Concatenations up to this length are made at once. */
    static final int SHORT_MAX = 256;

    private final int length;
    private Object left;
    private Object right;
    private String joined;

    private Rope(Object left, Object right, int length) {
        this.left = left;
        this.right = right;
        this.length = length;
    }

    /** {@code a} followed by {@code b}; both are strings or ropes. */
    static CharSequence concat(CharSequence a, CharSequence b) {
        int x = a.length();
        int y = b.length();
        if (y == 0) {
            return a;
        }
        if (x == 0) {
            return b;
        }
        if (x + y < 0) {
            throw RuffErrors.textTooLong();
        }
        return x + y <= SHORT_MAX ? a.toString().concat(b.toString()) : new Rope(a, b, x + y);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return toString().charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().subSequence(start, end);
    }

    @Override
    public String toString() {
        String known = joined;
        return known != null ? known : join();
    }

    private String join() {
        char[] text = new char[length];
        int end = length;
        ArrayDeque<Object> pending = new ArrayDeque<>();
        Object part = this;
        // From right to left: a text built by appending is a chain to the left and needs no stack.
        while (true) {
            Object content = part instanceof Rope rope ? rope.content() : part;
            if (content instanceof String string) {
                end -= string.length();
                string.getChars(0, string.length(), text, end);
                if (pending.isEmpty()) {
                    break;
                }
                part = pending.pop();
            } else {
                Object[] parts = (Object[]) content;
                pending.push(parts[0]);
                part = parts[1];
            }
        }
        String result = new String(text);
        joined = result;
        VarHandle.releaseFence();
        left = null;
        right = null;
        return result;
    }

    /** The joined string, or an array of the two parts. */
    private Object content() {
        String known = joined;
        if (known != null) {
            return known;
        }
        Object a = left;
        Object b = right;
        VarHandle.acquireFence();
        return a == null || b == null ? joined : new Object[] {a, b};
    }
}
