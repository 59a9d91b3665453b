package dev.fermata.matlab.text;

import dev.fermata.matlab.value.Errors;
import java.util.ArrayList;
import java.util.List;

/** The format of sscanf, textscan and their relatives, taken apart. */
public final class ScanFormat {
    private static final int WIDTH_MAX = 1_000_000;

    /**
     * A conversion, or a literal.
     *
     * @param type       {@code d i u x o f s c q [} or {@code L} for a literal, {@code b} for white space
     * @param isSkipped  whether what it reads is dropped
     * @param width      the most characters it takes; 0 for no bound
     * @param precision  digits after the point that a number takes; -1 for no bound
     * @param text       the literal, or the members of a set
     * @param isNegated  whether the set is of all others
     * @param kind       what follows the letter: 8, 16, 32, 64 bits, as in {@code %d16}; 0 for none
     */
    public record Item(char type, boolean isSkipped, int width, int precision, String text, boolean isNegated, int kind) {
        /** Whether it gives characters. */
        public boolean isText() {
            return type == 's' || type == 'c' || type == '[' || type == 'q';
        }

        public boolean isConversion() {
            return type != 'L' && type != 'b';
        }

        boolean accepts(char c) {
            return (text.indexOf(c) >= 0) != isNegated;
        }
    }

    private final String owner;
    private final String format;
    private final List<Item> items = new ArrayList<>();
    private int at;

    private ScanFormat(String owner, String format) {
        this.owner = owner;
        this.format = format;
    }

    /** @param owner the function that errors name */
    public static List<Item> of(String owner, String format) {
        ScanFormat parser = new ScanFormat(owner, format);
        parser.parse();
        return parser.items;
    }

    private void parse() {
        StringBuilder literal = new StringBuilder();
        while (at < format.length()) {
            char c = format.charAt(at);
            if (c == '%' && at + 1 < format.length() && format.charAt(at + 1) != '%') {
                flush(literal);
                conversion();
            } else if (Blank.is(c)) {
                flush(literal);
                items.add(new Item('b', true, 0, -1, "", false, 0));
                while (at < format.length() && Blank.is(format.charAt(at))) {
                    at++;
                }
            } else {
                literal.append(c);
                at += c == '%' ? Math.min(2, format.length() - at) : 1;
            }
        }
        flush(literal);
    }

    private void flush(StringBuilder literal) {
        if (!literal.isEmpty()) {
            items.add(new Item('L', true, 0, -1, literal.toString(), false, 0));
            literal.setLength(0);
        }
    }

    private void conversion() {
        int begin = at++;
        boolean isSkipped = at < format.length() && format.charAt(at) == '*';
        if (isSkipped) {
            at++;
        }
        int width = number();
        int precision = -1;
        if (at < format.length() && format.charAt(at) == '.') {
            at++;
            precision = number();
        }
        while (at < format.length() && (format.charAt(at) == 'l' || format.charAt(at) == 'h')) {
            at++;
        }
        char type = at < format.length() ? format.charAt(at++) : 0;
        switch (type) {
            case 'd', 'i', 'u', 'f', 'n' -> {
                int digits = at;
                int kind = number();
                boolean isKind = kind == 8 || kind == 16 || kind == 32 || kind == 64;
                at = isKind ? at : digits;
                items.add(new Item(type == 'n' ? 'f' : type, isSkipped, width, precision, "", false, isKind ? kind : 0));
            }
            case 'e', 'E', 'g', 'G' -> items.add(new Item('f', isSkipped, width, precision, "", false, 0));
            case 'x', 'X' -> items.add(new Item('x', isSkipped, width, precision, "", false, 0));
            case 'o', 's', 'c', 'q' -> items.add(new Item(type, isSkipped, width, precision, "", false, 0));
            case '[' -> set(isSkipped, width);
            default -> throw Errors.of(owner + ":InvalidFormat", owner + ": invalid format specification '"
                    + format.substring(begin, at) + "'");
        }
    }

    private int number() {
        long value = 0;
        while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
            value = Math.min(value * 10 + format.charAt(at++) - '0', WIDTH_MAX);
        }
        return (int) value;
    }

    private void set(boolean isSkipped, int width) {
        boolean isNegated = at < format.length() && format.charAt(at) == '^';
        if (isNegated) {
            at++;
        }
        int begin = at;
        int end = format.indexOf(']', at + 1);
        if (end < 0) {
            throw Errors.of(owner + ":InvalidFormat", owner + ": invalid format specification: brackets do not match");
        }
        StringBuilder members = new StringBuilder();
        for (int i = begin; i < end; i++) {
            char c = format.charAt(i);
            if (i + 2 < end && format.charAt(i + 1) == '-' && format.charAt(i + 2) >= c) {
                for (char each = c; each < format.charAt(i + 2); each++) {
                    members.append(each);
                }
                members.append(format.charAt(i + 2));
                i += 2;
            } else {
                members.append(c);
            }
        }
        at = end + 1;
        items.add(new Item('[', isSkipped, width, -1, members.toString(), isNegated, 0));
    }
}
