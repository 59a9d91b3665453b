package dev.fermata.compiler.ir.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a failing IR text smaller: drops forms, and replaces forms by one of their parts or by zero, as long as the caller
 * finds that what remains still fails. Works on text, so it knows nothing about nodes; the caller rejects nonsense.
 */
public final class TextShrinker {
    private static final int ATTEMPTS_MAX = 4_000;

    private final Predicate<String> stillFails;
    private int attempts;

    private TextShrinker(Predicate<String> stillFails) {
        this.stillFails = stillFails;
    }

    public static String shrink(String text, Predicate<String> stillFails) {
        return new TextShrinker(stillFails).shrink(text);
    }

    private String shrink(String text) {
        List<Form> forms = new FormParser(text).parse();
        boolean smaller = true;
        while (smaller && attempts < ATTEMPTS_MAX) {
            smaller = false;
            for (int i = 0; i < forms.size(); i++) {
                List<Form> without = new ArrayList<>(forms);
                without.remove(i);
                if (fails(without)) {
                    forms = without;
                    smaller = true;
                    i--;
                    continue;
                }
                List<Form> reduced = reduce(forms, i);
                if (reduced != null) {
                    forms = reduced;
                    smaller = true;
                }
            }
        }
        return write(forms);
    }

    /** The list with a part of form {@code index} dropped or replaced; null when nothing can go. */
    private List<Form> reduce(List<Form> forms, int index) {
        for (Form candidate : candidates(forms.get(index))) {
            List<Form> changed = new ArrayList<>(forms);
            changed.set(index, candidate);
            if (fails(changed)) {
                return changed;
            }
        }
        return null;
    }

    /** The forms that differ from this one in one place, those that lose most first. */
    private List<Form> candidates(Form form) {
        List<Form> found = new ArrayList<>();
        if (!(form instanceof Form.Group group)) {
            return found;
        }
        List<Form> items = group.items();
        for (int i = 1; i < items.size(); i++) {
            List<Form> without = new ArrayList<>(items);
            without.remove(i);
            found.add(new Form.Group(group.open(), without, 0));
        }
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i) instanceof Form.Group inner) {
                found.add(with(group, i, new Form.Word("0")));
                for (Form part : inner.items()) {
                    if (!(part instanceof Form.Group || isValue(part))) {
                        continue;
                    }
                    found.add(with(group, i, part));
                }
            }
        }
        for (int i = 1; i < items.size(); i++) {
            for (Form deeper : candidates(items.get(i))) {
                found.add(with(group, i, deeper));
            }
        }
        return found;
    }

    private static boolean isValue(Form form) {
        return form instanceof Form.Quoted || form instanceof Form.Word word && (word.text().startsWith("%")
                || word.text().startsWith("$") || word.text().matches("-?[0-9].*"));
    }

    private static Form with(Form.Group group, int index, Form item) {
        List<Form> items = new ArrayList<>(group.items());
        items.set(index, item);
        return new Form.Group(group.open(), items, 0);
    }

    private boolean fails(List<Form> forms) {
        return attempts++ < ATTEMPTS_MAX && stillFails.test(write(forms));
    }

    private static String write(List<Form> forms) {
        FormLayout layout = new FormLayout();
        forms.forEach(layout::add);
        return layout.text();
    }
}
