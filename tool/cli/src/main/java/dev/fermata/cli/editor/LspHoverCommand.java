package dev.fermata.cli.editor;

import dev.fermata.cli.Json;
import dev.fermata.cli.Text;
import dev.fermata.compiler.tooling.Symbol;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "lsp-hover", abbreviateSynopsis = true, sortOptions = false, hidden = true,
    header = "For editors: what a name means.",
    description = {"", "Prints symbol, kind, detail, line and column, or 'not found'.", ""})
public final class LspHoverCommand implements Callable<Integer> {
    @Mixin
    private EditorPlace place;

    @Override
    public Integer call() {
        return place.at(this::answer);
    }

    private int answer(EditorPlace.At at) {
        Optional<Symbol> found = at.file().tooling().symbolAt(at.file().source(), at.file().context(), at.offset());
        if (found.isEmpty()) {
            Text.println(place.json ? "null" : "not found");
            return 0;
        }
        Symbol symbol = found.get();
        String detail = symbol.detail() + (symbol.text().isEmpty() ? "" : ": " + symbol.text().replace("\n", " "));
        if (place.json) {
            Map<String, Object> object = EditorJson.place(symbol.use());
            object.put("detail", detail);
            object.put("kind", symbol.kind().word());
            object.put("symbol", symbol.name());
            Text.println(Json.pretty(object));
        } else {
            Text.println(symbol.name() + "\t" + symbol.kind().word() + "\t" + detail + "\t" + symbol.use().line() + "\t"
                + symbol.use().column());
        }
        return 0;
    }
}
