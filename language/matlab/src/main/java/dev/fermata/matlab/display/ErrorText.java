package dev.fermata.matlab.display;

import dev.fermata.matlab.session.StackLine;
import java.util.List;

/** What an error that nobody caught writes to standard error, before the lines that say more about it. */
public final class ErrorText {
    private ErrorText() {
    }

    /**
     * The text of an error that ended the program.
     *
     * @param message the message, perhaps of several lines
     * @param raiser  the builtin that raised it, unless that is the function whose purpose is to raise errors (error, assert ...);
     *                null for errors that the language itself finds
     * @param isRaised whether a function or builtin raised it rather than the language itself
     * @param stack   the calls, innermost first; the last is the script
     */
    public static String uncaught(String message, String raiser, boolean isRaised, List<StackLine> stack) {
        StringBuilder out = new StringBuilder();
        int shown = 0;
        if (raiser != null) {
            out.append("Error using ").append(raiser).append('\n');
        } else if (isRaised && !stack.isEmpty()) {
            out.append("Error using ").append(place(stack.getFirst())).append('\n');
            shown = 1;
        }
        out.append(message).append('\n');
        for (StackLine line : stack.subList(shown, stack.size())) {
            out.append("\nError in ").append(place(line)).append('\n');
            if (!line.source().isEmpty()) {
                out.append("    ").append(line.source()).append('\n');
            }
        }
        return out.toString();
    }

    /** The text of an error in a program's syntax. */
    public static String syntax(String file, int line, int column, String message) {
        return "Error: File: " + file + " Line: " + line + " Column: " + column + "\n" + message + "\n";
    }

    private static String place(StackLine line) {
        return line.function() + " (line " + line.line() + ")";
    }
}
