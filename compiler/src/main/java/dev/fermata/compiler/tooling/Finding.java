package dev.fermata.compiler.tooling;

import dev.fermata.compiler.source.Problem;
import java.util.Objects;
import java.util.Optional;

/**
 * Something to tell about a text.
 *
 * @param rule    the name of the rule that found it: lower case words with dashes
 * @param problem what to tell, and where
 * @param fix     edits that remove it without changing what the program does, if there are such
 */
public record Finding(String rule, Problem problem, Optional<Fix> fix) {
    public Finding {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(problem);
        Objects.requireNonNull(fix);
    }

    public Finding(String rule, Problem problem) {
        this(rule, problem, Optional.empty());
    }
}
