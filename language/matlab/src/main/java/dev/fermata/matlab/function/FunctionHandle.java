package dev.fermata.matlab.function;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.display.DisplayFormat;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.operation.SelfCompared;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Opaque;
import java.util.List;

/** A function handle. */
public final class FunctionHandle extends Opaque implements Displayed, SelfCompared {
    private final FunctionValue function;
    private final Kind kind;
    private final String text;
    private final List<String> parameters;
    private final List<String> capturedNames;
    private final Object[] capturedValues;
    private FunctionValue plainly;

    /** What a handle was made from. */
    public enum Kind { SIMPLE, ANONYMOUS, NESTED, SCOPED }

    /**
     * @param function   follows the convention of this package
     * @param text       a name without {@code @}, or the normal text of an anonymous function with it
     * @param parameters the names of declared parameters; null when unknown
     */
    public FunctionHandle(FunctionValue function, Kind kind, String text, List<String> parameters, List<String> capturedNames,
            Object[] capturedValues) {
        this.function = function;
        this.kind = kind;
        this.text = text;
        this.parameters = parameters;
        this.capturedNames = capturedNames;
        this.capturedValues = capturedValues;
    }

    public static FunctionHandle named(FunctionValue function, Kind kind, String name) {
        return new FunctionHandle(function, kind, name, null, List.of(), new Object[0]);
    }

    public FunctionValue function() {
        return function;
    }

    /** Sets what is called from code that must not wait. Only for a handle that is being made. */
    FunctionHandle plainly(FunctionValue chosen) {
        plainly = chosen;
        return this;
    }

    /** What is called from code that must not wait. */
    FunctionValue plainFunction() {
        return plainly == null ? function : plainly;
    }

    /** The same for code that must not wait. */
    FunctionHandle plain() {
        return plainly == null ? this : new FunctionHandle(plainly, kind, text, parameters, capturedNames, capturedValues);
    }

    public Kind kind() {
        return kind;
    }

    /** As {@code func2str} gives it. */
    public String text() {
        return text;
    }

    /** Parameter names of an anonymous function; null when unknown. */
    public List<String> parameters() {
        return parameters;
    }

    public List<String> capturedNames() {
        return capturedNames;
    }

    public Object[] capturedValues() {
        return capturedValues;
    }

    /** Handles made from a name are equal when they mean the same function; a closure is only equal to its copies. */
    @Override
    public boolean isEqual(Object other, boolean nan) {
        return this == other || other instanceof FunctionHandle handle && kind == handle.kind && kind != Kind.ANONYMOUS && text.equals(handle.text)
                && (kind != Kind.NESTED || function == handle.function);
    }

    /** With the {@code @} of a simple handle. */
    private String shown() {
        return text.startsWith("@") ? text : "@" + text;
    }

    @Override
    public String header() {
        return "function_handle with value:";
    }

    @Override
    public boolean isNameSpaced() {
        return false;
    }

    @Override
    public void writeBody(Lines out) {
        out.line("    " + shown());
    }

    @Override
    public String shownInside(DisplayFormat format) {
        return shown();
    }

    @Override
    public boolean isBracketedInCell() {
        return false;
    }

    @Override
    public MatlabClass matlabClass() {
        return MatlabClass.FUNCTION_HANDLE;
    }

    @Override
    public String className() {
        return MatlabClass.FUNCTION_HANDLE.text();
    }
}
