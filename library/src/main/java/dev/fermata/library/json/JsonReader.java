package dev.fermata.library.json;

import java.util.Arrays;

/**
 * Reads one JSON text. Columns in messages count bytes of UTF-8, lines and columns from 1.
 *
 * <p>What belongs to arrays and objects that are not complete lies on one stack. Keys that come again, as in an array of
 * records, become the same string.
 */
public final class JsonReader {
    private static final String EOF_VALUE = "EOF while parsing a value";
    private static final int STACK_START = 256;
    /** A power of two. */
    private static final int KEYS_KEPT = 512;
    private static final int KEPT_LENGTH_MAX = 40;
    /** Digits that surely fit a long. */
    private static final int LONG_DIGITS = 18;
    /** Whole numbers up to this one, and these powers of ten, are exact: so is the correct rounding of their quotient. */
    private static final long EXACT_MAX = 1L << 53;
    private static final double[] POWERS_OF_TEN = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13,
        1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

    private final String text;
    private final JsonMaker maker;
    private final int depthMax;
    private int at;
    private int depth;
    private Object[] stack = new Object[STACK_START];
    private int size;
    private String[] keys;

    private JsonReader(String text, JsonMaker maker, int depthMax) {
        this.text = text;
        this.maker = maker;
        this.depthMax = depthMax;
    }

    /**
     * Reads a whole text.
     *
     * @param depthMax how deep arrays and objects may nest
     */
    public static Object read(String text, JsonMaker maker, int depthMax) throws JsonProblem {
        JsonReader reader = new JsonReader(text, maker, depthMax);
        Object value = reader.value();
        if (reader.peek() >= 0) {
            throw reader.problemHere("trailing characters");
        }
        return value;
    }

