package dev.fermata.compiler.ir.verify;

import java.util.ArrayDeque;

/** The way from a function to a node, written out only when there is something to report. */
record NodePath(NodePath outer, String step, int depth) {
    NodePath(String root) {
        this(null, root, 0);
    }

    NodePath to(String next) {
        return new NodePath(this, "." + next, depth + 1);
    }

    NodePath to(String list, int index) {
        return new NodePath(this, list.isEmpty() ? "[" + index + "]" : "." + list + "[" + index + "]", depth + 1);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        // From the inside out; a path that is very long shows its two ends.
        int count = 0;
        for (NodePath p = this; p != null; p = p.outer) {
            count++;
        }
        int skippedFrom = 20;
        int skippedTo = count - 20;
        int index = count;
        ArrayDeque<String> steps = new ArrayDeque<>();
        for (NodePath p = this; p != null; p = p.outer) {
            index--;
            if (index < skippedFrom || index >= skippedTo) {
                steps.push(p.step);
            } else if (index == skippedFrom) {
                steps.push("...");
            }
        }
        steps.forEach(text::append);
        return text.toString();
    }
}
