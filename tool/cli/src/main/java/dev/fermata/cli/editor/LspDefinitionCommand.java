package dev.fermata.cli.editor;

import dev.fermata.cli.Json;
import dev.fermata.cli.Text;
import dev.fermata.compiler.source.Span;
import dev.fermata.compiler.tooling.Symbol;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "lsp-definition", abbreviateSynopsis = true, sortOptions = false, hidden = true,
    header = "For editors: where a name is declared.",
    description = {"", "Prints name, line, column and kind, or 'not found'.", ""})
public final class LspDefinitionCommand implements Callable<Integer> {
    @Mixin
    private EditorPlace place;

    @Override
    public Integer call() {
        return place.at(this::answer);
    }

    private int answer(EditorPlace.At at) {
        Optional<Symbol> symbol = at.file().tooling().symbolAt(at.file().source(), at.file().context(), at.offset())
            .filter(found -> found.declaration().isPresent());
        if (symbol.isEmpty()) {
            Text.println(place.json ? "null" : "not found");
            return 0;
        }
        Span declaration = symbol.get().declaration().get();
        String kind = symbol.get().kind().word();
        if (place.json) {
            Map<String, Object> object = EditorJson.place(declaration);
            object.put("kind", kind);
            object.put("name", symbol.get().name());
            Text.println(Json.pretty(object));
        } else {
            Text.println(symbol.get().name() + "\t" + declaration.line() + "\t" + declaration.column() + "\t" + kind);
        }
        return 0;
    }
}
