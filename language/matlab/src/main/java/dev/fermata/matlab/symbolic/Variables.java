package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The names in expressions, and which of them is meant when none is given: the one nearest to x. */
public final class Variables {
    private Variables() {
    }

    /** The names in an expression, sorted. */
    public static List<String> namesIn(Expr value) {
        TreeSet<String> names = new TreeSet<>();
        collect(value, names);
        return List.copyOf(names);
    }

    static List<String> namesIn(Iterable<Expr> values) {
        TreeSet<String> names = new TreeSet<>();
        values.forEach(value -> collect(value, names));
        return List.copyOf(names);
    }

    private static void collect(Expr value, TreeSet<String> names) {
        if (value instanceof Name name) {
            names.add(name.text);
        } else if (value.isCall("in")) {
            collect(value.parts().getFirst(), names);
        } else {
            value.parts().forEach(part -> collect(part, names));
        }
    }

    /** Sorted by how near to x they are; of two that are as near, the later one in the alphabet first. */
    static List<String> byNearness(Iterable<Expr> values) {
        List<String> names = new ArrayList<>(namesIn(values));
        names.sort(Comparator.comparingInt(Variables::distance).thenComparing(Comparator.reverseOrder()));
        return names;
    }

    private static int distance(String name) {
        char first = Character.toLowerCase(name.charAt(0));
        int rest = name.length() > 1 ? 1 : 0;
        return 4 * Math.abs(first - 'x') + 2 * rest + (Character.isUpperCase(name.charAt(0)) ? 400 : 0);
    }

    /** The variable meant when none is named: the nearest one; x when there is none. */
    static Expr defaultOf(Iterable<Expr> values) {
        List<String> names = byNearness(values);
        return new Name(names.isEmpty() ? "x" : names.getFirst());
    }

    static Expr defaultOf(Expr value) {
        return defaultOf(List.of(value));
    }
}
