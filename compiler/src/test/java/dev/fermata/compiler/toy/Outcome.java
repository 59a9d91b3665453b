package dev.fermata.compiler.toy;

import java.util.List;

/**
 * What a program did, as far as its user can tell.
 *
 * @param result the result or the error, as text
 * @param trace  what it reported on the way
 */
public record Outcome(String result, List<String> trace) {
    @Override
    public String toString() {
        return result + "\n  trace: " + String.join(" | ", trace);
    }
}
