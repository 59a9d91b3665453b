package dev.fermata.cli.editor;

import dev.fermata.cli.Json;
import dev.fermata.cli.Text;
import dev.fermata.compiler.tooling.Occurrence;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "lsp-references", abbreviateSynopsis = true, sortOptions = false, hidden = true,
    header = "For editors: where a name is used.",
    description = {"", "Prints line, column and whether it is the definition, for each place in the file.", ""})
public final class LspReferencesCommand implements Callable<Integer> {
    @Mixin
    private EditorPlace place;

    @Override
    public Integer call() {
        return place.at(this::answer);
    }

    private int answer(EditorPlace.At at) {
        List<Occurrence> occurrences = at.file().tooling().occurrences(at.file().source(), at.file().context(), at.offset());
        if (place.json) {
            Text.println(Json.pretty(occurrences.stream().map(LspReferencesCommand::object).toList()));
        } else {
            occurrences.forEach(each -> Text.println(each.span().line() + "\t" + each.span().column() + "\t" + each.isDefinition()));
        }
        return 0;
    }

    private static Map<String, Object> object(Occurrence occurrence) {
        Map<String, Object> object = EditorJson.place(occurrence.span());
        object.put("is_definition", occurrence.isDefinition());
        return object;
    }
}
