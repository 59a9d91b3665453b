package dev.fermata.compiler.language;

/** How a failure is to be written. */
public enum ReportStyle {
    PLAIN,
    /** With terminal colours. */
    COLOUR,
    /** Errors of a running program as one JSON object. */
    JSON
}
