package dev.fermata.matlab.check;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.source.Span;
import dev.fermata.matlab.syntax.MatlabSyntax;
import dev.fermata.matlab.syntax.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Checks one file. */
public final class MatlabCheck {
    private MatlabCheck() {
    }

    /** Everything that can be told about a file without running it. */
    public static CheckReport check(Source source, FunctionLookup lookup) {
        MatlabSyntax.Parsed parsed;
        try {
            parsed = MatlabSyntax.parseAll(source);
        } catch (ProblemException rejected) {
            List<Finding> findings = rejected.problems().stream().map(MatlabCheck::syntaxError).toList();
            return new CheckReport(source, "unknown", CheckReport.NameResolution.UNAVAILABLE, List.of(), findings);
        }
        List<Finding> findings = new ArrayList<>();
        parsed.problems().forEach(problem -> findings.add(new Finding(problem.severity(), problem.code(), problem.message(),
            "semantic", problem.span(), "", "", List.of())));
        NameResolution names = NameResolution.of(source, parsed.file(), lookup);
        findings.addAll(names.findings());
        findings.addAll(TaskLint.of(source, parsed.file()));
        lookup.obstacles().forEach(obstacle -> findings.add(Finding.warning("RM-CAT0001", obstacle, "resolution",
            Span.UNKNOWN, "", "")));
        findings.sort(Comparator.comparingInt(finding -> finding.span().start()));
        return new CheckReport(source, kind(parsed.file()), names.outcome(), names.resolutions(), findings);
    }

    /** The check tells what the parser expected; MATLAB's sentence, which a run prints, is the help. */
    private static Finding syntaxError(Problem problem) {
        boolean detailed = !problem.hint().isEmpty();
        return new Finding(problem.severity(), "RunMat:ParseError", detailed ? problem.hint() : problem.message(), "syntax",
            problem.span(), "", detailed ? problem.message() : "", List.of());
    }

    private static String kind(Tree.File file) {
        return file.isScript() ? "script" : file.classes().isEmpty() ? "function" : "class";
    }
}
