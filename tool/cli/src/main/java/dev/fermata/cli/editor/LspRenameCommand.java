package dev.fermata.cli.editor;

import dev.fermata.cli.Json;
import dev.fermata.cli.Reports;
import dev.fermata.cli.Text;
import dev.fermata.compiler.tooling.Edit;
import dev.fermata.compiler.tooling.RenameRefusedException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "lsp-rename", abbreviateSynopsis = true, sortOptions = false, hidden = true,
    header = "For editors: give a name another one.",
    description = {"", "Prints the number of edits, line, column and new text of each, and the text with the edits; changes no file.", ""},
    exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:done", "3:the text is not a program", "4:the name cannot be given"})
public final class LspRenameCommand implements Callable<Integer> {
    private static final int REFUSED = 4;

    @Mixin
    private EditorPlace place;

    @Option(names = "--new-name", required = true, paramLabel = "N", description = "The new name.")
    private String newName;

    @Override
    public Integer call() {
        try {
            return place.at(this::answer);
        } catch (RenameRefusedException e) {
            Reports.print("Error: " + e.getMessage() + "\n");
            return REFUSED;
        }
    }

    private int answer(EditorPlace.At at) {
        List<Edit> edits = at.file().tooling().rename(at.file().source(), at.file().context(), at.offset(), newName);
        String updated = Edit.apply(at.file().source().text(), edits);
        if (place.json) {
            Text.println(Json.pretty(Map.of("edit_count", edits.size(), "edits", EditorJson.edits(edits), "updated_source", updated)));
            return 0;
        }
        Text.println("edits\t" + edits.size());
        edits.forEach(edit -> Text.println(edit.span().line() + "\t" + edit.span().column() + "\t" + edit.replacement()));
        Text.print(updated);
        return 0;
    }
}
