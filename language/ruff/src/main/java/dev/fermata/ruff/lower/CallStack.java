package dev.fermata.ruff.lower;

import dev.fermata.compiler.emit.MethodName;
import dev.fermata.compiler.ir.Position;
import dev.fermata.compiler.link.ProgramPlace;
import dev.fermata.ruff.value.TooDeep;
import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.ScriptError;
import java.util.ArrayList;
import java.util.List;

/**
 * The active functions of a program when an error was raised: those on the Java stack, then the suspended ones below.
 *
 * @param functions innermost first; the last is the top level of the file when the error did not come from a task
 */
public record CallStack(List<CodePosition> functions) {
    /** The name of the function that holds a file's top level. It is not shown as an active function. */
    public static final String TOP_LEVEL = "<main>";

    public static CallStack of(ScriptError error) {
        List<CodePosition> functions = new ArrayList<>();
        for (StackTraceElement element : error.getStackTrace()) {
            if (MethodName.isProgram(element)) {
                String method = element.getMethodName();
                if (!MethodName.isInternal(method)) {
                    int exact = functions.isEmpty() && error.raisedAt() instanceof ProgramPlace place
                            && place.method().equals(method) ? place.position() : 0;
                    int line = exact == 0 ? element.getLineNumber() : Position.line(exact);
                    functions.add(new CodePosition(MethodName.decode(method), element.getFileName(), line, Position.column(exact),
                            true));
                }
            }
        }
        for (Frame frame = error.outerFrames(); frame != null; frame = frame.caller) {
            CodePosition position = frame.position();
            if (position.shown() && !position.function().isEmpty()) {
                functions.add(position);
            }
        }
        if (error instanceof TooDeep && functions.size() > 1) {
            functions.removeFirst();
        }
        return new CallStack(functions);
    }

    /** The active functions without the top level of a file. */
    public List<CodePosition> active() {
        return functions.stream().filter(position -> !position.function().equals(TOP_LEVEL)).toList();
    }

    /** The names of the active functions, innermost first, the top level left out. */
    public List<String> names() {
        return active().stream().map(CodePosition::function).toList();
    }
}
