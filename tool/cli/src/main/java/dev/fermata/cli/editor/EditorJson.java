package dev.fermata.cli.editor;

import dev.fermata.compiler.source.Span;
import dev.fermata.compiler.tooling.Edit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What editor commands answer, as JSON values. Lines and columns begin with 1, columns count characters. */
final class EditorJson {
    private EditorJson() {
    }

    static Map<String, Object> place(Span span) {
        return new HashMap<>(Map.of("line", span.line(), "column", span.column()));
    }

    static List<Map<String, Object>> edits(List<Edit> edits) {
        return edits.stream().map(EditorJson::edit).toList();
    }

    private static Map<String, Object> edit(Edit edit) {
        Span span = edit.span();
        int end = span.end();
        return Map.of("line", span.line(), "column", span.column(), "end_line", span.source().line(end),
            "end_column", span.source().column(end), "new_text", edit.replacement());
    }
}
