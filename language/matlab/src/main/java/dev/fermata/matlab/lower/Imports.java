package dev.fermata.matlab.lower;

import dev.fermata.matlab.syntax.Tree;
import java.util.ArrayList;
import java.util.List;

/** What {@code import} statements of a function or script name. */
final class Imports {
    /** Qualified names of functions and classes. */
    final List<String> specific = new ArrayList<>();
    /** Packages or classes all of whose members are imported. */
    final List<String> wildcards = new ArrayList<>();

    void add(Tree.Import statement) {
        (statement.wildcard() ? wildcards : specific).add(String.join(".", statement.path()));
    }

    /** The qualified names that a plain name may stand for. */
    List<String> candidates(String name, boolean isSpecific) {
        if (!isSpecific) {
            return wildcards.stream().map(wildcard -> wildcard + "." + name).toList();
        }
        return specific.stream().filter(qualified -> qualified.endsWith("." + name) || qualified.equals(name)).toList();
    }
}
