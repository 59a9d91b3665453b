package dev.fermata.matlab.syntax;

import java.util.HashSet;
import java.util.Set;

/** The variables that the text so far assigns in one workspace; a nested function also knows its parents'. */
final class Names {
    private final Names parent;
    private final Set<String> known = new HashSet<>();

    Names(Names parent) {
        this.parent = parent;
    }

    void add(String name) {
        known.add(name);
    }

    boolean contains(String name) {
        for (Names each = this; each != null; each = each.parent) {
            if (each.known.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
