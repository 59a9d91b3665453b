package dev.fermata.compiler.source;

import java.util.List;

/** What differs between languages in how a problem is printed. */
public interface ProblemLayout {
    /** {@code error[CODE]: message}, with hints below. */
    ProblemLayout PLAIN = new ProblemLayout() {
        @Override
        public String label(Problem problem) {
            return problem.severity().word() + (problem.code().isEmpty() ? "" : "[" + problem.code() + "]");
        }

        @Override
        public List<String> help(Problem problem) {
            return problem.hint().isEmpty() ? List.of() : List.of("help: " + problem.hint());
        }
    };

    /** The first line up to the colon and the message. */
    String label(Problem problem);

    /** The lines below the source line, without their {@code "  = "}. */
    List<String> help(Problem problem);

    /** Whether the source line and the caret are printed. */
    default boolean showsSource() {
        return true;
    }
}
