package dev.fermata.matlab.function;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.StructBody;
import dev.fermata.matlab.operation.Equality;
import dev.fermata.matlab.operation.SelfCompared;
import dev.fermata.matlab.session.Identifiers;
import dev.fermata.matlab.task.TaskErrors;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.task.ScriptError;
import java.util.ArrayList;
import java.util.List;

/** The value that describes an error. It is a value: methods that change it give a new one. */
public final class MException extends Opaque implements HasProperties, Displayed, SelfCompared {
    private static final List<String> PROPERTIES = List.of("identifier", "message", "cause", "stack", "Correction");

    private final String identifier;
    private final String message;
    private final List<StackFrame> stack;
    private final List<Object> causes;
    private final Object correction;
    /** What was thrown, to be thrown again with its trace; null for one that was only made. */
    private final ScriptError thrown;

    /** An active function when the error was raised. */
    public record StackFrame(String file, String name, int line) { }

    private MException(String identifier, String message, List<StackFrame> stack, List<Object> causes, Object correction, ScriptError thrown) {
        this.identifier = identifier;
        this.message = message;
        this.stack = stack;
        this.causes = causes;
        this.correction = correction;
        this.thrown = thrown;
    }

    /** One that was not thrown yet. */
    public static MException made(String identifier, String message) {
        return made(identifier, message, List.of());
    }

    /** The same with a stack that a program gives. */
    static MException made(String identifier, String message, List<StackFrame> stack) {
        return new MException(identifier, message, stack, List.of(), DoubleArray.empty().share(), null);
    }

    /** Of an error that was caught: the same value when it was thrown from one. */
    public static MException of(ScriptError error) {
        if (error.payload() instanceof MException known) {
            return new MException(known.identifier, known.message, known.stack.isEmpty() ? StackFrames.ofFunctions(error) : known.stack, known.causes,
                    known.correction, error);
        }
        String message = TaskErrors.message(error);
        String identifier = Identifiers.current().raised(error instanceof MatlabError own ? own.identifier() : TaskErrors.identifier(error), message);
        return new MException(identifier, message, StackFrames.ofFunctions(error), List.of(), DoubleArray.empty().share(), error);
    }

    /** A throwable for {@code throw}: its stack begins anew. */
    public MatlabError toThrow() {
        return new MatlabError(identifier, message, with(List.of()));
    }

    /** A throwable for {@code throwAsCaller}: as if the caller of the present function had thrown it. */
    MatlabError toThrowAsCaller() {
        List<StackFrame> here = StackFrames.here();
        return new MatlabError(identifier, message, with(here.size() > 1 ? here.subList(1, here.size()) : here));
    }

    /** The same error again, with its first trace. */
    public ScriptError toRethrow() {
        return thrown != null ? thrown : new MatlabError(identifier, message, this);
    }

    private MException with(List<StackFrame> other) {
        return new MException(identifier, message, List.copyOf(other), causes, correction, null);
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

    /** The builtin or library function that raised it; null when that was the program or the language. */
    public String raiser() {
        return thrown == null ? null : StackFrames.raiser(thrown);
    }

    MException withCause(MException cause) {
        List<Object> all = new ArrayList<>(causes);
        all.add(cause);
        return new MException(identifier, message, stack, List.copyOf(all), correction, thrown == null ? null : rethrowable(all));
    }

    /** What {@code rethrow} throws has the causes too. */
    private ScriptError rethrowable(List<Object> all) {
        return new MatlabError(identifier, message, new MException(identifier, message, stack, List.copyOf(all), correction, null));
    }

    MException withCorrection(Object suggestion) {
        return new MException(identifier, message, stack, causes, suggestion, null);
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
        StructBody.writeProperties(PROPERTIES, PROPERTIES.stream().map(this::member).toList(), out);
    }

    @Override
    public List<String> propertyNames() {
        return PROPERTIES;
    }

    @Override
    public Object member(String name) {
        return switch (name) {
            case "identifier" -> CharArray.of(identifier);
            case "message" -> CharArray.of(message);
            case "stack" -> stackValue(stack);
            case "cause" -> CellArray.column(causes.toArray()).reshaped(new int[] {causes.size(), causes.isEmpty() ? 0 : 1});
            case "Correction" -> correction;
            case "throw", "rethrow", "throwAsCaller", "addCause", "addCorrection", "getReport" -> method(name);
            default -> null;
        };
    }

    private FunctionValue method(String name) {
        return new BoundMethod(this, name);
    }

    /** A stack as programs see it. */
    static StructArray stackValue(List<StackFrame> stack) {
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

    @Override
    public Object withMember(String name, Object value) {
        throw Errors.of("PropertyReadOnly", "Unable to set the '" + name + "' property of class 'MException' because it is read-only.");
    }

    @Override
    public boolean isEqual(Object other, boolean nan) {
        return other instanceof MException same && identifier.equals(same.identifier) && message.equals(same.message) && stack.equals(same.stack)
                && Equality.isequal(member("cause"), same.member("cause"));
    }

    @Override
    public String toString() {
        return Values.className(this) + " " + identifier + " " + message;
    }
}
