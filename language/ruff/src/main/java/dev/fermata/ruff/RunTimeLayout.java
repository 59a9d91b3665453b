package dev.fermata.ruff;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemLayout;
import java.util.List;

/** The first line of an uncaught error. */
final class RunTimeLayout implements ProblemLayout {
    @Override
    public String label(Problem problem) {
        return "[" + problem.code() + "] [vm] Runtime Error";
    }

    @Override
    public List<String> help(Problem problem) {
        return List.of();
    }
}
