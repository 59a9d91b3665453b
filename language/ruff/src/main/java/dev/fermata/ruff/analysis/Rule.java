package dev.fermata.ruff.analysis;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of findings. */
public enum Rule {
    UNDEFINED_FUNCTION("undefined-function"), UNDEFINED_VARIABLE("undefined-variable"), UNKNOWN_IMPORT("unknown-import"),
    WRONG_ARGUMENT_COUNT("wrong-argument-count"), UNREACHABLE_CODE("unreachable-code"), UNUSED_VARIABLE("unused-variable"),
    PROMISE_NEVER_AWAITED("promise-never-awaited"), LOOP_NEVER_WAITS("loop-never-waits"),
    OBVIOUS_TYPE_MISMATCH("obvious-type-mismatch"), MISSING_ERROR_HANDLING("missing-error-handling-pattern"),
    /** The text is not a program. */
    LEXER_ERROR("lexer-error"), PARSER_ERROR("parser-error"), COMPILE_ERROR("compile-error");

    private final String text;

    Rule(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public static Optional<Rule> named(String text) {
        return Arrays.stream(values()).filter(rule -> rule.text.equals(text)).findFirst();
    }
}
