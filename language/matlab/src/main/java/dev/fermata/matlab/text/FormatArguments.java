package dev.fermata.matlab.text;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.task.Checkpoint;

/** The elements of all arguments of a format as one list, read front to back. */
final class FormatArguments {
    private final String owner;
    private final Object[] arguments;
    private int argument;
    /** The next element of the argument; a complex element counts twice. */
    private int element;
    /** The next character of a string element that is taken apart. */
    private int character;

    FormatArguments(String owner, Object[] arguments, int from) {
        this.owner = owner;
        this.arguments = arguments;
        this.argument = from;
        for (int i = from; i < arguments.length; i++) {
            check(arguments[i]);
        }
        skipEmpty();
    }

    private FormatArguments(String owner, Object value) {
        this.owner = owner;
        this.arguments = new Object[] {value};
        check(value);
        skipEmpty();
    }

    /** The elements of each argument by itself, for conversions that name their argument. */
    static FormatArguments[] each(String owner, Object[] arguments, int from) {
        FormatArguments[] each = new FormatArguments[arguments.length - from];
        for (int i = 0; i < each.length; i++) {
            each[i] = new FormatArguments(owner, arguments[from + i]);
        }
        return each;
    }

    /** From the first element on again; null when there is none. */
    FormatArguments restarted() {
        argument = 0;
        element = 0;
        character = 0;
        skipEmpty();
        return isExhausted() ? null : this;
    }

    private void check(Object value) {
        boolean isFine = switch (value) {
            case Double _, Boolean _ -> true;
            case Textual _ -> true;
            case Array array -> array.matlabClass().isArithmetic() || array instanceof StringArray;
            default -> false;
        };
        if (!isFine) {
            throw Errors.of(owner + ":InvalidInput", "Function is not defined for '" + Values.className(value) + "' inputs.");
        }
    }

    boolean isExhausted() {
        return argument >= arguments.length;
    }

    private void skipEmpty() {
        while (argument < arguments.length && element >= size(arguments[argument])) {
            argument++;
            element = 0;
        }
    }

    private static int size(Object value) {
        int count = Values.count(value);
        // Complex arrays of more than half the greatest size are beyond memory.
        return Values.isComplex(value) ? 2 * count : count;
    }

    private void advance(int elements) {
        element += elements;
        character = 0;
        skipEmpty();
    }

    /** Formats the next element. */
    void append(StringBuilder out, Conversion conversion) {
        Checkpoint.pass();
        switch (arguments[argument]) {
            case CharArray chars -> appendChars(out, conversion, chars);
            case StringArray strings -> appendString(out, conversion, strings.get(element));
            case Textual texts -> appendString(out, conversion, texts.text(element));
            case IntegerArray integers -> {
                long value = integers.get(element);
                boolean isUnsigned = integers.matlabClass().isUnsigned();
                advance(1);
                conversion.appendInteger(out, value, isUnsigned);
            }
            default -> conversion.appendNumber(out, number());
        }
    }

    /** The next element as a number, for a star. */
    double number() {
        Object value = arguments[argument];
        double number = switch (value) {
            case Double scalar -> scalar;
            case Boolean truth -> truth ? 1 : 0;
            case DoubleArray doubles when doubles.isComplex() -> (element & 1) == 0 ? doubles.re(element / 2) : doubles.im(element / 2);
            case SingleArray singles when singles.isComplex() -> (element & 1) == 0 ? singles.re(element / 2) : singles.im(element / 2);
            case DoubleArray doubles -> doubles.re(element);
            case SingleArray singles -> singles.re(element);
            case IntegerArray integers -> integers.asDouble(element);
            case LogicalArray truths -> truths.get(element) ? 1 : 0;
            case CharArray chars -> chars.get(element);
            default -> 0;
        };
        advance(1);
        return number;
    }

    private void appendChars(StringBuilder out, Conversion conversion, CharArray chars) {
        if (element == 0 && conversion.takesText()) {
            String text = chars.text();
            advance(chars.count());
            conversion.appendText(out, text);
            return;
        }
        char c = chars.get(element);
        if (conversion.takesCharacters() && Character.isHighSurrogate(c) && element + 1 < chars.count()) {
            String pair = new String(new char[] {c, chars.get(element + 1)});
            advance(2);
            conversion.appendText(out, pair);
            return;
        }
        advance(1);
        appendCharacter(out, conversion, c);
    }

    private void appendString(StringBuilder out, Conversion conversion, String text) {
        if (text == null || text.isEmpty() || character == 0 && conversion.takesText()) {
            advance(1);
            conversion.appendText(out, text == null ? "<missing>" : text);
            return;
        }
        char c = text.charAt(character++);
        if (character == text.length()) {
            advance(1);
        }
        appendCharacter(out, conversion, c);
    }

    private static void appendCharacter(StringBuilder out, Conversion conversion, char c) {
        if (conversion.takesCharacters()) {
            conversion.appendText(out, String.valueOf(c));
        } else {
            conversion.appendNumber(out, c);
        }
    }
}
