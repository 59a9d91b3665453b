package dev.fermata.ruff.builtin;

import dev.fermata.runtime.io.AsyncInput;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Task;
import dev.fermata.ruff.value.DebugText;
import dev.fermata.ruff.value.Text;

/** Output, input, and the program's end. */
public final class ConsoleBuiltins {
    private ConsoleBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(ConsoleBuiltins.class, name);
        return switch (name) {
            case "print", "eprint", "debug" -> entry.takesArray(0);
            case "println" -> entry.aliasOf("print").takesArray(0);
            case "input" -> entry.waits().takesArray(0, 1, "input expects 0 to 1 arguments, got {got}");
            case "exit" -> entry.waits().takesArray(0, 1, "exit expects 0 to 1 arguments, got {got}");
            default -> null;
        };
    }

    public static Object print(Object[] values) {
        Session.current().console().out().println(line(values));
        return null;
    }

    public static Object eprint(Object[] values) {
        Session.current().console().err().println(line(values));
        return null;
    }

    private static String line(Object[] values) {
        if (values.length == 1) {
            return Text.of(values[0]);
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                line.append(' ');
            }
            Text.append(line, values[i]);
        }
        return line.toString();
    }

    public static Object debug(Object[] values) {
        StringBuilder line = new StringBuilder("[DEBUG]");
        for (Object value : values) {
            line.append(' ').append(DebugText.detailed(value));
        }
        Session.current().console().out().println(values.length == 0 ? "[DEBUG] " : line.toString());
        return null;
    }

    public static Object input(Object[] prompt) throws Throwable {
        if (prompt.length > 0) {
            Session.current().console().out().print(Arguments.text(prompt[0],
                    "input() requires a string prompt when provided"));
        }
        return Task.await(AsyncInput.of(Session.current()).readLine().map(line -> line == null ? ""
                : Whitespace.trimEnd((String) line)));
    }

    public static Object exit(Object[] code) throws Throwable {
        long number = code.length == 0 ? 0 : Arguments.whole(code[0],
                "exit() requires a numeric exit code when provided");
        return Session.current().exit((int) number);
    }
}
