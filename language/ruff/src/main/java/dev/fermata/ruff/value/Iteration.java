package dev.fermata.ruff.value;

/**
 * The elements a {@code for} loop visits: of an array as it is at the loop's start, the numbers below a number, the keys of
 * a dict, the characters of a string, the bytes of a byte sequence.
 */
public final class Iteration {
    private final RuffArray array;
    private final String[] keys;
    private final String text;
    private final long end;
    private long position;

    private Iteration(RuffArray array, String[] keys, String text, long end) {
        this.array = array;
        this.keys = keys;
        this.text = text;
        this.end = end;
    }

    /** The elements of a value; values without elements are the program's error. */
    public static Iteration of(Object value) {
        if (value instanceof RuffArray array) {
            // The loop is a second holder: writes to the variable during the loop go to a copy.
            array.shared = true;
            return new Iteration(array, null, null, array.length());
        }
        if (value instanceof Long count) {
            return new Iteration(null, null, null, count);
        }
        if (value instanceof Double count) {
            return new Iteration(null, null, null, (long) (double) count);
        }
        if (value instanceof RuffDict dict) {
            String[] keys = dict.keys();
            return new Iteration(null, keys, null, keys.length);
        }
        if (value instanceof CharSequence characters) {
            String text = characters.toString();
            return new Iteration(null, null, text, text.length());
        }
        if (value instanceof RuffBytes bytes) {
            return new Iteration(bytes.numbers(), null, null, bytes.length());
        }
        if (value instanceof RuffSet || value instanceof RuffQueue || value instanceof RuffStack) {
            throw RuffErrors.invalidIndex();
        }
        throw RuffErrors.notIterable();
    }

    public boolean hasNext() {
        return position < end;
    }

    /** The next element; contained collections come marked shared. */
    public Object next() {
        if (array != null) {
            return Values.share(array.at((int) position++));
        }
        if (keys != null) {
            return keys[(int) position++];
        }
        if (text != null) {
            return nextCharacter();
        }
        return position++;
    }

    public long count() {
        return end;
    }

    private String nextCharacter() {
        char c = text.charAt((int) position);
        if (Character.isHighSurrogate(c) && position + 1 < end) {
            int point = text.codePointAt((int) position);
            position += Character.charCount(point);
            return Character.toString(point);
        }
        position++;
        return CodePoints.single(c);
    }
}
