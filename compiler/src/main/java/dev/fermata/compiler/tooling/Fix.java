package dev.fermata.compiler.tooling;

import java.util.List;

/**
 * A way to remove a finding.
 *
 * @param title what it does, for a menu
 * @param safe  whether the program does the same afterwards
 * @param edits disjoint
 */
public record Fix(String title, boolean safe, List<Edit> edits) {
    public Fix {
        edits = List.copyOf(edits);
    }
}
