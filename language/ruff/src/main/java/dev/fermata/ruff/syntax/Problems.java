package dev.fermata.ruff.syntax;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one source. Gives up at a number of problems that nobody would read. */
final class Problems {
    static final int MAX_COUNT = 1000;

    private final Source source;
    private final List<Problem> found = new ArrayList<>();

    Problems(Source source) {
        this.source = source;
    }

    int count() {
        return found.size();
    }

    /** Line and column of an offset, for texts. */
    String place(int offset) {
        return source.line(offset) + ":" + source.column(offset);
    }

    void report(RuffCode code, String message, int start, int end, String hint) {
        if (found.size() == MAX_COUNT) {
            found.add(Problem.error(code.name(), "Too many errors; the rest of the file was not checked",
                new Span(source, start, end)));
            throw exception();
        }
        found.add(Problem.error(code.name(), message, new Span(source, start, end)).withHint(hint));
    }

    /** @throws ProblemException with everything found so far, if there is anything */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw exception();
        }
    }

    private ProblemException exception() {
        return new ProblemException(found);
    }
}
