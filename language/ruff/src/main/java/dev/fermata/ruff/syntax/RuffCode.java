package dev.fermata.ruff.syntax;

/** The codes of problems in the text of a program. */
enum RuffCode {
    RUFLEX001, RUFLEX002, RUFLEX003, RUFLEX004, RUFLEX005, RUFLEX006, RUFLEX007, RUFLEX008, RUFLEX009, RUFLEX010, RUFPARSE001;

    static final RuffCode INVALID_CHARACTER = RUFLEX001;
    static final RuffCode NUL = RUFLEX002;
    static final RuffCode UNTERMINATED_STRING = RUFLEX003;
    static final RuffCode UNTERMINATED_COMMENT = RUFLEX004;
    static final RuffCode INVALID_ESCAPE = RUFLEX005;
    static final RuffCode NUMBER_OVERFLOW = RUFLEX006;
    static final RuffCode MALFORMED_NUMBER = RUFLEX007;
    static final RuffCode LONG_IDENTIFIER = RUFLEX008;
    static final RuffCode LONG_STRING = RUFLEX009;
    static final RuffCode LONG_NUMBER = RUFLEX010;
}
