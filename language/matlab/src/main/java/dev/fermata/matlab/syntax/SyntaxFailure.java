package dev.fermata.matlab.syntax;

import dev.fermata.compiler.source.Problem;

/** Leaves the parser with the one problem that it reports. */
final class SyntaxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What else is known about a failure. */
    enum Kind {
        /** More text cannot help. */
        WRONG,
        /** The text ended too early. */
        INCOMPLETE,
        /** The text ended in a function that may be one without an {@code end} of its own. */
        FUNCTION_OPEN,
        /** Would not be wrong if the functions of the text had no {@code end} of their own. */
        FUNCTION_STYLE
    }

    private final transient Problem problem;
    private final Kind kind;

    SyntaxFailure(Problem problem, Kind kind) {
        super(problem.message(), null, false, false);
        this.problem = problem;
        this.kind = kind;
    }

    Problem problem() {
        return problem;
    }

    Kind kind() {
        return kind;
    }
}
