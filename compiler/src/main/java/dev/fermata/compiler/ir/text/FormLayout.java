package dev.fermata.compiler.ir.text;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Lays forms out: on one line when they fit, otherwise the head, and each further item on an indented line of its own. */
final class FormLayout {
    private static final int WIDTH = 110;

    private final StringBuilder out = new StringBuilder();
    private final Map<Form, Integer> widths = new IdentityHashMap<>();

    void add(Form form) {
        lay(form, 0);
        out.append('\n');
    }

    void comment(String text) {
        out.append("; ").append(text.replaceAll("\\R", " ")).append('\n');
    }

    String text() {
        return out.toString();
    }

    private void lay(Form form, int indent) {
        if (!(form instanceof Form.Group group) || indent + width(form) <= WIDTH || group.items().isEmpty()) {
            flat(form);
            return;
        }
        List<Form> items = group.items();
        out.append(group.open());
        lay(items.getFirst(), indent + 1);
        int next = 1;
        // Names and declarations stay beside the head, so that a function or loop can be recognised by its first line.
        while (next < items.size() && !(items.get(next) instanceof Form.Group)) {
            out.append(' ');
            flat(items.get(next++));
        }
        for (; next < items.size(); next++) {
            out.append('\n').repeat(' ', indent + 2);
            lay(items.get(next), indent + 2);
        }
        out.append(group.open() == '(' ? ')' : ']');
    }

    private void flat(Form form) {
        switch (form) {
            case Form.Word word -> out.append(word.text());
            case Form.Quoted quoted -> {
                quote(quoted.value());
                out.append(quoted.suffix());
            }
            case Form.Group group -> {
                out.append(group.open());
                for (int i = 0; i < group.items().size(); i++) {
                    if (i > 0) {
                        out.append(' ');
                    }
                    flat(group.items().get(i));
                }
                out.append(group.open() == '(' ? ')' : ']');
            }
        }
    }

    private int width(Form form) {
        return switch (form) {
            case Form.Word word -> word.text().length();
            case Form.Quoted quoted -> quoted.value().length() + quoted.suffix().length() + 2;
            case Form.Group group -> {
                Integer known = widths.get(form);
                if (known != null) {
                    yield known;
                }
                int sum = 1 + group.items().size();
                for (Form item : group.items()) {
                    sum += width(item);
                }
                widths.put(form, sum);
                yield sum;
            }
        };
    }

    private void quote(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ' || c >= 0x7F && c < 0xA0 || Character.isSurrogate(c)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
