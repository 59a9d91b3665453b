package dev.fermata.matlab.function;

import dev.fermata.library.regex.Regex;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What {@code clear} and {@code clearvars} remove. */
final class WorkspaceClearing {
    private WorkspaceClearing() {
    }

    static void clear(Workspace workspace, String function, Object[] arguments) {
        List<String> words = new ArrayList<>();
        for (Object argument : arguments) {
            words.add(String.valueOf(Values.textOrNull(argument)));
        }
        boolean isVars = function.equals("clearvars");
        if (words.isEmpty() || !isVars && (words.contains("all") || words.contains("-all") || words.contains("variables"))) {
            workspace.names().forEach(workspace::clear);
            if (words.contains("all") || words.contains("-all")) {
                Workspace.Globals.current().clear();
                Workspace.Persistents.current().clear();
            }
            return;
        }
        if (!isVars && words.contains("functions")) {
            Workspace.Persistents.current().clear();
            return;
        }
        if (words.contains("global") || words.contains("-global")) {
            List<String> names = words.stream().filter(w -> !w.endsWith("global")).toList();
            (names.isEmpty() ? Workspace.Globals.current().names() : names).forEach(name -> {
                workspace.clear(name);
                Workspace.Globals.current().clear(name);
            });
            return;
        }
        Predicate<String> removed = _ -> true;
        Predicate<String> kept = _ -> false;
        boolean except = false;
        boolean regular = false;
        boolean first = true;
        for (String word : words) {
            if (word.equals("-except")) {
                except = true;
                regular = false;
            } else if (word.equals("-regexp")) {
                regular = true;
            } else if (except) {
                kept = kept.or(pattern(word, regular));
            } else {
                removed = first ? pattern(word, regular) : removed.or(pattern(word, regular));
                first = false;
            }
        }
        if (!isVars && !regular) {
            words.stream().filter(word -> workspace.get(word) == null).forEach(Workspace.Persistents::clearOf);
        }
        for (String name : workspace.names()) {
            if (removed.test(name) && !kept.test(name)) {
                workspace.clear(name);
            }
        }
    }

    private static Predicate<String> pattern(String word, boolean regular) {
        if (regular) {
            Regex expression = Regex.compile(word);
            return expression::finds;
        }
        if (word.indexOf('*') < 0 && word.indexOf('?') < 0) {
            return word::equals;
        }
        StringBuilder expression = new StringBuilder();
        for (char c : word.toCharArray()) {
            expression.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(expression.toString()).asMatchPredicate();
    }
}
