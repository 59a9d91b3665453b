package dev.fermata.ruff.syntax;

import java.math.BigDecimal;

/**
 * A word, literal or sign of the source.
 *
 * @param start offset of its first char
 * @param end   offset behind its last char
 * @param at    packed position of its first character
 * @param endAt packed position behind its last character
 * @param value the identifier's name; a literal's value (String, Long, Double, Boolean, list of
 *              {@link StringSegment}); null for everything else
 */
public record Token(TokenKind kind, int start, int end, int at, int endAt, Object value) {
    /** The name of an identifier or the value of a plain string. */
    public String text() {
        return (String) value;
    }

    boolean is(TokenKind kind, String text) {
        return this.kind == kind && text.equals(value);
    }

    /** How messages name it, for example {@code Identifier("x")}. */
    String description() {
        return switch (kind) {
            case END -> "Eof";
            case IDENTIFIER -> "Identifier(" + quoted(text()) + ")";
            case STRING -> "String(" + quoted(text()) + ")";
            case INTERPOLATED_STRING -> "InterpolatedString([...])";
            case INTEGER -> "Int(" + value + ")";
            case FLOAT -> "Float(" + decimal((Double) value) + ")";
            case BOOLEAN -> "Bool(" + value + ")";
            default -> switch (kind.group()) {
                case KEYWORD -> "Keyword(\"" + kind.text() + "\")";
                case PUNCTUATION -> "Punctuation('" + kind.text() + "')";
                default -> "Operator(\"" + kind.text() + "\")";
            };
        };
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.appendCodePoint(c);
            }
        });
        return out.append('"').toString();
    }

    private static String decimal(double value) {
        boolean plain = value == 0 || value >= 1e-4 && value < 1e16;
        String shortest = Double.toString(value);
        if (plain) {
            String digits = new BigDecimal(shortest).stripTrailingZeros().toPlainString();
            return digits.contains(".") ? digits : digits + ".0";
        }
        return shortest.replace(".0E", "e").replace('E', 'e');
    }
}
