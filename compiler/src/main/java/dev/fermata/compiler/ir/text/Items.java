package dev.fermata.compiler.ir.text;

import java.util.ArrayList;
import java.util.List;

/** Walks over the items of one group, saying what was expected where something else stands. */
final class Items {
    private final List<Form> items;
    private final int begin;
    private int index;

    Items(Form form) {
        if (!(form instanceof Form.Group group)) {
            throw new IrSyntaxError("expected a form in parentheses", form.place());
        }
        items = new ArrayList<>(group.items());
        begin = group.place();
    }

    boolean more() {
        return index < items.size();
    }

    int remaining() {
        return items.size() - index;
    }

    /** The next item, left in place; null at the end. */
    Form peek() {
        return more() ? items.get(index) : null;
    }

    Form next(String expected) {
        if (!more()) {
            throw error("expected " + expected);
        }
        return items.get(index++);
    }

    String word(String expected) {
        if (!(peek() instanceof Form.Word word)) {
            throw error("expected " + expected);
        }
        index++;
        return word.text();
    }

    String sigil(char sigil, String expected) {
        String word = word(expected);
        if (word.charAt(0) != sigil || word.indexOf(':') >= 0) {
            index--;
            throw error("expected " + expected + ", a word that begins with " + sigil + ", found '" + word + "'");
        }
        return word;
    }

    /** Takes the word that stands behind the next item. */
    String takeSecond(char sigil, String expected) {
        if (remaining() < 2) {
            throw error("expected a node and " + expected);
        }
        Form next = items.remove(index);
        String word = sigil(sigil, expected);
        items.set(--index, next);
        return word;
    }

    int number(String expected) {
        String word = word(expected);
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            index--;
            throw error("expected " + expected + ", found '" + word + "'");
        }
    }

    String string(String expected) {
        if (!(peek() instanceof Form.Quoted quoted)) {
            throw error("expected " + expected + " in quotes");
        }
        index++;
        return quoted.value();
    }

    /** The string that stands next, or {@code otherwise} when another item does. */
    String nameOr(String otherwise) {
        return peek() instanceof Form.Quoted ? string("a name") : otherwise;
    }

    void end() {
        if (more()) {
            throw error("more than expected");
        }
    }

    int place() {
        return more() ? peek().place() : begin;
    }

    IrSyntaxError error(String problem) {
        return new IrSyntaxError(problem, place());
    }
}
