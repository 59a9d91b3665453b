package dev.fermata.matlab.session;

import java.util.List;

/** What a warning writes to standard error. */
public final class WarningText {
    private WarningText() {
    }

    /** The message, and below it the calls that led to it, innermost first. */
    public static String of(String message, List<StackLine> stack) {
        return "Warning: " + message + "\n" + calls(stack);
    }

    /** The calls that led to something, innermost first. */
    public static String calls(List<StackLine> stack) {
        StringBuilder out = new StringBuilder();
        String mark = "> ";
        for (StackLine line : stack) {
            out.append(mark).append("In ").append(line.function()).append(" (line ").append(line.line()).append(")\n");
            mark = "  ";
        }
        return out.toString();
    }
}
