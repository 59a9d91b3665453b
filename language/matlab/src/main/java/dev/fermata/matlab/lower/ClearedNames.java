package dev.fermata.matlab.lower;

import dev.fermata.matlab.syntax.Tree;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The variables that {@code clear} with literal words removes. */
final class ClearedNames {
    private static final Set<String> WORDS = Set.of("all", "functions", "variables", "global", "classes", "import", "java", "mex");

    private ClearedNames() {
    }

    /** The variables among those of a function or script that are gone after a statement. */
    static Collection<String> by(Tree.Statement statement, Set<String> variables) {
        List<String> words = words(statement);
        if (words == null) {
            return List.of();
        }
        if (words.isEmpty() || words.equals(List.of("all")) || words.equals(List.of("variables"))) {
            return variables;
        }
        List<String> names = of(words);
        return names == null ? List.of() : names;
    }

    /** Whether a statement only clears. */
    static boolean isClear(Tree.Statement statement) {
        return words(statement) != null;
    }

    /** The words after {@code clear} or {@code clearvars}; null for a statement that is something else, or computes them. */
    private static List<String> words(Tree.Statement statement) {
        return switch (statement) {
            case Tree.Command(int _, String name, List<String> words, boolean _) when isWord(name) -> words;
            case Tree.ExpressionStatement(int _, Tree.Name name, boolean _) when isWord(name.name()) -> List.of();
            case Tree.ExpressionStatement(int _, Tree.Paren call, boolean _) when call.base() instanceof Tree.Name name && isWord(name.name()) ->
                    VariableUse.literals(call.arguments());
            default -> null;
        };
    }

    private static boolean isWord(String name) {
        return name.equals("clear") || name.equals("clearvars");
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
