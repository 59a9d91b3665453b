package dev.fermata.host;

import dev.fermata.compiler.language.Interactive;
import dev.fermata.compiler.language.Language;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.language.Program;
import dev.fermata.compiler.language.ReportStyle;
import dev.fermata.compiler.source.Source;
import java.util.List;

/** Inputs are statements; {@code \} at the end asks for more. */
final class TinyInteractive implements Interactive {
    private final Language language;
    private final ModuleContext context;

    TinyInteractive(Language language, ModuleContext context) {
        this.language = language;
        this.context = context;
    }

    @Override
    public boolean incomplete(String input) {
        return input.endsWith("\\");
    }

    @Override
    public Program compile(String input) {
        return language.load(new Source("<input>", input), context);
    }

    @Override
    public String display(Object value) {
        return value == NOTHING ? null : "=> " + value;
    }

    @Override
    public String format(Object value) {
        return String.valueOf(value);
    }

    @Override
    public String displayFailure(Throwable failure) {
        return "Error: " + language.report(failure, ReportStyle.PLAIN).message();
    }

    @Override
    public List<String> declaredNames() {
        return List.of();
    }

    @Override
    public Object declared(String name) {
        throw new IllegalArgumentException(name);
    }

    @Override
    public void reset() {
    }
}
