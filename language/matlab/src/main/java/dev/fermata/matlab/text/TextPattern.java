package dev.fermata.matlab.text;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;

/** A pattern object: something to search for, put together from smaller ones by {@code +} and {@code |}. */
public final class TextPattern extends Opaque {
    private final String source;
    private final String description;
    private final boolean isRegular;
    private final boolean isAlternative;

    private TextPattern(String source, String description, boolean isRegular, boolean isAlternative) {
        this.source = source;
        this.description = description;
        this.isRegular = isRegular;
        this.isAlternative = isAlternative;
    }

    /** From an expression in the dialect of {@link RegularExpression}; {@code description} is how programs write it. */
    public static TextPattern ofSource(String source, String description, boolean isRegular) {
        return new TextPattern("(?:" + source + ")", description, isRegular, false);
    }

    /** A pattern as it is, texts as any of them. */
    public static TextPattern of(String owner, Object value) {
        if (value instanceof TextPattern pattern) {
            return pattern;
        }
        Texts texts = Texts.orNull(value);
        if (texts == null) {
            throw Errors.of(owner + ":InvalidInput", owner + ": input must be text or a pattern");
        }
        TextPattern all = null;
        for (String text : texts.items()) {
            if (text != null) {
                TextPattern one = ofSource(quoted(text), '"' + text.replace("\"", "\"\"") + '"', true);
                all = all == null ? one : all.or(one);
            }
        }
        return all == null ? ofSource("[^\\s\\S]", "string.empty", true) : all;
    }

    /** An expression that matches the text alone. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 && !Character.isLetterOrDigit(c) && c > ' ') {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /** This and then the other. */
    public TextPattern then(TextPattern other) {
        return new TextPattern(source + other.source, operand() + " + " + other.operand(), isRegular && other.isRegular, false);
    }

    public TextPattern or(TextPattern other) {
        return new TextPattern("(?:" + source + "|" + other.source + ")", description + " | " + other.description,
                isRegular && other.isRegular, true);
    }

    private String operand() {
        return isAlternative ? "(" + description + ")" : description;
    }

    /** The expression that matches what it matches. */
    public String source() {
        return source;
    }

    public boolean isRegular() {
        return isRegular;
    }

    /** As a program could write it. */
    public String description() {
        return description;
    }

    @Override
    public String className() {
        return "pattern";
    }

    /** Whether either operand of an operator makes it an operator on patterns. */
    public static boolean isOperand(Object left, Object right) {
        return left instanceof TextPattern && (right instanceof TextPattern || right instanceof Array && Texts.orNull(right) != null)
                || right instanceof TextPattern && left instanceof Array && Texts.orNull(left) != null;
    }
}
