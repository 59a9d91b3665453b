package dev.fermata.compiler.tooling;

import dev.fermata.compiler.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A piece of a text and what takes its place. */
public record Edit(Span span, String replacement) {
    /**
     * A text after edits. Of edits that overlap, the one that begins later is left out; equal ones count once.
     */
    public static String apply(String text, List<Edit> edits) {
        StringBuilder result = new StringBuilder();
        int copied = 0;
        for (Edit edit : inOrder(edits)) {
            result.append(text, copied, edit.span.start()).append(edit.replacement);
            copied = edit.span.end();
        }
        return result.append(text, copied, text.length()).toString();
    }

    /** The edits by their place, without those that {@link #apply} leaves out. */
    public static List<Edit> inOrder(List<Edit> edits) {
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(edit -> edit.span.start()));
        List<Edit> disjoint = new ArrayList<>();
        for (Edit edit : sorted) {
            if (disjoint.isEmpty() || edit.span.start() >= disjoint.getLast().span.end() && !edit.equals(disjoint.getLast())) {
                disjoint.add(edit);
            }
        }
        return disjoint;
    }
}
