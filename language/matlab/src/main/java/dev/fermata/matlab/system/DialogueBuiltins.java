package dev.fermata.matlab.system;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.files.Paths;
import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.session.Outputs;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.io.AsyncInput;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lines that the user types, and the record of what is shown. Waiting for a line holds up nothing but the task that asks. */
public final class DialogueBuiltins {
    static final String NAMES = "diary";

    private DialogueBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "__input_turn" -> Builtin.of(name, 1, 1, 1, InputTurn::begin).suspending();
            case "__input_ask" -> Builtin.of(name, 1, 1, 0, InputTurn::ask);
            case "__input_line" -> Builtin.of(name, 1, 1, 1, InputTurn::line).suspending();
            case "__input_done" -> Builtin.of(name, 1, 1, 0, InputTurn::done);
            case "__keyboard_line" -> Builtin.of(name, 0, 0, 1, DialogueBuiltins::keyboardLine).suspending();
            case "diary" -> Builtin.of(name, 0, 1, 0, DialogueBuiltins::diary);
            default -> null;
        };
    }

    private static Promise line(String prompt) {
        Outputs.print(prompt);
        return AsyncInput.of(Session.current()).readLine();
    }

    /** Shows the prompt of the keyboard command and gives the line that follows; a string at the end of the input. */
    private static Object keyboardLine(Object[] in, int nargout) throws Throwable {
        return Task.await(line("K>> ").map(line -> line == null ? StringArray.scalar("") : CharArray.of((String) line)));
    }

    // ---- the record ----

    /** The file that the console's text is written to as well. */
    private static final class Diary {
        private String name = "diary";
        private Writer writer;

        Diary() {
            Session.current().whenClosed(this::off);
        }

        void on() {
            off();
            Path path = Paths.toWrite("diary", name);
            try {
                writer = Files.newBufferedWriter(path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException failure) {
                throw Errors.of("diary:Io", "Unable to open diary file " + name + ".");
            }
            Outputs.current().record(this::write);
        }

        private void write(String text) {
            try {
                writer.write(text);
                writer.flush();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        void off() {
            if (writer != null) {
                Outputs.current().record(null);
                try {
                    writer.close();
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
                writer = null;
            }
        }
    }

    private static Object diary(Object[] in, int nargout) {
        Diary diary = MatlabSession.current().state(Diary.class, Diary::new);
        String word = in.length == 0 ? diary.writer == null ? "on" : "off" : Values.textOrNull(in[0]);
        if (word == null || word.isEmpty()) {
            throw Errors.of("diary:InvalidInput", "Argument must be a file name, 'on' or 'off'.");
        }
        switch (word) {
            case "on" -> diary.on();
            case "off" -> diary.off();
            default -> {
                diary.name = word;
                diary.on();
            }
        }
        return null;
    }
}
