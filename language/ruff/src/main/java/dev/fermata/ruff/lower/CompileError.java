package dev.fermata.ruff.lower;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.source.Span;

/** Errors found while lowering: the program does not start. */
final class CompileError {
    /** The code of compile errors; it also stands in front of uncaught run-time errors. */
    static final String CODE = "RUFVM001";

    private CompileError() {
    }

    static ProblemException of(Source source, int at, String message) {
        Span span = at == 0 ? Span.UNKNOWN : Span.at(source, at);
        return new ProblemException(Problem.error(CODE, "Compilation error: " + message, span));
    }

    static ProblemException duplicate(Source source, int at, String name) {
        return of(source, at, "Duplicate declaration in the same scope: " + name);
    }
}
