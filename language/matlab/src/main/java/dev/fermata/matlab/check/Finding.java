package dev.fermata.matlab.check;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.Span;
import java.util.List;

/**
 * Something that the check tells.
 *
 * @param category one word for what it is about: syntax, semantic, resolution, async
 * @param label    says at the place itself what it is; empty for none
 * @param help     what to do about it; empty for none
 * @param related  other places that matter
 */
public record Finding(Problem.Severity severity, String code, String message, String category, Span span, String label,
        String help, List<Related> related) {
    /** Another place, and what is there. */
    public record Related(Span span, String label) { }

    public Finding {
        related = List.copyOf(related);
    }

    static Finding warning(String code, String message, String category, Span span, String label, String help) {
        return new Finding(Problem.Severity.WARNING, code, message, category, span, label, help, List.of());
    }

    Finding with(Related other) {
        return new Finding(severity, code, message, category, span, label, help, List.of(other));
    }

    boolean isError() {
        return severity == Problem.Severity.ERROR;
    }
}
