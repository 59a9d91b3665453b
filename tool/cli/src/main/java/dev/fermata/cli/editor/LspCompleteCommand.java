package dev.fermata.cli.editor;

import dev.fermata.cli.Json;
import dev.fermata.cli.Text;
import dev.fermata.compiler.tooling.Completion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "lsp-complete", abbreviateSynopsis = true, sortOptions = false, hidden = true,
    header = "For editors: what may be written at a place.",
    description = {"", "Prints label and kind of each name that begins as the word at the place does.", ""})
public final class LspCompleteCommand implements Callable<Integer> {
    @Mixin
    private EditorPlace place;

    @Override
    public Integer call() {
        return place.at(this::answer);
    }

    private int answer(EditorPlace.At at) {
        List<Completion> completions = at.file().tooling().complete(at.file().source(), at.file().context(), at.offset());
        if (place.json) {
            Text.println(Json.pretty(completions.stream()
                .map(each -> Map.of("kind", each.kind().word(), "label", each.label())).toList()));
        } else {
            completions.forEach(each -> Text.println(each.label() + "\t" + each.kind().word()));
        }
        return 0;
    }
}
