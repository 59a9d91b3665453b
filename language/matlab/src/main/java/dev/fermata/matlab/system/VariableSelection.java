package dev.fermata.matlab.system;

import dev.fermata.library.regex.Regex;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which variables a command names: by name, with wildcards, or by regular expressions after {@code -regexp}. */
public final class VariableSelection {
    private final List<Predicate<String>> tests = new ArrayList<>();
    private boolean onlyGlobals;
    private String file;

    private VariableSelection() {
    }

    /** Of arguments from {@code start} on. {@code -file} is followed by a file. */
    public static VariableSelection parse(Object[] arguments, int start) {
        VariableSelection selection = new VariableSelection();
        boolean isRegular = false;
        for (int i = start; i < arguments.length; i++) {
            String word = Values.textOrNull(arguments[i]);
            if (word == null) {
                throw Errors.of("who:InvalidInput", "Variable names must be character vectors or string scalars.");
            }
            if (word.equals("-regexp")) {
                isRegular = true;
            } else if (word.equals("-file") && i + 1 < arguments.length) {
                selection.file = Values.textOrNull(arguments[++i]);
            } else if (word.equals("global")) {
                selection.onlyGlobals = true;
            } else {
                selection.tests.add(isRegular ? Regex.compile(word)::finds : wildcard(word));
            }
        }
        return selection;
    }

    private static Predicate<String> wildcard(String word) {
        if (word.indexOf('*') < 0 && word.indexOf('?') < 0) {
            return word::equals;
        }
        StringBuilder expression = new StringBuilder();
        for (char c : word.toCharArray()) {
            expression.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(expression.toString()).asMatchPredicate();
    }

    /** Whether a variable is meant; without names, all are. */
    public boolean includes(String name) {
        return tests.isEmpty() || tests.stream().anyMatch(test -> test.test(name));
    }

    boolean onlyGlobals() {
        return onlyGlobals;
    }

    String file() {
        return file;
    }
}
