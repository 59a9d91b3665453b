package dev.fermata.compiler.ir.text;

import dev.fermata.compiler.ir.Position;
import java.util.ArrayList;
import java.util.List;

/** Splits a text into forms. A semicolon begins a comment up to the end of the line. */
final class FormParser {
    private static final int NESTING_MAX = 520;

    private final String text;
    private int index;
    private int line = 1;
    private int lineStart;

    FormParser(String text) {
        this.text = text;
    }

    List<Form> parse() {
        List<Form> forms = new ArrayList<>();
        skipBlank();
        while (index < text.length()) {
            forms.add(form(0));
            skipBlank();
        }
        return forms;
    }

    private Form form(int nesting) {
        int place = place();
        char c = text.charAt(index);
        return switch (c) {
            case '(' -> group(c, ')', place, nesting);
            case '[' -> group(c, ']', place, nesting);
            case ')', ']' -> throw new IrSyntaxError("'" + c + "' closes nothing", place);
            case '"' -> quoted(place);
            default -> new Form.Word(word(), place);
        };
    }

    private Form group(char open, char close, int place, int nesting) {
        if (nesting >= NESTING_MAX) {
            throw new IrSyntaxError("nested deeper than " + NESTING_MAX, place);
        }
        index++;
        List<Form> items = new ArrayList<>();
        while (true) {
            skipBlank();
            if (index == text.length()) {
                throw new IrSyntaxError("'" + open + "' is not closed", place);
            }
            if (text.charAt(index) == close) {
                index++;
                return new Form.Group(open, items, place);
            }
            items.add(form(nesting + 1));
        }
    }

    private Form quoted(int place) {
        StringBuilder value = new StringBuilder();
        index++;
        while (index < text.length() && text.charAt(index) != '"') {
            char c = text.charAt(index++);
            if (c == '\n') {
                throw new IrSyntaxError("a string does not end on its line", place);
            }
            value.append(c == '\\' ? escape(place) : c);
        }
        if (index == text.length()) {
            throw new IrSyntaxError("a string is not closed", place);
        }
        index++;
        return new Form.Quoted(value.toString(), word(), place);
    }

    private char escape(int place) {
        char c = index < text.length() ? text.charAt(index++) : 0;
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '"', '\\' -> c;
            case 'u' -> {
                if (index + 4 > text.length()) {
                    throw new IrSyntaxError("\\u needs four hexadecimal digits", place);
                }
                try {
                    char unit = (char) Integer.parseInt(text, index, index + 4, 16);
                    index += 4;
                    yield unit;
                } catch (NumberFormatException e) {
                    throw new IrSyntaxError("\\u needs four hexadecimal digits", place);
                }
            }
            default -> throw new IrSyntaxError("unknown escape in a string", place);
        };
    }

    private String word() {
        int start = index;
        while (index < text.length() && !isDelimiter(text.charAt(index))) {
            index++;
        }
        return text.substring(start, index);
    }

    static boolean isDelimiter(char c) {
        return c <= ' ' || c == '(' || c == ')' || c == '[' || c == ']' || c == '"' || c == ';';
    }

    private void skipBlank() {
        while (index < text.length()) {
            char c = text.charAt(index);
            if (c == ';') {
                while (index < text.length() && text.charAt(index) != '\n') {
                    index++;
                }
            } else if (c == '\n') {
                index++;
                line++;
                lineStart = index;
            } else if (c <= ' ') {
                index++;
            } else {
                return;
            }
        }
    }

    private int place() {
        return Position.of(line, index - lineStart + 1);
    }
}
