package dev.fermata.ruff;

import dev.fermata.compiler.language.Interactive;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.language.Program;
import dev.fermata.compiler.language.ReportStyle;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import dev.fermata.ruff.lower.Conversation;
import dev.fermata.ruff.lower.RuffModule;
import dev.fermata.ruff.lower.RuffSession;
import dev.fermata.ruff.syntax.RuffSyntax;
import java.util.List;

/** A conversation in Ruff: every input is a file of its own that shares its variables with the others. */
final class RuffConversation implements Interactive {
    private static final String NAME = "<input>";

    private final RuffLanguage language;
    private final ModuleContext context;
    private RuffSession session;
    private RuffModule module;

    RuffConversation(RuffLanguage language, ModuleContext context) {
        this.language = language;
        this.context = context;
        reset();
    }

    @Override
    public boolean incomplete(String input) {
        return OpenBrackets.in(input) > 0;
    }

    @Override
    public Program compile(String input) {
        return RuffProgram.load(RuffSyntax.parse(new Source(NAME, input)), session, module, true);
    }

    @Override
    public String display(Object value) {
        return value == null || value == Conversation.NO_VALUE || value == NOTHING ? null
                : "=> " + format(value);
    }

    @Override
    public String format(Object value) {
        return ConversationText.of(value);
    }

    @Override
    public String displayFailure(Throwable failure) {
        String message = failure instanceof ProblemException problems ? problems.problems().getFirst().message()
                : language.report(failure, ReportStyle.PLAIN).message();
        return "Error: " + message;
    }

    @Override
    public List<String> declaredNames() {
        return module.definedNames();
    }

    @Override
    public Object declared(String name) {
        return module.global(name).value;
    }

    @Override
    public void reset() {
        session = language.session(context);
        module = new RuffModule("");
    }
}
