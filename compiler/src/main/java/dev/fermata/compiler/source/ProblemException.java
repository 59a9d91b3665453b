package dev.fermata.compiler.source;

import java.util.List;

/** A program cannot be run as it is. Carries every problem that was found, in the order in which they were found. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems at least one */
    public ProblemException(List<Problem> problems) {
        super(summary(problems), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }

    private static String summary(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("no problems");
        }
        Problem first = problems.getFirst();
        String place = first.span().isKnown() ? first.span() + ": " : "";
        String others = problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)";
        return place + first.message() + others;
    }
}
