package dev.fermata.host;

import dev.fermata.compiler.language.FailureReport;
import dev.fermata.compiler.language.Interactive;
import dev.fermata.compiler.language.Language;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.language.Program;
import dev.fermata.compiler.language.ReportStyle;
import dev.fermata.compiler.language.TestCase;
import dev.fermata.compiler.language.UnreadableSourceException;
import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.ProblemLayout;
import dev.fermata.compiler.source.ProblemRenderer;
import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.source.Span;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.ScriptError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A language for tests: one statement a line.
 *
 * <pre>
 *   print TEXT     sleep MILLIS    fail TEXT    exit CODE   loop (forever)   flood (output forever)
 *   spawn STATEMENT                a task of its own
 *   finally TEXT                   printed when the program is left, however
 *   show                           arguments and permissions
 *   test NAME / STATEMENT          the statement is a test
 * </pre>
 */
final class TinyLanguage implements Language {
    @Override
    public String name() {
        return "tiny";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<String> extensions() {
        return List.of("tiny");
    }

    @Override
    public Program load(Source source, ModuleContext context) {
        List<String> statements = new ArrayList<>();
        for (int line = 1; line <= source.lineCount(); line++) {
            String text = source.lineText(line).strip();
            if (text.startsWith("test ")) {
                line++;
            } else if (!text.isEmpty()) {
                if (!TinyProgram.isStatement(text)) {
                    throw new ProblemException(Problem.error("T1", "no statement: " + text,
                        new Span(source, source.lineStart(line), source.lineEnd(line))));
                }
                statements.add(text);
            }
        }
        return new TinyProgram(statements);
    }

    @Override
    public List<TestCase> tests(Source source, ModuleContext context) {
        List<TestCase> tests = new ArrayList<>();
        for (int line = 1; line < source.lineCount(); line++) {
            String text = source.lineText(line);
            if (text.startsWith("test ")) {
                tests.add(new TestCase(text.substring(5), new TinyProgram(List.of(source.lineText(++line)))));
            }
        }
        return tests;
    }

    @Override
    public FailureReport report(Throwable failure, ReportStyle style) {
        return switch (failure) {
            case ProblemException e -> new FailureReport(3, e.getMessage(),
                new ProblemRenderer(ProblemLayout.PLAIN, style == ReportStyle.COLOUR).render(e.problems()), false);
            case UnreadableSourceException e -> new FailureReport(5, e.reason().toString(),
                "cannot read " + e.path() + ": " + e.reason() + ": " + e.getMessage() + "\n", false);
            case ScriptError e -> new FailureReport(4, e.getMessage(), "failed: " + e.getMessage() + "\n",
                style == ReportStyle.JSON);
            default -> new FailureReport(6, failure.toString(), "internal: " + failure + "\n", false);
        };
    }

    @Override
    public Interactive interactive(ModuleContext context) {
        return new TinyInteractive(this, context);
    }

    @Override
    public Optional<String> documentation(String name) {
        return name.equals("print") ? Optional.of("print TEXT\n  Prints the text.\n") : Optional.empty();
    }

    @Override
    public List<String> documentedNames() {
        return List.of("print");
    }

    static void show() {
        Session session = Session.current();
        session.console().out().println("arguments " + session.arguments());
        session.console().out().println("clock " + session.permissions().allows("clock"));
    }
}
