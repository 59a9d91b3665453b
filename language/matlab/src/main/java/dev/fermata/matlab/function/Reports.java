package dev.fermata.matlab.function;

import dev.fermata.matlab.display.ErrorText;
import dev.fermata.matlab.session.StackLine;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;

/** The text of {@code getReport}. */
public final class Reports {
    private Reports() {
    }

    static String of(MException exception, Object[] arguments) {
        String kind = arguments.length > 1 ? Values.textOrNull(arguments[1]) : "extended";
        if (kind == null || !kind.equalsIgnoreCase("basic") && !kind.equalsIgnoreCase("extended") && !kind.equalsIgnoreCase("hyperlinks")) {
            throw Errors.of("getReport:InvalidInput", "getReport: the type must be 'basic' or 'extended'");
        }
        return kind.equalsIgnoreCase("basic") ? exception.message() : extended(exception);
    }

    /** The text of an error that ends a program, without the line feed at its end. */
    private static String extended(MException exception) {
        List<StackLine> lines = new ArrayList<>();
        for (MException.StackFrame frame : exception.stack()) {
            lines.add(new StackLine(frame.name(), frame.line(), MatlabFunctions.current().sourceLine(frame.file(), frame.line())));
        }
        String text = lines.isEmpty() ? headed(exception) : ErrorText.uncaught(exception.message(), exception.raiser(), exception.isRaised(), lines);
        return (text.stripTrailing() + "\n" + causes(exception)).stripTrailing();
    }

    /** What led to an error, below its report; empty for nothing. */
    public static String causes(MException exception) {
        if (exception.causes().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\nCaused by:\n");
        for (Object cause : exception.causes()) {
            String lines = cause instanceof MException inner ? headed(inner) + "\n" + causes(inner) : "";
            lines.lines().forEach(line -> text.append(line.isEmpty() ? "" : "    ").append(line).append('\n'));
        }
        return text.toString();
    }

    /** The message, below the line that tells which function raised it. */
    static String headed(MException exception) {
        String raiser = exception.raiser();
        if (raiser != null) {
            return "Error using " + raiser + "\n" + exception.message();
        }
        if (!exception.isRaised() || exception.stack().isEmpty()) {
            return exception.message();
        }
        MException.StackFrame first = exception.stack().getFirst();
        boolean isScript = first.file().endsWith("/" + first.name() + ".m") || first.file().equals(first.name() + ".m");
        return isScript ? exception.message() : "Error using " + first.name() + " (line " + first.line() + ")\n" + exception.message();
    }
}
