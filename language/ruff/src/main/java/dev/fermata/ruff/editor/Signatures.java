package dev.fermata.ruff.editor;

import dev.fermata.compiler.source.Source;
import dev.fermata.ruff.syntax.FunctionDefinition;
import dev.fermata.ruff.syntax.Parameter;
import dev.fermata.ruff.syntax.TypeAnnotation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** What declarations say of themselves. */
final class Signatures {
    private Signatures() {
    }

    /** {@code async func name(a: int, b) -> string}. */
    static String of(FunctionDefinition function) {
        return (function.async() ? "async " : "") + "func" + (function.generator() ? "*" : "")
            + (function.name().isEmpty() ? "" : " " + function.name())
            + function.parameters().stream().map(Signatures::of).collect(Collectors.joining(", ", "(", ")"))
            + function.result().map(type -> " -> " + of(type)).orElse("");
    }

    private static String of(Parameter parameter) {
        return parameter.name() + parameter.annotation().map(type -> ": " + of(type)).orElse("");
    }

    static String of(TypeAnnotation type) {
        return type.name() + (type.arguments().isEmpty() ? ""
            : type.arguments().stream().map(Signatures::of).collect(Collectors.joining(", ", "<", ">")));
    }

    /** The text of the comments in the lines right above an offset. */
    static String commentAbove(Source source, int offset) {
        Deque<String> lines = new ArrayDeque<>();
        for (int line = source.line(offset) - 1; line >= 1; line--) {
            String text = source.lineText(line).strip();
            String comment = text.startsWith("///") ? text.substring(3) : text.startsWith("//") ? text.substring(2)
                : text.startsWith("#") && !text.startsWith("#!") ? text.substring(1) : null;
            if (comment == null) {
                break;
            }
            lines.addFirst(comment.startsWith(" ") ? comment.substring(1) : comment);
        }
        return String.join("\n", List.copyOf(lines));
    }
}
