package dev.fermata.ruff.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is written about a builtin, for {@code doc}, editors and the manual. Lives in a text file per family, read when
 * somebody asks. In the file an unindented line is a signature; indented lines below belong to it: the first is the
 * summary, {@code >} begins a line of the example, {@code !} an error message. {@code alias = name} refers to another.
 *
 * @param signature for example {@code substring(text, start, end) -> string}
 * @param summary   one line
 * @param text      more, possibly empty
 * @param example   program lines, possibly empty
 * @param errors    messages it may raise, besides those about the number of arguments
 */
public record Documentation(String signature, String summary, String text, String example, List<String> errors) {
    /** The documentation of a builtin; null when there is none. */
    static Documentation of(Builtin builtin) {
        List<String> lines = lines(builtin.family());
        return find(lines, builtin.name());
    }

    /** The documentation of a name in a documentation file; null when there is none. */
    public static Documentation in(String file, String name) {
        return find(lines("doc/" + file), name);
    }

    /** The names of the parameters. One that may be left out ends in a question mark, one that may be repeated in dots. */
    public List<String> parameters() {
        if (signature.indexOf('(') < 0) {
            return List.of();
        }
        String list = signature.substring(signature.indexOf('(') + 1, signature.lastIndexOf(')'));
        return list.isBlank() ? List.of() : List.of(list.split("\\s*,\\s*"));
    }

    /** The name of a family's documentation file, without its ending. */
    public static String fileOf(Class<?> family) {
        return family.getSimpleName().replace("Builtins", "").toLowerCase(Locale.ROOT);
    }

    /** What a documentation file is about: its first line, when that is {@code # Title}. */
    public static String title(String file) {
        List<String> lines = lines("doc/" + file + ".txt");
        return !lines.isEmpty() && lines.getFirst().startsWith("# ") ? lines.getFirst().substring(2)
                : file.substring(0, 1).toUpperCase(Locale.ROOT) + file.substring(1);
    }

    private static List<String> lines(Class<?> family) {
        return lines("doc/" + fileOf(family) + ".txt");
    }

    private static List<String> lines(String file) {
        try (InputStream in = Documentation.class.getResourceAsStream(file)) {
            return in == null ? List.of() : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Documentation find(List<String> lines, String name) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(name + " = ")) {
                Documentation original = find(lines, line.substring(name.length() + 3));
                return original == null ? null : new Documentation(name
                        + original.signature.substring(original.signature.indexOf('(')),
                        original.summary, "The same as " + line.substring(name.length() + 3) + ".\n" + original.text,
                                original.example, original.errors);
            }
            if (line.startsWith(name + "(") || line.startsWith(name + " -> ")) {
                return read(lines, i);
            }
        }
        return null;
    }

    private static Documentation read(List<String> lines, int start) {
        String summary = "";
        StringBuilder text = new StringBuilder();
        StringBuilder example = new StringBuilder();
        List<String> errors = new ArrayList<>();
        for (int i = start + 1; i < lines.size() && lines.get(i).startsWith("  "); i++) {
            String line = lines.get(i).substring(2);
            if (line.startsWith("> ")) {
                example.append(line, 2, line.length()).append('\n');
            } else if (line.startsWith("! ")) {
                errors.add(line.substring(2));
            } else if (summary.isEmpty()) {
                summary = line;
            } else {
                text.append(line).append('\n');
            }
        }
        return new Documentation(lines.get(start), summary, text.toString(), example.toString(), List.copyOf(errors));
    }
}
