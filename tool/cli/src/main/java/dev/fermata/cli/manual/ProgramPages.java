package dev.fermata.cli.manual;

import dev.fermata.compiler.tooling.Outline;
import dev.fermata.compiler.tooling.SymbolKind;
import java.util.List;

/** The page of a program: what it declares, with the comments in front of it. */
final class ProgramPages {
    private ProgramPages() {
    }

    /**
     * @param declared   functions, structs and their methods, and enums
     * @param documented those with a comment in front
     */
    record Coverage(int declared, int documented) {
        Coverage plus(Coverage other) {
            return new Coverage(declared + other.declared, documented + other.documented);
        }
    }

    static String text(String file, List<Outline> outlines) {
        StringBuilder text = new StringBuilder("# ").append(file).append('\n');
        outlines.stream().filter(ProgramPages::isShown).forEach(outline -> entry(text, outline, "##"));
        return text.toString();
    }

    private static void entry(StringBuilder text, Outline outline, String level) {
        text.append('\n').append(level).append(' ').append(outline.name()).append("\n\n```ruff\n")
            .append(outline.exported() ? "export " : "").append(outline.detail()).append("\n```\n");
        if (!outline.documentation().isBlank()) {
            text.append('\n').append(outline.documentation().strip()).append('\n');
        }
        List<Outline> parts = outline.members().stream().filter(member -> member.kind() != SymbolKind.METHOD).toList();
        if (!parts.isEmpty()) {
            text.append('\n');
            parts.forEach(part -> text.append("- `").append(part.detail()).append("`")
                .append(part.documentation().isBlank() ? "" : " " + part.documentation().replace('\n', ' ')).append('\n'));
        }
        outline.members().stream().filter(member -> member.kind() == SymbolKind.METHOD)
            .forEach(method -> entry(text, method, level + "#"));
    }

    static Coverage coverage(List<Outline> outlines) {
        Coverage coverage = new Coverage(0, 0);
        for (Outline outline : outlines) {
            if (isShown(outline) && outline.kind() != SymbolKind.CONSTANT || outline.kind() == SymbolKind.METHOD) {
                coverage = coverage.plus(new Coverage(1, outline.documentation().isBlank() ? 0 : 1)).plus(coverage(outline.members()));
            }
        }
        return coverage;
    }

    private static boolean isShown(Outline outline) {
        return switch (outline.kind()) {
            case FUNCTION, STRUCT, ENUM, CONSTANT -> true;
            default -> outline.exported();
        };
    }
}
