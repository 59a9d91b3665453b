package dev.fermata.matlab.session;

import dev.fermata.matlab.value.Errors;
import dev.fermata.runtime.session.Session;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Where the program's text goes: the console, text being captured for evalc, and files by their identifiers. */
public final class Outputs {
    /** The identifiers of the standard streams. */
    public static final int STANDARD = 1;
    public static final int ERROR = 2;

    private final Map<Integer, Consumer<String>> files = new HashMap<>();
    private final Deque<StringBuilder> captures = new ArrayDeque<>();

    private Consumer<String> record = _ -> { };

    /** The running program's. */
    public static Outputs current() {
        return MatlabSession.current().state(Outputs.class, Outputs::new);
    }

    /** Writes to the program's standard output, or to the innermost capture. */
    public static void print(String text) {
        current().write(STANDARD, text);
    }

    /** From now on standard output is kept in a text; to be ended by {@link #endCapture}. */
    public void beginCapture() {
        captures.push(new StringBuilder());
    }

    /** Gives what was written since the last {@link #beginCapture}. */
    public String endCapture() {
        return captures.pop().toString();
    }

    /** Who gets everything that is shown, too; null for nobody. */
    public void record(Consumer<String> writer) {
        record = writer == null ? _ -> { } : writer;
    }

    /** Makes a file known; null forgets it. */
    public void file(int identifier, Consumer<String> writer) {
        if (writer == null) {
            files.remove(identifier);
        } else {
            files.put(identifier, writer);
        }
    }

    /** Writes to a standard stream or file. */
    public void write(double identifier, String text) {
        if (identifier == STANDARD) {
            if (captures.isEmpty()) {
                Session.current().console().out().print(text);
                record.accept(text);
            } else {
                captures.peek().append(text);
            }
        } else if (identifier == ERROR) {
            Session.current().console().out().flush();
            Session.current().console().err().print(text);
            record.accept(text);
        } else {
            Consumer<String> file = identifier == (int) identifier ? files.get((int) identifier) : null;
            if (file == null) {
                throw Errors.of("fprintf:InvalidIdentifier", "Invalid file identifier. Use fopen to generate a valid file ID.");
            }
            file.accept(text);
        }
    }
}
