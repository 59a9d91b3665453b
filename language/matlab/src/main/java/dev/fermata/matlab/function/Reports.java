package dev.fermata.matlab.function;

import dev.fermata.matlab.value.Values;

/** The text of {@code getReport}. */
final class Reports {
    private Reports() {
    }

    static String of(MException exception, Object[] arguments) {
        for (int i = 1; i < arguments.length; i++) {
            if ("basic".equals(Values.textOrNull(arguments[i]))) {
                return exception.message();
            }
        }
        StringBuilder text = new StringBuilder();
        if (!exception.stack().isEmpty()) {
            MException.StackFrame first = exception.stack().getFirst();
            text.append("Error using ").append(first.name()).append(" (line ").append(first.line()).append(")\n");
        }
        text.append(exception.message());
        for (int i = 1; i < exception.stack().size(); i++) {
            MException.StackFrame frame = exception.stack().get(i);
            text.append("\n\nError in ").append(frame.name()).append(" (line ").append(frame.line()).append(')');
        }
        return text.toString();
    }
}
