package dev.fermata.ruff;

import dev.fermata.ruff.builtin.Documentation;

/** Documentation as plain text for {@code fermata doc}. */
final class DocumentationText {
    private DocumentationText() {
    }

    static String of(Documentation documentation) {
        StringBuilder text = new StringBuilder(documentation.signature()).append("\n\n");
        text.append(documentation.summary()).append('\n');
        if (!documentation.text().isEmpty()) {
            text.append('\n').append(documentation.text());
        }
        if (!documentation.example().isEmpty()) {
            text.append("\nExample:\n");
            documentation.example().lines().forEach(line -> text.append("    ").append(line).append('\n'));
        }
        if (!documentation.errors().isEmpty()) {
            text.append("\nErrors:\n");
            documentation.errors().forEach(error -> text.append("    ").append(error).append('\n'));
        }
        return text.toString();
    }
}
