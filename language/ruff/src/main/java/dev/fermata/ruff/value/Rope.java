package dev.fermata.ruff.value;

import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;

/**
 * A string made of two, joined when somebody looks. Building a text piece by piece costs time in proportion to its
 * length, also when its length or single characters are asked for between the steps: a text that continues one that was
 * joined before is joined in room to grow. Collections and most builtins never see a rope: they get {@link #toString()}.
 *
 * <p>After joining, {@code joined} is set first and the parts are dropped then; a reader that finds the parts gone finds
 * the joined text. Several threads may join at the same time, with equal results.
 */
public final class Rope implements CharSequence {
    /** Concatenations up to this length are made at once. */
    static final int SHORT_MAX = 256;

    private final int length;
    private Object left;
    private Object right;
    /** A String, or a {@link GrowingText} that begins with this string; null before joining. */
    private Object joined;

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
        return joined() instanceof GrowingText growing ? growing.units[index] : toString().charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return joined() instanceof GrowingText growing ? new String(growing.units, start, end - start)
                : toString().substring(start, end);
    }

    /** Whether each unit is known to be a character. */
    boolean isKnownPlain() {
        return joined() instanceof GrowingText growing && growing.isPlain(length);
    }

    @Override
    public String toString() {
        if (joined instanceof String known) {
            return known;
        }
        return keep(known(this) instanceof GrowingText growing ? new String(growing.units, 0, length) : whole());
    }

    private Object joined() {
        Object known = known(this);
        if (known != null) {
            return known;
        }
        Rope before = joinedBefore();
        if (before == null) {
            return keep(whole());
        }
        if (known(before) instanceof GrowingText growing && growing.claim(before.length, length)) {
            fill(growing.units, before);
            growing.written(before.length, length);
            return keep(growing);
        }
        GrowingText growing = new GrowingText(length);
        fill(growing.units, null);
        growing.written(0, length);
        return keep(growing);
    }

    private static Object known(Rope rope) {
        Object known = rope.joined;
        VarHandle.acquireFence();
        return known;
    }

    /** The greater part of this string that was joined already and that the rest follows; null when there is none. */
    private Rope joinedBefore() {
        Object part = this;
        while (part instanceof Rope rope) {
            Object content = rope.content();
            if (!(content instanceof Object[] parts)) {
                return rope.length >= length / 2 ? rope : null;
            }
            part = parts[0];
        }
        return null;
    }

    private String whole() {
        char[] text = new char[length];
        fill(text, null);
        return new String(text);
    }

    /** Writes the parts, those that follow {@code before} when that is a part. */
    private void fill(char[] text, Rope before) {
        int end = length;
        ArrayDeque<Object> pending = new ArrayDeque<>();
        Object part = this;
        // From right to left: a text built by appending is a chain to the left and needs no stack.
        while (part != before) {
            Object content = part instanceof Rope rope ? rope.content() : part;
            if (content instanceof Object[] parts) {
                pending.push(parts[0]);
                part = parts[1];
                continue;
            }
            if (content instanceof String string) {
                end -= string.length();
                string.getChars(0, string.length(), text, end);
            } else {
                int units = ((Rope) part).length;
                end -= units;
                System.arraycopy(((GrowingText) content).units, 0, text, end, units);
            }
            if (pending.isEmpty()) {
                return;
            }
            part = pending.pop();
        }
    }

    private <T> T keep(T result) {
        VarHandle.releaseFence();
        joined = result;
        VarHandle.releaseFence();
        left = null;
        right = null;
        return result;
    }

    /** The joined text, or an array of the two parts. */
    private Object content() {
        Object known = known(this);
        if (known != null) {
            return known;
        }
        Object a = left;
        Object b = right;
        VarHandle.acquireFence();
        return a == null || b == null ? known(this) : new Object[] {a, b};
    }
}
