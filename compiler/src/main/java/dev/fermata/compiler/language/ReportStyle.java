package dev.fermata.compiler.language;

/** How a failure is to be written. */
public enum ReportStyle {
    PLAIN,
    /** As the language's reference implementation writes it, to be compared with recorded outputs; else as {@link #PLAIN}. */
    REFERENCE,
    /** With terminal colours. */
    COLOUR,
    /** Errors of a running program as one JSON object. */
    JSON
}
