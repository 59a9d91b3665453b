package dev.fermata.matlab;

import java.util.List;

/**
 * A failure as machine-readable reports have it.
 *
 * @param identifier empty when the error has none
 * @param source     the file of the failing expression; null when there is no place
 * @param callStack  active functions, innermost first, as {@code name @ file:line:column}; no more than the limit
 * @param elided     how many of them were left out
 * @param rendered   the report for people
 */
public record Diagnosis(String identifier, String message, String source, int line, int column, List<String> callStack, int elided,
        String rendered) {
    public Diagnosis {
        callStack = List.copyOf(callStack);
    }
}
