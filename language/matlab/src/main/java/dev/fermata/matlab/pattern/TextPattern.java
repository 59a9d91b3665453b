package dev.fermata.matlab.pattern;

import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Overloaded;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;

/** A pattern object: something to search for, put together from smaller ones by {@code +} and {@code |}. */
public final class TextPattern extends Opaque implements Displayed, Overloaded {
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

    @Override
    public Object binary(Operator operator, Object left, Object right) {
        if (operator != Operator.PLUS && operator != Operator.OR || !isOperand(left) || !isOperand(right)) {
            return null;
        }
        TextPattern first = of("pattern", left);
        TextPattern second = of("pattern", right);
        return operator == Operator.PLUS ? first.then(second) : first.or(second);
    }

    private static boolean isOperand(Object value) {
        return value instanceof TextPattern || Texts.orNull(value) != null;
    }

    @Override
    public Object unary(Operator operator) {
        return null;
    }

    @Override
    public String header() {
        return className();
    }

    @Override
    public void writeBody(Lines out) {
        out.line("  Matching:").blank().line("    " + description);
    }
}
