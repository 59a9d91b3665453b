package dev.fermata.matlab;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.language.Interactive;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.language.Program;
import dev.fermata.compiler.language.ReportStyle;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import dev.fermata.matlab.display.Display;
import dev.fermata.matlab.function.MException;
import dev.fermata.matlab.function.Workspace;
import dev.fermata.matlab.lower.MatlabRuntime;
import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.syntax.MatlabSyntax;
import dev.fermata.matlab.syntax.Tree;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.ScriptError;
import java.util.List;
import java.util.Set;

/** Inputs one by one in the base workspace. Inputs show their results themselves. */
final class MatlabConversation implements Interactive {
    private static final String NAME = "<input>";

    private final MatlabLanguage language;
    private final ModuleContext context;
    private MatlabRuntime runtime;
    private Workspace workspace;

    MatlabConversation(MatlabLanguage language, ModuleContext context) {
        this.language = language;
        this.context = context;
        reset();
    }

    @Override
    public boolean incomplete(String input) {
        return MatlabSyntax.incomplete(input);
    }

    @Override
    public Program compile(String input) {
        Source source = new Source(NAME, input);
        Tree.File tree = language.parse(source, Set.copyOf(workspace.names()));
        Function function = runtime.lowerInput(source, tree, workspace, context.directory());
        var value = runtime.functionValue(function);
        return new Program() {
            @Override
            public Object run() throws Throwable {
                runtime.attach(Session.current());
                MatlabSession.current().state(Workspace.class, () -> workspace);
                return value.call2(0, workspace, 0L);
            }

            @Override
            public int statementCount() {
                return tree.statements().size();
            }

            @Override
            public int instructionCount() {
                return tree.statements().size();
            }
        };
    }

    /** Everything was shown while it ran. */
    @Override
    public String display(Object value) {
        return null;
    }

    @Override
    public String format(Object value) {
        return Display.disp(value).strip();
    }

    @Override
    public String displayFailure(Throwable failure) {
        if (failure instanceof ProblemException) {
            return language.report(failure, ReportStyle.PLAIN).text().stripTrailing();
        }
        if (failure instanceof ScriptError error) {
            MException exception = MException.of(error);
            return exception.identifier().isEmpty() ? exception.message()
                    : language.identifiers().reported(exception.identifier(), exception.message()) + ": " + exception.message();
        }
        return language.report(failure, ReportStyle.PLAIN).message();
    }

    @Override
    public List<String> declaredNames() {
        return workspace.names();
    }

    @Override
    public Object declared(String name) {
        return workspace.get(name);
    }

    @Override
    public void reset() {
        runtime = language.runtime(context);
        workspace = new Workspace();
    }
}
