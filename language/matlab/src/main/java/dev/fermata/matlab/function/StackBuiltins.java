package dev.fermata.matlab.function;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.session.Outputs;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The calls that are active, and the debugger's commands, of which there is no debugger to obey. */
public final class StackBuiltins {
    static final String NAMES = "dbstack dbstop dbclear dbstatus dbcont dbquit dbstep dbup dbdown dbtype profile";

    private StackBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "dbstack" -> Builtin.of(name, 0, 2, 2, StackBuiltins::dbstack);
            case "dbstop", "dbclear", "dbcont", "dbquit", "dbstep", "dbup", "dbdown" ->
                    Builtin.of(name, 0, Builtin.ANY, 0, (_, _) -> null);
            case "dbstatus" -> Builtin.of(name, 0, 2, 1, (_, nargout) -> nargout > 0 ? breakpoints() : null);
            case "dbtype" -> Builtin.of(name, 1, 2, 0, StackBuiltins::dbtype);
            default -> null;
        };
    }

    private static StructArray breakpoints() {
        StructArray none = new StructArray(new int[] {0, 1});
        List.of("name", "file", "line", "anonymous", "expression", "cond", "identifier").forEach(none::addField);
        return none;
    }

    private static Object dbstack(Object[] in, int nargout) {
        int left = 0;
        for (Object argument : in) {
            String word = Values.textOrNull(argument);
            if (word == null && Values.count(argument) == 1 && Values.classOf(argument).isArithmetic()) {
                left = (int) Math.max(0, Values.real(argument, 0));
            } else if (!"-completenames".equals(word)) {
                throw Errors.of("dbstack:InvalidInput", "The only option is '-completenames'.");
            }
        }
        List<MException.StackFrame> frames = StackFrames.here();
        frames = frames.subList(Math.min(left, frames.size()), frames.size());
        if (nargout > 0) {
            return new Object[] {MException.stackValue(frames.stream().map(StackBuiltins::withShortName).toList()), 1.0};
        }
        StringBuilder text = new StringBuilder();
        for (MException.StackFrame frame : frames) {
            text.append(text.isEmpty() ? "> " : "  ").append("In ").append(frame.name()).append(" (line ").append(frame.line()).append(")\n");
        }
        Outputs.print(text.toString());
        return null;
    }

    private static MException.StackFrame withShortName(MException.StackFrame frame) {
        return new MException.StackFrame(frame.file().substring(frame.file().lastIndexOf('/') + 1), frame.name(), frame.line());
    }

    /** Shows a function's file with numbers of lines. */
    private static Object dbtype(Object[] in, int nargout) throws Throwable {
        String name = Values.textOrNull(in[0]);
        Path file = name == null ? null : MatlabFunctions.current().file(name.endsWith(".m") ? name.substring(0, name.length() - 2) : name);
        if (file == null) {
            throw Errors.of("dbtype:FileNotFound", "File '" + name + "' not found.");
        }
        List<String> lines = Files.readAllLines(file);
        StringBuilder text = new StringBuilder("\n");
        for (int i = 0; i < lines.size(); i++) {
            String number = String.valueOf(i + 1);
            text.append(number).append(" ".repeat(Math.max(1, 6 - number.length()))).append(lines.get(i)).append('\n');
        }
        Outputs.print(text.append('\n').toString());
        return null;
    }
}
