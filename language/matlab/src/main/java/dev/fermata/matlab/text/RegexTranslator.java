package dev.fermata.matlab.text;

import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Turns the language's regular expressions into the dialect that {@link java.util.regex} and RE2 share as far as they go: named
 * groups become numbered ones, the flags for line ends and free spacing are worked into the expression, and what would mean
 * something else there is quoted.
 */
final class RegexTranslator {
    private static final int DEPTH_MAX = 200;

    /** The modes of one group: flags end with the group they are set in. */
    private record Modes(boolean lineAnchors, boolean dotAll, boolean freeSpacing) {
    }

    private final String owner;
    private final String text;
    private final StringBuilder out = new StringBuilder();
    private final List<String> names = new ArrayList<>();
    private final Deque<Modes> outer = new ArrayDeque<>();
    private Modes modes;
    private int at;
    private boolean isRegular = true;

    RegexTranslator(String owner, String expression, boolean lineAnchors, boolean dotAll, boolean freeSpacing) {
        this.owner = owner;
        this.text = expression;
        this.modes = new Modes(lineAnchors, dotAll, freeSpacing);
    }

    String translate() {
        while (at < text.length()) {
            step();
        }
        if (!outer.isEmpty()) {
            throw invalid("parentheses do not match");
        }
        return out.toString();
    }

    /** Whether the expression has neither look-around nor back-references nor groups that do not go back. */
    boolean isRegular() {
        return isRegular;
    }

    /** The names of the groups, null for those without. */
    List<String> names() {
        return names;
    }

    private void step() {
        char c = text.charAt(at);
        switch (c) {
            case '\\' -> escape();
            case '[' -> bracket();
            case '(' -> open();
            case ')' -> {
                if (outer.isEmpty()) {
                    throw invalid("parentheses do not match");
                }
                modes = outer.pop();
                out.append(')');
                at++;
            }
            case '^' -> literal(modes.lineAnchors ? "(?m:^)" : "^");
            case '$' -> literal(modes.lineAnchors ? "(?m:$)" : "\\z");
            case '.' -> literal(modes.dotAll ? "." : "[^\\n]");
            case '*', '+', '?' -> {
                isRegular &= c != '+' || at == 0 || "*+?}".indexOf(text.charAt(at - 1)) < 0 || at > 1 && text.charAt(at - 2) == '\\';
                literal(String.valueOf(c));
            }
            case '{' -> repetition();
            case '}', ']' -> literal("\\" + c);
            case '#' -> {
                if (modes.freeSpacing) {
                    int end = text.indexOf('\n', at);
                    at = end < 0 ? text.length() : end + 1;
                } else {
                    literal("#");
                }
            }
            default -> {
                if (modes.freeSpacing && Character.isWhitespace(c)) {
                    at++;
                } else {
                    literal(String.valueOf(c));
                }
            }
        }
    }

    private void literal(String text) {
        out.append(text);
        at++;
    }

