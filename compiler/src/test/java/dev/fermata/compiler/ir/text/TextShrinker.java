package dev.fermata.compiler.ir.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a failing IR text smaller: drops forms, and replaces forms by one of their parts or by zero, as long as the caller
 * finds that what remains still fails. Works on text, so it knows nothing about nodes; the caller rejects nonsense.
 */
public final class TextShrinker {
    private static final int ATTEMPTS_MAX = 10_000;

    private final Predicate<String> stillFails;
    private int attempts;

    private TextShrinker(Predicate<String> stillFails) {
        this.stillFails = stillFails;
    }

    public static String shrink(String text, Predicate<String> stillFails) {
        return new TextShrinker(stillFails).shrink(text);
    }

    private String shrink(String text) {
        Form.Group whole = new Form.Group(new FormParser(text).parse());
        int before;
        do {
            before = attempts;
            Form.Group smaller = reduce(whole, 0, candidate -> stillFails.test(write(candidate.items())));
            if (smaller == whole) {
                break;
            }
            whole = smaller;
        } while (attempts > before && attempts < ATTEMPTS_MAX);
        return write(whole.items());
    }

    /** The group with parts dropped or replaced, from the last to the first; the same group when nothing can go. */
    private Form.Group reduce(Form.Group group, int from, Predicate<Form.Group> fails) {
        Form.Group present = group;
        for (int i = present.items().size() - 1; i >= from; i--) {
            int index = i;
            Form.Group without = new Form.Group(present.open(), without(present.items(), i), 0);
            if (holds(fails, without)) {
                present = without;
                continue;
            }
            if (!(present.items().get(i) instanceof Form.Group inner)) {
                continue;
            }
            Form.Group zero = with(present, i, new Form.Word("0"));
            if (from > 0 && holds(fails, zero)) {
                present = zero;
                continue;
            }
            Form.Group lifted = from > 0 ? lift(present, i, inner, fails) : null;
            if (lifted != null) {
                present = lifted;
                i++; // look at what has come up
                continue;
            }
            Form.Group around = present;
            Form.Group reduced = reduce(inner, 1, candidate -> fails.test(with(around, index, candidate)));
            if (reduced != inner) {
                present = with(present, i, reduced);
            }
        }
        return present;
    }

    /** With one of its own parts in place of item {@code index}; null when none does. */
    private Form.Group lift(Form.Group group, int index, Form.Group inner, Predicate<Form.Group> fails) {
        for (Form part : inner.items()) {
            if (part instanceof Form.Group || isValue(part)) {
                Form.Group candidate = with(group, index, part);
                if (holds(fails, candidate)) {
                    return candidate;
                }
            }
        }
        return null;
    }

    private boolean holds(Predicate<Form.Group> fails, Form.Group candidate) {
        return attempts++ < ATTEMPTS_MAX && fails.test(candidate);
    }

    private static List<Form> without(List<Form> items, int index) {
        List<Form> fewer = new ArrayList<>(items);
        fewer.remove(index);
        return fewer;
    }

    private static boolean isValue(Form form) {
        return form instanceof Form.Quoted || form instanceof Form.Word word && (word.text().startsWith("%")
                || word.text().startsWith("$") || word.text().matches("-?[0-9].*"));
    }

    private static Form.Group with(Form.Group group, int index, Form item) {
        List<Form> items = new ArrayList<>(group.items());
        items.set(index, item);
        return new Form.Group(group.open(), items, 0);
    }

    private static String write(List<Form> forms) {
        FormLayout layout = new FormLayout();
        forms.forEach(layout::add);
        return layout.text();
    }
}
