package dev.fermata.compiler.language;

/**
 * A failure as told to the user.
 *
 * @param exitCode       the exit code of the process when this ends the program
 * @param message        one line without prefix or place, for lists of test results and the like
 * @param text           the whole report, ending in a line feed
 * @param standardOutput whether the report belongs on standard output (machine-readable reports) instead of standard error
 */
public record FailureReport(int exitCode, String message, String text, boolean standardOutput) {
}
