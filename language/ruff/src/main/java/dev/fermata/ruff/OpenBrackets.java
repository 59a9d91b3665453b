package dev.fermata.ruff;

/** Counts brackets that an input leaves open, outside strings and comments. */
final class OpenBrackets {
    private OpenBrackets() {
    }

    /** How many are open at the end; an unfinished block comment counts as one. */
    static int in(String input) {
        int open = 0;
        int i = 0;
        while (i < input.length()) {
            char c = input.charAt(i);
            if (c == '#' || c == '/' && input.startsWith("//", i)) {
                int end = input.indexOf('\n', i);
                i = end < 0 ? input.length() : end;
            } else if (c == '/' && input.startsWith("/*", i)) {
                int end = input.indexOf("*/", i + 2);
                if (end < 0) {
                    return open + 1;
                }
                i = end + 2;
            } else if (c == '"') {
                i = afterString(input, i + 1);
            } else {
                if (c == '{' || c == '(' || c == '[') {
                    open++;
                } else if (c == '}' || c == ')' || c == ']') {
                    open--;
                }
                i++;
            }
        }
        return open;
    }

    private static int afterString(String input, int start) {
        int i = start;
        while (i < input.length()) {
            char c = input.charAt(i);
            if (c == '"' || c == '\n') {
                return i + 1;
            }
            i += c == '\\' ? 2 : 1;
        }
        return i;
    }
}
