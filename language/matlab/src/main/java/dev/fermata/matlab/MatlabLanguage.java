package dev.fermata.matlab;

import dev.fermata.compiler.ir.text.IrPrinter;
import dev.fermata.compiler.language.Engine;
import dev.fermata.compiler.language.FailureReport;
import dev.fermata.compiler.language.Interactive;
import dev.fermata.compiler.language.Language;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.language.Program;
import dev.fermata.compiler.language.ReportStyle;
import dev.fermata.compiler.language.TestCase;
import dev.fermata.compiler.source.Source;
import dev.fermata.matlab.builtin.Documentation;
import dev.fermata.matlab.lower.MatlabRuntime;
import dev.fermata.matlab.project.ProgramSettings;
import dev.fermata.matlab.session.Identifiers;
import dev.fermata.matlab.syntax.MatlabSyntax;
import dev.fermata.matlab.syntax.Tree;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** MATLAB with RunMat's tasks. */
public final class MatlabLanguage implements Language {
    /** The version of the reference that is followed. */
    private static final String VERSION = "0.6.1";
    private static final double NANOS_PER_MILLI = 1e6;

    /** Sources by their name, to quote lines in reports. */
    private final Map<String, Source> sources = new ConcurrentHashMap<>();
    /** Those of the program that was loaded last; reports follow them. */
    private volatile ProgramSettings settings = ProgramSettings.DEFAULT;
    /** Of the program that was loaded last. */
    private volatile MatlabRuntime last;
    private volatile Diagnosis diagnosis;

    public MatlabLanguage() {
    }

    @Override
    public String name() {
        return "matlab";
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public List<String> extensions() {
        return List.of("m");
    }

    @Override
    public Program load(Source given, ModuleContext context) {
        Source source = new Source(given.name(), MatlabSyntax.withLineFeeds(given.text()));
        sources.put(source.name(), source);
        MatlabRuntime runtime = runtime(context);
        last = runtime;
        return MatlabProgram.load(source, parse(source, Set.of()), runtime, context);
    }

    /** Makes pictures of the figures that the last program left open, after it has ended. */
    public void export(FigureExports exports) {
        MatlabRuntime ended = last;
        if (ended != null) { // drawing asks for the session's state, so it happens in a session, which gets that of the ended one
            Session.builder().loop().build().run(() -> {
                ended.attach(Session.current());
                exports.take();
                return null;
            });
        }
    }

    /** The code of a program, as text, without running it. */
    public String listing(Source source, ModuleContext context) {
        sources.put(source.name(), source);
        MatlabRuntime runtime = runtime(context);
        return IrPrinter.print(runtime.lower(source, context.file() == null ? null : context.file().getParent(), parse(source, Set.of())));
    }

    /** What was last reported as the end of a program; null when nothing was. */
    public Diagnosis diagnosis() {
        return diagnosis;
    }

    /** The tree of a text in the mode of the last program. */
    Tree.File parse(Source source, Set<String> knownVariables) {
        return settings.isStrict() ? MatlabSyntax.parseStrict(source, knownVariables) : MatlabSyntax.parse(source, knownVariables);
    }

    /** How identifiers are written in reports. */
    Identifiers identifiers() {
        return settings.identifiers();
    }

    MatlabRuntime runtime(ModuleContext context) {
        settings = ProgramSettings.of(context.directory(), context.settings(), System.getenv());
        return new MatlabRuntime(context.engine() == Engine.INTERPRETED ? MatlabRuntime.interpreted()
                : MatlabRuntime.compiled(context.engine() == Engine.SUSPENDING),
                context.file() == null ? null : context.file().getParent(), context.directory(), sources, settings);
    }

    @Override
    public boolean runsOnOneThread() {
        return true;
    }

    @Override
    public boolean prefersVirtualTime() {
        return settings.tasks().deterministic();
    }

    @Override
    public boolean movesTime() {
        return !settings.tasks().autoAdvance();
    }

    @Override
    public long longStepNanos() {
        return Math.max(1, (long) (settings.tasks().longPollMillis() * NANOS_PER_MILLI));
    }

    /** The language has no test declarations. */
    @Override
    public List<TestCase> tests(Source source, ModuleContext context) {
        return List.of();
    }

    @Override
    public FailureReport report(Throwable failure, ReportStyle style) {
        FailureReports reports = new FailureReports(sources, style, settings);
        FailureReport report = reports.of(failure);
        diagnosis = reports.diagnosis(failure, report);
        return report;
    }

    @Override
    public FailureReport reportUnobserved(Task task, Throwable failure, ReportStyle style) {
        return new FailureReports(sources, style, settings).unobserved(task, failure);
    }

    @Override
    public Interactive interactive(ModuleContext context) {
        return new MatlabConversation(this, context);
    }

    @Override
    public Optional<String> documentation(String name) {
        return Documentation.of(name);
    }

    @Override
    public List<String> documentedNames() {
        return Documentation.names();
    }
}
