package dev.fermata.ruff.editor;

import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.ProblemRenderer;
import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.tooling.CallHint;
import dev.fermata.compiler.tooling.Completion;
import dev.fermata.compiler.tooling.Edit;
import dev.fermata.compiler.tooling.Finding;
import dev.fermata.compiler.tooling.FormatStyle;
import dev.fermata.compiler.tooling.ManualPage;
import dev.fermata.compiler.tooling.Occurrence;
import dev.fermata.compiler.tooling.Outline;
import dev.fermata.compiler.tooling.Symbol;
import dev.fermata.compiler.tooling.Tooling;
import dev.fermata.ruff.analysis.Binding;
import dev.fermata.ruff.analysis.CheckRules;
import dev.fermata.ruff.analysis.LintRules;
import dev.fermata.ruff.analysis.ModuleSources;
import dev.fermata.ruff.analysis.Resolution;
import dev.fermata.ruff.analysis.Rule;
import dev.fermata.ruff.format.Formatter;
import dev.fermata.ruff.format.ImportOrder;
import dev.fermata.ruff.lower.RuffModule;
import dev.fermata.ruff.lower.RuffSession;
import dev.fermata.ruff.syntax.RuffSyntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ruff's tools. */
public final class RuffTooling implements Tooling {
    public RuffTooling() {
    }

    @Override
    public String format(Source source, ModuleContext context, FormatStyle style) {
        ImportOrder imports = style.sortImports() ? new ImportOrder(new ModuleSources(context)::source) : null;
        return Formatter.format(source, style, imports);
    }

    @Override
    public List<Finding> check(Source source, ModuleContext context) {
        ModuleSources modules = new ModuleSources(context);
        return CheckRules.apply(Resolution.of(RuffSyntax.parse(source), modules), modules);
    }

    @Override
    public List<Finding> lint(Source source, ModuleContext context) {
        try {
            return LintRules.apply(Resolution.of(RuffSyntax.parse(source), new ModuleSources(context)));
        } catch (ProblemException wrong) {
            return errors(wrong);
        }
    }

    @Override
    public List<Finding> diagnose(Source source, ModuleContext context) {
        try {
            ModuleSources modules = new ModuleSources(context);
            Resolution names = Resolution.of(RuffSyntax.parse(source), modules);
            List<Finding> findings = new ArrayList<>(compileErrors(names, context));
            findings.addAll(CheckRules.apply(names, modules));
            findings.addAll(LintRules.apply(names));
            findings.sort(Comparator.comparingInt(finding -> finding.problem().span().start()));
            return withoutRepetitions(findings);
        } catch (ProblemException wrong) {
            return errors(wrong);
        }
    }

    private static List<Finding> compileErrors(Resolution names, ModuleContext context) {
        try {
            new RuffSession(RuffSession.interpreted(), context.directory(),
                context.file() == null ? null : context.file().getParent(), new HashMap<>(), 0)
                .lower(names.program(), new RuffModule(""), false);
            return List.of();
        } catch (ProblemException wrong) {
            return errors(wrong);
        }
    }

    private static List<Finding> withoutRepetitions(List<Finding> findings) {
        Map<String, Finding> distinct = new LinkedHashMap<>();
        findings.forEach(finding -> distinct.putIfAbsent(finding.rule() + " " + finding.problem().span(), finding));
        return List.copyOf(distinct.values());
    }

    private static List<Finding> errors(ProblemException wrong) {
        return wrong.problems().stream().map(problem -> new Finding(rule(problem).text(), problem)).toList();
    }

    private static Rule rule(Problem problem) {
        return problem.code().startsWith("RUFLEX") ? Rule.LEXER_ERROR
            : problem.code().startsWith("RUFPARSE") ? Rule.PARSER_ERROR : Rule.COMPILE_ERROR;
    }

    @Override
    public String render(List<Finding> findings, boolean colours) {
        return new ProblemRenderer(new FindingLayout(), colours).render(findings.stream().map(Finding::problem).toList());
    }

    @Override
    public List<Outline> outline(Source source) {
        try {
            return Outlines.of(RuffSyntax.parse(source));
        } catch (ProblemException wrong) {
            return List.of();
        }
    }

    @Override
    public List<Completion> complete(Source source, ModuleContext context, int offset) {
        return Completions.at(source, context, offset);
    }

    @Override
    public Optional<Symbol> symbolAt(Source source, ModuleContext context, int offset) {
        Optional<Binding.Use> use = resolved(source, context).flatMap(names -> names.useAt(offset));
        return use.isPresent() ? use.map(Symbols::of) : Symbols.predefinedAt(source, offset);
    }

    @Override
    public List<Occurrence> occurrences(Source source, ModuleContext context, int offset) {
        return resolved(source, context).flatMap(names -> names.useAt(offset)).map(Binding.Use::binding).map(binding ->
            binding.uses().stream().sorted(Comparator.comparingInt(use -> use.span().start()))
                .map(use -> new Occurrence(use.span(), use.role() == Binding.Role.DECLARATION)).toList()).orElse(List.of());
    }

    @Override
    public List<Edit> rename(Source source, ModuleContext context, int offset, String newName) {
        return Renaming.edits(Resolution.of(RuffSyntax.parse(source), new ModuleSources(context)), offset, newName);
    }

    @Override
    public Optional<CallHint> callAt(Source source, ModuleContext context, int offset) {
        return CallHints.at(source, resolved(source, context), offset);
    }

    @Override
    public List<ManualPage> manual() {
        return Manual.pages();
    }

    private static Optional<Resolution> resolved(Source source, ModuleContext context) {
        return UnfinishedText.parse(source, -1).map(program -> Resolution.of(program, new ModuleSources(context)));
    }
}
