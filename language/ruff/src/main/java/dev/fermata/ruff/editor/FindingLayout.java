package dev.fermata.ruff.editor;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemLayout;
import dev.fermata.ruff.analysis.Rule;
import dev.fermata.ruff.syntax.RuffProblemLayout;
import java.util.List;

/** Findings in the layout of run-time errors; what the reference's type checker tells begins as there. */
final class FindingLayout implements ProblemLayout {
    private static final String TYPE_CHECKER = "[RUFRUN001] [runtime] ";

    private final ProblemLayout errors = new RuffProblemLayout();

    @Override
    public String label(Problem problem) {
        return Rule.named(problem.code()).map(rule -> switch (rule) {
            case UNDEFINED_FUNCTION -> TYPE_CHECKER + "Undefined Function";
            case OBVIOUS_TYPE_MISMATCH -> TYPE_CHECKER + "Type Error";
            default -> "[" + problem.code() + "] [check] " + problem.severity().word();
        }).orElseGet(() -> errors.label(problem));
    }

    @Override
    public List<String> help(Problem problem) {
        return Rule.named(problem.code()).isEmpty() ? errors.help(problem)
            : problem.hint().isEmpty() ? List.of() : List.of("note: " + problem.hint());
    }
}
