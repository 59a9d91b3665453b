package dev.fermata.matlab.function;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.value.Opaque;
import java.util.List;

/** The value of {@code inline(expression)}. */
final class InlineFunction extends Opaque implements Callable, Displayed {
    private final String expression;
    private final List<String> parameters;
    private final FunctionHandle handle;

    InlineFunction(String expression, List<String> parameters) {
        this.expression = expression;
        this.parameters = parameters;
        this.handle = MatlabFunctions.current().handle("@(" + String.join(",", parameters) + ") " + expression);
    }

    String expression() {
        return expression;
    }

    List<String> parameters() {
        return parameters;
    }

    @Override
    public FunctionValue function() {
        return handle.function();
    }

    @Override
    public String className() {
        return "inline";
    }

    @Override
    public boolean isNameSpaced() {
        return false;
    }

    @Override
    public void writeEcho(String name, Lines out) {
        out.blank().line(name + " =").blank();
        write(name, out);
        out.blank();
    }

    @Override
    public void writeBody(Lines out) {
        write("f", out);
    }

    private void write(String name, Lines out) {
        out.line("     Inline function:").line("     " + name + "(" + String.join(",", parameters) + ") = " + expression);
    }
}