    private void repetition() {
        int end = at + 1;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == ',')) {
            end++;
        }
        String inside = text.substring(at + 1, end);
        if (end < text.length() && text.charAt(end) == '}' && inside.matches("\\d{1,9}(,\\d{0,9})?|,\\d{1,9}")) {
            out.append('{').append(inside.startsWith(",") ? "0" : "").append(inside).append('}');
            at = end + 1;
        } else {
            literal("\\{");
        }
    }

    private void escape() {
        if (at + 1 == text.length()) {
            literal("\\\\");
            return;
        }
        char c = text.charAt(at + 1);
        at += 2;
        switch (c) {
            case 'd', 'D', 'w', 'W', 's', 'S', 'n', 't', 'r', 'f', 'b', 'B' -> out.append('\\').append(c);
            case 'v' -> out.append("\\x0B");
            case 'a' -> out.append("\\x07");
            case 'e' -> out.append("\\x1B");
            case '<' -> {
                out.append("\\b(?=\\w)");
                isRegular = false;
            }
            case '>' -> {
                out.append("\\b(?<=\\w)");
                isRegular = false;
            }
            case 'x' -> code(16, 2);
            case 'o' -> code(8, 3);
            case 'k' -> namedReference();
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> reference(c - '0');
            default -> quote(c);
        }
    }

    /** {@code \xHH}, {@code \x{H...}} and the same in octal. */
    private void code(int radix, int digits) {
        boolean isBraced = at < text.length() && text.charAt(at) == '{';
        int begin = isBraced ? at + 1 : at;
        int end = begin;
        while (end < text.length() && end - begin < (isBraced ? 8 : digits) && Character.digit(text.charAt(end), radix) >= 0) {
            end++;
        }
        long code = end == begin ? 0 : Long.parseLong(text, begin, end, radix);
        if (end == begin || isBraced && (end == text.length() || text.charAt(end) != '}') || code > Character.MAX_CODE_POINT) {
            throw invalid("malformed character code");
        }
        at = isBraced ? end + 1 : end;
        out.append("\\x{").append(Long.toHexString(code)).append('}');
    }

    private void namedReference() {
        int end = text.indexOf('>', at);
        int group = at < text.length() && text.charAt(at) == '<' && end > 0 ? names.indexOf(text.substring(at + 1, end)) : -1;
        if (group < 0) {
            throw invalid("reference to a name that no group has");
        }
        at = end + 1;
        reference(group + 1);
    }

    private void reference(int first) {
        int group = first;
        while (at < text.length() && Character.isDigit(text.charAt(at)) && group * 10 + text.charAt(at) - '0' <= names.size()) {
            group = group * 10 + text.charAt(at++) - '0';
        }
        out.append("(?:\\").append(group).append(')');
        isRegular = false;
    }

    private void quote(char c) {
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
            out.append(c);
        } else {
            out.append('\\').append(c);
        }
    }

    private void bracket() {
        out.append('[');
        at++;
        if (at < text.length() && text.charAt(at) == '^') {
            literal("^");
        }
        boolean isFirst = true;
        while (at < text.length() && (text.charAt(at) != ']' || isFirst)) {
            isFirst = false;
            member();
        }
        if (at == text.length()) {
            throw invalid("brackets do not match");
        }
        literal("]");
    }

    private void member() {
        char c = text.charAt(at);
        if (c == '[' && text.startsWith("[:", at) && text.indexOf(":]", at + 2) > 0) {
            int end = text.indexOf(":]", at + 2);
            out.append(characterClass(text.substring(at + 2, end)));
            at = end + 2;
        } else if (c == '\\' && at + 1 < text.length()) {
            char next = text.charAt(at + 1);
            at += 2;
            switch (next) {
                case 'd', 'D', 'w', 'W', 's', 'S', 'n', 't', 'r', 'f' -> out.append('\\').append(next);
                case 'v' -> out.append("\\x0B");
                case 'a' -> out.append("\\x07");
                case 'e' -> out.append("\\x1B");
                case 'b' -> out.append("\\x08");
                case 'x' -> code(16, 2);
                case 'o' -> code(8, 3);
                default -> quote(next);
            }
        } else {
            literal("[]&^~\\#".indexOf(c) >= 0 ? "\\" + c : String.valueOf(c));
        }
    }

    private String characterClass(String name) {
        return switch (name) {
            case "alpha" -> "a-zA-Z";
            case "digit" -> "0-9";
            case "alnum" -> "a-zA-Z0-9";
            case "lower" -> "a-z";
            case "upper" -> "A-Z";
            case "punct" -> "!-/:-@\\[-`{-~";
            case "space" -> "\\s\\x0B";
            case "blank" -> " \\t";
            case "cntrl" -> "\\x00-\\x1F\\x7F";
            case "graph" -> "!-~";
            case "print" -> " -~";
            case "xdigit" -> "0-9A-Fa-f";
            case "word" -> "\\w";
            default -> throw invalid("unknown character class '" + name + "'");
        };
    }

    private void open() {
        if (text.startsWith("(?#", at)) {
            int end = text.indexOf(')', at);
            if (end < 0) {
                throw invalid("parentheses do not match");
            }
            at = end + 1;
            return;
        }
        if (outer.size() >= DEPTH_MAX) {
            throw invalid("groups are nested too deeply");
        }
        Modes before = modes;
        if (!text.startsWith("(?", at)) {
            names.add(null);
            literal("(");
        } else if (startsLook("(?=") || startsLook("(?!") || startsLook("(?<=") || startsLook("(?<!") || startsLook("(?>")) {
            isRegular = false;
        } else if (text.startsWith("(?:", at)) {
            out.append("(?:");
            at += 3;
        } else if (text.startsWith("(?<", at)) {
            int end = text.indexOf('>', at);
            String name = end < 0 ? "" : text.substring(at + 3, end);
            if (!name.matches("[A-Za-z]\\w*")) {
                throw invalid("malformed name of a group");
            }
            names.add(name);
            out.append('(');
            at = end + 1;
        } else if (!flags()) {
            return;
        }
        outer.push(before);
    }

    private boolean startsLook(String begin) {
        if (!text.startsWith(begin, at)) {
            return false;
        }
        out.append(begin);
        at += begin.length();
        return true;
    }

    /** {@code (?i-sx)} or the beginning of {@code (?i-sx:...)}; whether a group begins. */
    private boolean flags() {
        int i = at + 2;
        boolean value = true;
        String ignoreCase = "";
        while (i < text.length() && "imsx-".indexOf(text.charAt(i)) >= 0) {
            switch (text.charAt(i++)) {
                case 'i' -> ignoreCase = value ? "i" : "-i";
                case 'm' -> modes = new Modes(value, modes.dotAll, modes.freeSpacing);
                case 's' -> modes = new Modes(modes.lineAnchors, value, modes.freeSpacing);
                case 'x' -> modes = new Modes(modes.lineAnchors, modes.dotAll, value);
                default -> value = false;
            }
        }
        if (i == text.length() || text.charAt(i) != ')' && text.charAt(i) != ':') {
            throw invalid("conditional and dynamic expressions are not supported");
        }
        boolean isGroup = text.charAt(i) == ':';
        at = i + 1;
        if (isGroup || !ignoreCase.isEmpty()) {
            out.append("(?").append(ignoreCase).append(isGroup ? ':' : ')');
        }
        return isGroup;
    }

    private MatlabError invalid(String detail) {
        return Errors.of(owner + ":PatternInvalid", owner + ": invalid regular expression pattern: " + detail);
    }
}
