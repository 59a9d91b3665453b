package dev.fermata.ruff.syntax;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemLayout;
import java.util.ArrayList;
import java.util.List;

/** The layout of Ruff's lexical and parse errors: a code, the part of the system, and one help line per code. */
public final class RuffProblemLayout implements ProblemLayout {
    public RuffProblemLayout() {
    }

    @Override
    public String label(Problem problem) {
        return "[" + problem.code() + "] [" + subsystem(problem.code()) + "] " + problem.severity().word();
    }

    @Override
    public List<String> help(Problem problem) {
        List<String> lines = new ArrayList<>();
        switch (subsystem(problem.code())) {
            case "lexer" -> lines.add("help: Fix the lexical error in source and run again.");
            case "parser" -> lines.add("help: Fix the parse error and rerun Ruff.");
            default -> { }
        }
        if (!problem.hint().isEmpty()) {
            lines.add("note: " + problem.hint());
        }
        return lines;
    }

    private static String subsystem(String code) {
        if (code.startsWith("RUFLEX")) {
            return "lexer";
        }
        if (code.startsWith("RUFPARSE")) {
            return "parser";
        }
        return code.startsWith("RUFCLI") ? "cli" : "vm";
    }
}
