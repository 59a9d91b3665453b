package dev.fermata.matlab.lower;

import java.util.List;
import java.util.Set;

/** The variables that {@code clear} with literal words removes. */
final class ClearedNames {
    private static final Set<String> WORDS = Set.of("all", "functions", "variables", "global", "classes", "import", "java", "mex");

    private ClearedNames() {
    }

    /** The names; null when they can only be told at run time: no words, patterns, options. */
    static List<String> of(List<String> words) {
        if (words.isEmpty()) {
            return null;
        }
        for (String word : words) {
            if (WORDS.contains(word) || !word.matches("[A-Za-z_]\\w*")) {
                return null;
            }
        }
        return words;
    }
}
