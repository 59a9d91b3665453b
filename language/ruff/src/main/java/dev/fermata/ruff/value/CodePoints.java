package dev.fermata.ruff.value;

import java.lang.ref.WeakReference;

/**
 * Positions of characters (code points) in texts. Java counts the units of its encoding, and tells neither how many characters
 * these are nor where one of them begins without walking through the text, unless all of it is Latin.
 *
 * <p>Loops over positions ask for a few long texts again and again, so what was found out about the latest ones is kept. Tasks
 * in different threads may find out the same thing twice; entries are immutable.
 */
public final class CodePoints {
    private static final String[] SINGLE = new String[256];

    /** Walking through shorter texts costs no more than looking up. */
    private static final int LONG = 64;
    /** Walking through shorter texts that begin as Latin ones costs little, if they are not Latin after all. */
    private static final int LATIN_LONG = 1024;
    private static final int LATIN_SAMPLE = 16;
    private static final int LATIN_MAX = 0xFF;
    private static final int STEP = 64;

    private static final Measured[] KEPT = new Measured[8];

    /** @param landmarks where every {@link #STEP}-th character begins; null when each character is one unit */
    private record Measured(WeakReference<String> text, int count, int[] landmarks) {
    }

    private CodePoints() {
    }

    /** The number of characters. */
    public static int count(String text) {
        return isCheap(text) ? text.codePointCount(0, text.length()) : measured(text).count;
    }

    /** The number of characters of a string or {@link Rope}. */
    public static int count(CharSequence text) {
        return text instanceof Rope rope && rope.isKnownPlain() ? rope.length() : count(text.toString());
    }

    /** The character at a position that exists in a string or {@link Rope}. */
    public static String at(CharSequence text, int index) {
        return text instanceof Rope rope && rope.isKnownPlain() ? single(rope.charAt(index)) : at(text.toString(), index);
    }

    /** The characters {@code from..to-1}, which exist, of a string or {@link Rope}. */
    public static String part(CharSequence text, int from, int to) {
        if (text instanceof Rope rope && rope.isKnownPlain()) {
            return rope.subSequence(from, to).toString();
        }
        String string = text.toString();
        return string.substring(offset(string, from), offset(string, to));
    }

    /** Where the character at a position begins that exists, or is the end. */
    public static int offset(String text, int index) {
        if (isCheap(text)) {
            return text.offsetByCodePoints(0, index);
        }
        int[] landmarks = measured(text).landmarks;
        return landmarks == null ? index : text.offsetByCodePoints(landmarks[index / STEP], index % STEP);
    }

    /** The character at a position that exists, as a string. */
    public static String at(String text, int index) {
        int at = count(text) == text.length() ? index : offset(text, index);
        char unit = text.charAt(at);
        return Character.isHighSurrogate(unit) ? Character.toString(text.codePointAt(at)) : single(unit);
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

    private static boolean isCheap(String text) {
        int length = text.length();
        return length < LONG || length < LATIN_LONG && beginsLatin(text);
    }

    /** A guess: Java does not tell how it stores a text. */
    private static boolean beginsLatin(String text) {
        for (int i = 0; i < LATIN_SAMPLE; i++) {
            if (text.charAt(i) > LATIN_MAX) {
                return false;
            }
        }
        return true;
    }

    private static Measured measured(String text) {
        int slot = System.identityHashCode(text) & KEPT.length - 1;
        Measured known = KEPT[slot];
        if (known == null || !known.text.refersTo(text)) {
            int count = text.codePointCount(0, text.length());
            known = new Measured(new WeakReference<>(text), count, count == text.length() ? null : landmarks(text, count));
            KEPT[slot] = known;
        }
        return known;
    }

    private static int[] landmarks(String text, int count) {
        int[] landmarks = new int[count / STEP + 1];
        for (int i = 1; i < landmarks.length; i++) {
            landmarks[i] = text.offsetByCodePoints(landmarks[i - 1], STEP);
        }
        return landmarks;
    }
}
