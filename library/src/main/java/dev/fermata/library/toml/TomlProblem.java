package dev.fermata.library.toml;

/** Why a text is not TOML, with the place: {@code expected a value at line 1 column 5}. */
public final class TomlProblem extends Exception {
    private static final long serialVersionUID = 1L;

    TomlProblem(String message) {
        super(message, null, false, false);
    }
}
