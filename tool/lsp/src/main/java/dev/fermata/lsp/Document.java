package dev.fermata.lsp;

import dev.fermata.compiler.language.Engine;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.tooling.Tooling;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * An open file as the editor shows it.
 *
 * @param version of the editor, to tell it what an answer is about
 */
record Document(String uri, int version, Source source, Tooling tooling, ModuleContext context) {
    static Document open(String uri, int version, String text, Tooling tooling) {
        Path file = path(uri);
        Path folder = file == null || file.getParent() == null ? Path.of("").toAbsolutePath() : file.getParent();
        return new Document(uri, version, new Source(file == null ? uri : file.toString(), text), tooling,
            new ModuleContext(folder, file, Engine.COMPILED, Map.of()));
    }

    /** Null for texts that are no files. */
    private static Path path(String uri) {
        try {
            URI parsed = URI.create(uri);
            return "file".equals(parsed.getScheme()) ? Path.of(parsed).toAbsolutePath() : null;
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return null;
        }
    }

    Document changed(int newVersion, List<TextDocumentContentChangeEvent> changes) {
        Source changed = source;
        for (TextDocumentContentChangeEvent change : changes) {
            String text = change.getText();
            if (change.getRange() != null) {
                int start = Places.offset(changed, change.getRange().getStart());
                int end = Math.max(start, Places.offset(changed, change.getRange().getEnd()));
                text = changed.text().substring(0, start) + text + changed.text().substring(end);
            }
            changed = new Source(source.name(), text);
        }
        return new Document(uri, newVersion, changed, tooling, context);
    }
}
