package dev.fermata.library.json;

/** Why a text is not JSON, with the place: {@code expected value at line 1 column 3}. */
public final class JsonProblem extends Exception {
    private static final long serialVersionUID = 1L;

    /** What kind of problem it is. */
    public enum Kind { SYNTAX, TOO_DEEP }

    private final Kind kind;

    JsonProblem(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