    /** The next character that is not white space, or -1. */
    private int peek() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
                return c;
            }
            at++;
        }
        return -1;
    }

    private Object value() throws JsonProblem {
        int c = peek();
        switch (c) {
            case -1:
                throw problemHere(EOF_VALUE);
            case 'n':
                word("null");
                return maker.nothing();
            case 't':
                word("true");
                return maker.bool(true);
            case 'f':
                word("false");
                return maker.bool(false);
            case '"':
                at++;
                return maker.string(string());
            case '[':
                return array();
            case '{':
                return object();
            default:
                if (c == '-' || c >= '0' && c <= '9') {
                    return number();
                }
                throw problemHere("expected value");
        }
    }

    private void word(String word) throws JsonProblem {
        for (int i = 0; i < word.length(); i++) {
            if (at == text.length()) {
                throw problem(EOF_VALUE, at);
            }
            if (text.charAt(at++) != word.charAt(i)) {
                throw problem("expected ident", at);
            }
        }
    }

    private Object array() throws JsonProblem {
        enter();
        int from = size;
        boolean first = true;
        while (true) {
            int c = peek();
            if (c == ']') {
                break;
            }
            if (c < 0) {
                throw problemHere("EOF while parsing a list");
            }
            if (!first) {
                if (c != ',') {
                    throw problemHere("expected `,` or `]`");
                }
                at++;
                c = peek();
                if (c == ']') {
                    throw problemHere("trailing comma");
                }
                if (c < 0) {
                    throw problemHere(EOF_VALUE);
                }
            }
            first = false;
            push(value());
        }
        at++;
        depth--;
        Object array = maker.array(stack, from, size);
        drop(from);
        return array;
    }

    private Object object() throws JsonProblem {
        enter();
        int from = size;
        boolean first = true;
        while (true) {
            int c = peek();
            if (c == '}') {
                break;
            }
            if (c < 0) {
                throw problemHere("EOF while parsing an object");
            }
            if (!first) {
                if (c != ',') {
                    throw problemHere("expected `,` or `}`");
                }
                at++;
                c = peek();
                if (c == '}') {
                    throw problemHere("trailing comma");
                }
                if (c < 0) {
                    throw problemHere(EOF_VALUE);
                }
            }
            first = false;
            if (c != '"') {
                throw problemHere("key must be a string");
            }
            at++;
            push(key());
            c = peek();
            if (c != ':') {
                throw problemHere(c < 0 ? "EOF while parsing an object" : "expected `:`");
            }
            at++;
            push(value());
        }
        at++;
        depth--;
        Object object = maker.object(stack, from, size);
        drop(from);
        return object;
    }

    private void push(Object value) {
        if (size == stack.length) {
            stack = Arrays.copyOf(stack, size * 2);
        }
        stack[size++] = value;
    }

    private void drop(int from) {
        Arrays.fill(stack, from, size, null);
        size = from;
    }

    private void enter() throws JsonProblem {
        at++;
        if (++depth > depthMax) {
            throw new JsonProblem(JsonProblem.Kind.TOO_DEEP, "more than " + depthMax + " levels");
        }
    }

    /** After the opening quote: a string, the same object as before when the same key has been read lately. */
    private String key() throws JsonProblem {
        int start = at;
        int end = start;
        int hash = 0;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == '"') {
                break;
            }
            if (c == '\\' || c < 0x20) {
                return string();
            }
            hash = hash * 31 + c;
            end++;
        }
        int length = end - start;
        if (end == text.length() || length > KEPT_LENGTH_MAX) {
            return string();
        }
        at = end + 1;
        if (keys == null) {
            keys = new String[KEYS_KEPT];
        }
        int slot = (hash ^ hash >>> 9) & KEYS_KEPT - 1;
        String kept = keys[slot];
        if (kept == null || kept.length() != length || !text.startsWith(kept, start)) {
            kept = text.substring(start, end);
            keys[slot] = kept;
        }
        return kept;
    }

    /** After the opening quote. */
    private String string() throws JsonProblem {
        int start = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                return text.substring(start, at++);
            }
            if (c == '\\' || c < 0x20) {
                return stringWithEscapes(start);
            }
            at++;
        }
        throw problem("EOF while parsing a string", at);
    }

    private String stringWithEscapes(int start) throws JsonProblem {
        StringBuilder out = new StringBuilder(text.substring(start, at));
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return out.toString();
            }
            if (c < 0x20) {
                throw problem("control character (\\u0000-\\u001F) found while parsing a string", at);
            }
            if (c == '\\') {
                escape(out);
            } else {
                out.append(c);
            }
        }
        throw problem("EOF while parsing a string", at);
    }

    private void escape(StringBuilder out) throws JsonProblem {
        if (at == text.length()) {
            throw problem("EOF while parsing a string", at);
        }
        char c = text.charAt(at++);
        switch (c) {
            case '"', '\\', '/' -> out.append(c);
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'u' -> {
                char unit = hex();
                if (Character.isLowSurrogate(unit)) {
                    throw problem("lone leading surrogate in hex escape", at);
                }
                out.append(unit);
                if (Character.isHighSurrogate(unit)) {
                    if (!text.startsWith("\\u", at)) {
                        throw problem(at >= text.length() ? "EOF while parsing a string"
                                : "unexpected end of hex escape", at);
                    }
                    at += 2;
                    char low = hex();
                    if (!Character.isLowSurrogate(low)) {
                        throw problem("lone leading surrogate in hex escape", at);
                    }
                    out.append(low);
                }
            }
            default -> throw problem("invalid escape", at);
        }
    }

    private char hex() throws JsonProblem {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            if (at == text.length()) {
                throw problem("EOF while parsing a string", at);
            }
            int digit = Character.digit(text.charAt(at++), 16);
            if (digit < 0 || text.charAt(at - 1) > 'f') {
                throw problem("invalid escape", at);
            }
            unit = unit << 4 | digit;
        }
        return (char) unit;
    }

    private Object number() throws JsonProblem {
        int start = at;
        boolean negative = text.charAt(at) == '-';
        if (negative) {
            at++;
        }
        int whole = at;
        digits();
        int point = at;
        if (point == whole) {
            // The character after the sign counts as read.
            throw at == text.length() ? problem(EOF_VALUE, at) : problem("invalid number", at + 1);
        }
        if (text.charAt(whole) == '0' && point > whole + 1) {
            throw problem("invalid number", whole + 2);
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            required();
        }
        int digits = at - whole - (at == point ? 0 : 1);
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            required();
            return real(text.substring(start, at));
        }
        if (digits > LONG_DIGITS) {
            return large(text.substring(start, at), at == point);
        }
        long value = 0;
        for (int i = whole; i < at; i++) {
            if (i != point) {
                value = value * 10 + text.charAt(i) - '0';
            }
        }
        if (at == point && !(negative && value == 0)) { // minus zero is no integer
            return maker.integer(negative ? -value : value);
        }
        int decimals = at == point ? 0 : at - point - 1;
        if (value <= EXACT_MAX) {
            double exact = value / POWERS_OF_TEN[decimals];
            return maker.real(negative ? -exact : exact);
        }
        return real(text.substring(start, at));
    }

    private Object large(String number, boolean integer) throws JsonProblem {
        if (integer) {
            try {
                return maker.integer(Long.parseLong(number));
            } catch (NumberFormatException beyond64Bits) {
                // Becomes a float.
            }
        }
        return real(number);
    }

    private Object real(String number) throws JsonProblem {
        double value = Double.parseDouble(number);
        if (Double.isInfinite(value)) {
            throw problem("number out of range", at);
        }
        return maker.real(value);
    }

    private void digits() {
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
    }

    private void required() throws JsonProblem {
        int before = at;
        digits();
        if (at == before) {
            throw at == text.length() ? problem(EOF_VALUE, at) : problem("invalid number", at + 1);
        }
    }

    /** A problem with the next character, which counts as read. */
    private JsonProblem problemHere(String message) {
        int end = Math.min(at + 1, text.length());
        // Half of a pair is no place.
        return problem(message, end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end);
    }

    /** A problem after reading everything before {@code end}. */
    private JsonProblem problem(String message, int end) {
        int line = 1;
        int column = 0;
        for (int i = 0; i < end;) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            column += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (c == '\n') {
                line++;
                column = 0;
            }
        }
        return new JsonProblem(JsonProblem.Kind.SYNTAX, message + " at line " + line + " column " + column);
    }
}
