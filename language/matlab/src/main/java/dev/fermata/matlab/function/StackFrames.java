package dev.fermata.matlab.function;

import dev.fermata.compiler.emit.MethodName;
import dev.fermata.compiler.ir.Position;
import dev.fermata.compiler.link.ProgramPlace;
import dev.fermata.matlab.session.StackLine;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.AwaitStep;
import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Task;
import java.util.ArrayList;
import java.util.List;

/** The active functions when an error was raised: those on the Java stack, then the suspended ones below. */
public final class StackFrames {
    /** The source name of text that was evaluated. */
    public static final String EVALUATED = "<eval>";

    private StackFrames() {
    }

    /** As {@code e.stack} has them: functions and scripts that are files, without text that was evaluated. */
    static List<MException.StackFrame> of(ScriptError error) {
        List<MException.StackFrame> frames = new ArrayList<>();
        for (CodePosition position : positions(error)) {
            if (!position.function().startsWith("<")) {
                String file = position.source().startsWith("<") ? "" : path(position.source());
                frames.add(new MException.StackFrame(file, position.function(), position.line()));
            }
        }
        return frames;
    }

    private static String path(String source) {
        MatlabFunctions functions = Session.currentOrNull() == null ? null : MatlabFunctions.current();
        return functions == null ? source : functions.fullPath(source);
    }

    /** The calls that are active now, innermost first. */
    static List<MException.StackFrame> here() {
        return of(new MatlabError("", ""));
    }

    /** The builtin or library function that raised an error; null when the program's own code or the language did. */
    static String raiser(ScriptError error) {
        String library = null;
        boolean isOwn = false;
        for (StackTraceElement element : error.getStackTrace()) {
            isOwn = Task.isStartOfTask(element) || MethodName.isProgram(element) && !MethodName.isInternal(element.getMethodName());
            if (isOwn) {
                break;
            }
            library = MethodName.isProgram(element) ? known(MethodName.decode(element.getMethodName()), library) : library;
        }
        for (Frame frame = error.outerFrames(); frame != null && !isOwn; frame = frame.caller) {
            isOwn = frame.position().shown();
            library = isOwn ? library : known(frame.position().function(), library);
        }
        String builtin = error instanceof MatlabError own ? own.raiser() : null;
        return library != null ? library : builtin != null && !builtin.startsWith("__") ? builtin : null;
    }

    /** The name of a function of the library, unless nobody calls it by that. */
    private static String known(String name, String otherwise) {
        return name.isEmpty() || name.startsWith("__") || name.startsWith("@") || name.startsWith("<") ? otherwise : name;
    }

    /** The same; none for an error outside of functions. */
    static List<MException.StackFrame> ofFunctions(ScriptError error) {
        List<MException.StackFrame> frames = of(error);
        return isScript(frames) ? List.of() : frames;
    }

    private static boolean isScript(List<MException.StackFrame> frames) {
        return frames.size() == 1 && (frames.getFirst().file().endsWith("/" + frames.getFirst().name() + ".m")
                || frames.getFirst().file().equals(frames.getFirst().name() + ".m"));
    }

    /** The calls that led here, innermost first; none outside of functions. */
    public static List<StackLine> lines() {
        List<MException.StackFrame> frames = here();
        return isScript(frames) ? List.of() : frames.stream().map(frame -> new StackLine(frame.name(), frame.line(), "")).toList();
    }

    /** The calls of the task that raised an error, innermost first, and then those of the tasks that got it by awaiting. */
    public static List<CodePosition> way(ScriptError error) {
        List<CodePosition> all = new ArrayList<>(positions(error));
        for (AwaitStep step : error.way()) {
            for (StackTraceElement element : step.trace()) {
                if (Task.isStartOfTask(element)) {
                    break;
                }
                if (MethodName.isProgram(element) && !MethodName.isInternal(element.getMethodName())) {
                    all.add(new CodePosition(MethodName.decode(element.getMethodName()), element.getFileName(), element.getLineNumber(), 0, true));
                }
            }
            addSuspended(step.frames(), all);
        }
        return all;
    }

    /** The same for an error that ended a task which nobody awaited. */
    public static List<CodePosition> wayTo(Task task, ScriptError error) {
        boolean awaited = !error.way().isEmpty() && error.way().getLast().task() == task;
        return awaited ? way(error) : error.task() == task ? positions(error) : List.of();
    }

    /** With exact columns where they are known, innermost first. */
    public static List<CodePosition> positions(ScriptError error) {
        List<CodePosition> functions = new ArrayList<>();
        for (StackTraceElement element : error.getStackTrace()) {
            if (Task.isStartOfTask(element)) {
                break; // what follows are the calls of the task that started this one
            }
            if (MethodName.isProgram(element) && !MethodName.isInternal(element.getMethodName())) {
                String method = element.getMethodName();
                int exact = functions.isEmpty() && error.raisedAt() instanceof ProgramPlace place && place.method().equals(method)
                        ? place.position() : 0;
                int line = exact == 0 ? element.getLineNumber() : Position.line(exact);
                functions.add(new CodePosition(MethodName.decode(method), element.getFileName(), line, Position.column(exact), true));
            }
        }
        addSuspended(error.outerFrames(), functions);
        return functions;
    }

    private static void addSuspended(Frame innermost, List<CodePosition> functions) {
        for (Frame frame = innermost; frame != null; frame = frame.caller) {
            CodePosition position = frame.position();
            if (position.shown() && !position.function().isEmpty()) {
                functions.add(position);
            }
        }
    }
}
