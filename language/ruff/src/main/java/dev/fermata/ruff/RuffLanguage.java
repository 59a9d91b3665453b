package dev.fermata.ruff;

import dev.fermata.compiler.language.Engine;
import dev.fermata.compiler.language.FailureReport;
import dev.fermata.compiler.language.Interactive;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.language.Program;
import dev.fermata.compiler.language.ReportStyle;
import dev.fermata.compiler.language.TestCase;
import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.tooling.Tooling;
import dev.fermata.compiler.tooling.ToolingLanguage;
import dev.fermata.ruff.editor.RuffTooling;
import dev.fermata.ruff.lower.Predefined;
import dev.fermata.ruff.lower.RuffSession;
import dev.fermata.ruff.syntax.RuffSyntax;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Ruff. */
public final class RuffLanguage implements ToolingLanguage {
    /** The version of the reference that is followed. */
    private static final String VERSION = "1.0.0";

    /** The option for the longest time an await may take, in milliseconds. */
    private static final String AWAIT_LIMIT = "scheduler-timeout-ms";

    /** Sources by their name, to quote lines in reports. */
    private final Map<String, Source> sources = new ConcurrentHashMap<>();

    public RuffLanguage() {
    }

    @Override
    public String name() {
        return "ruff";
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public List<String> extensions() {
        return List.of("ruff");
    }

    @Override
    public Program load(Source source, ModuleContext context) {
        sources.put(source.name(), source);
        return RuffProgram.load(RuffSyntax.parse(source), session(context));
    }

    RuffSession session(ModuleContext context) {
        return new RuffSession(context.engine() == Engine.INTERPRETED ? RuffSession.interpreted()
                : RuffSession.compiled(context.engine() == Engine.SUSPENDING),
                context.directory(), context.file() == null ? null : context.file().getParent(), sources,
                Long.parseLong(context.settings().getOrDefault(AWAIT_LIMIT, "0")));
    }

    @Override
    public List<TestCase> tests(Source source, ModuleContext context) {
        sources.put(source.name(), source);
        return TestPrograms.of(RuffSyntax.parse(source), () -> session(context));
    }

    @Override
    public FailureReport report(Throwable failure, ReportStyle style) {
        return new FailureReports(sources, style).of(failure);
    }

    @Override
    public Interactive interactive(ModuleContext context) {
        return new RuffConversation(this, context);
    }

    @Override
    public Optional<String> documentation(String name) {
        return Optional.ofNullable(Predefined.find(name)).map(Predefined::documentation).map(DocumentationText::of);
    }

    @Override
    public List<String> documentedNames() {
        return Stream.concat(Predefined.names().stream(), Predefined.PROMISE_METHODS.stream()).sorted().toList();
    }

    @Override
    public Tooling tooling() {
        return new RuffTooling();
    }
}
