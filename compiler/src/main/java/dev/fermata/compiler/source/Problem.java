package dev.fermata.compiler.source;

import java.util.Objects;

/**
 * Something wrong with a program, found before it runs.
 *
 * @param code       identifies the kind of problem, for example {@code RUFPARSE001}
 * @param message    one line
 * @param span       the place; {@link Span#UNKNOWN} when there is none
 * @param hint       what to do about it, one line; empty for none
 * @param suggestion the name that was probably meant; empty for none
 */
public record Problem(Severity severity, String code, String message, Span span, String hint, String suggestion) {
    /** How much it matters. Only an error keeps the program from running. */
    public enum Severity {
        ERROR, WARNING;

        /** The word used in output. */
        public String word() {
            return this == ERROR ? "error" : "warning";
        }
    }

    public Problem {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(code);
        Objects.requireNonNull(message);
        Objects.requireNonNull(span);
        Objects.requireNonNull(hint);
        Objects.requireNonNull(suggestion);
    }

    public static Problem error(String code, String message, Span span) {
        return new Problem(Severity.ERROR, code, message, span, "", "");
    }

    public static Problem warning(String code, String message, Span span) {
        return new Problem(Severity.WARNING, code, message, span, "", "");
    }

    public Problem withHint(String hint) {
        return new Problem(severity, code, message, span, hint, suggestion);
    }

    public Problem withSuggestion(String suggestion) {
        return new Problem(severity, code, message, span, hint, suggestion);
    }
}
