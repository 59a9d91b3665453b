package dev.fermata.matlab.session;

import java.util.List;

/** What a warning writes to standard error. */
public final class WarningText {
    private WarningText() {
    }

    /** The message, and below it the calls that led to it, innermost first. */
    public static String of(String message, List<StackLine> stack) {
        StringBuilder out = new StringBuilder("Warning: ").append(message).append('\n');
        String mark = "> ";
        for (StackLine line : stack) {
            out.append(mark).append("In ").append(line.function()).append(" (line ").append(line.line()).append(")\n");
            mark = "  ";
        }
        return out.toString();
    }
}
