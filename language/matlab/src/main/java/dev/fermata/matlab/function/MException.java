package dev.fermata.matlab.function;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.operation.SelfCompared;
import dev.fermata.matlab.task.TaskErrors;
import dev.fermata.runtime.task.ScriptError;
import java.util.List;

/** The value that describes an error. It is a value: methods that change it give a new one. */
public final class MException extends Opaque implements HasProperties, Displayed, SelfCompared {
    private final String identifier;
    private final String message;
    private final List<StackFrame> stack;
    private final List<Object> causes;
    /** What was thrown, to be thrown again with its trace; null for one that was only made. */
    private final ScriptError thrown;

    /** An active function when the error was raised. */
    public record StackFrame(String file, String name, int line) { }

    public MException(String identifier, String message, List<StackFrame> stack, List<Object> causes, ScriptError thrown) {
        this.identifier = identifier;
        this.message = message;
        this.stack = stack;
        this.causes = causes;
        this.thrown = thrown;
    }

    /** One that was not thrown yet. */
    public static MException made(String identifier, String message) {
        return new MException(identifier, message, List.of(), List.of(), null);
    }

    /** Of an error that was caught: the same value when it was thrown from one. */
    public static MException of(ScriptError error) {
        if (error.payload() instanceof MException known) {
            return new MException(known.identifier, known.message, known.stack.isEmpty() ? StackFrames.ofFunctions(error) : known.stack, known.causes, error);
        }
        String identifier = error instanceof MatlabError own ? own.identifier() : TaskErrors.identifier(error);
        return new MException(identifier, TaskErrors.message(error), StackFrames.ofFunctions(error), List.of(), error);
    }

    /** A throwable for {@code throw}, {@code error(ME)}. */
    public MatlabError toThrow() {
        return new MatlabError(identifier, message, this);
    }

    /** The same error again, with its first trace. */
    public ScriptError toRethrow() {
        return thrown != null ? thrown : toThrow();
    }

    public String identifier() {
        return identifier;
    }

    public String message() {
        return message;
    }

    public List<StackFrame> stack() {
        return stack;
    }

    public List<Object> causes() {
        return causes;
    }

    /** Whether a function raised it, rather than the language itself. */
    public boolean isRaised() {
        return thrown != null && thrown.payload() instanceof MException;
    }

    /** The builtin that raised it; null when that is not told. */
    public String raiser() {
        return null;
    }

    public MException withCause(Object cause) {
        List<Object> all = new java.util.ArrayList<>(causes);
        all.add(cause);
        return new MException(identifier, message, stack, List.copyOf(all), thrown);
    }

    @Override
    public String className() {
        return "MException";
    }

    @Override
    public String header() {
        return "MException with properties:";
    }

    @Override
    public void writeBody(Lines out) {
        out.line("    identifier: '" + identifier + "'");
        out.line("       message: '" + message + "'");
        out.line("         cause: " + (causes.isEmpty() ? "{}" : "{" + causes.size() + "×1 cell}"));
        out.line("         stack: [" + stack.size() + "×1 struct]");
        out.line("    Correction: []");
    }

    @Override
    public Object member(String name) {
        return switch (name) {
            case "identifier" -> CharArray.of(identifier);
            case "message" -> CharArray.of(message);
            case "stack" -> stackValue();
            case "cause" -> CellArray.column(causes.toArray()).reshaped(new int[] {causes.size(), causes.isEmpty() ? 0 : 1});
            case "Correction" -> DoubleArray.empty();
            case "throw", "rethrow", "throwAsCaller", "addCause", "addCorrection", "getReport" -> method(name);
            default -> null;
        };
    }

    @Override
    public List<String> propertyNames() {
        return List.of("identifier", "message", "cause", "stack", "Correction");
    }

    private FunctionValue method(String name) {
        return new BoundMethod(this, name);
    }

    private StructArray stackValue() {
        StructArray value = new StructArray(new int[] {stack.size(), 1});
        value.addField("file");
        value.addField("name");
        value.addField("line");
        for (int i = 0; i < stack.size(); i++) {
            value.put("file", i, CharArray.of(stack.get(i).file()));
            value.put("name", i, CharArray.of(stack.get(i).name()));
            value.put("line", i, (double) stack.get(i).line());
        }
        return value;
    }

    /** The same error: also when it was thrown again, and caught again. */
    @Override
    public boolean isEqual(Object other, boolean nan) {
        return this == other || other instanceof MException error && identifier.equals(error.identifier) && message.equals(error.message)
                && stack.equals(error.stack) && causes.size() == error.causes.size();
    }

    @Override
    public Object withMember(String name, Object value) {
        throw dev.fermata.matlab.value.Errors.of("PropertyReadOnly", "Unable to set the '" + name + "' property of class 'MException' because it is read-only.");
    }

    @Override
    public String toString() {
        return Values.className(this) + " " + identifier + " " + message;
    }
}
