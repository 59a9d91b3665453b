package dev.fermata.cli.editor;

import dev.fermata.cli.Json;
import dev.fermata.cli.Text;
import dev.fermata.cli.TextFile;
import dev.fermata.compiler.tooling.Finding;
import dev.fermata.compiler.tooling.Fix;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "lsp-code-actions", abbreviateSynopsis = true, sortOptions = false, hidden = true,
    header = "For editors: what can be fixed in a file.",
    description = {"", "Prints title, line and column of each fix.", ""})
public final class LspCodeActionsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The program.")
    private String file;

    @Option(names = "--json", description = "Answer in JSON, with the edits.")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() {
        return TextFile.with(file, this::answer);
    }

    private int answer(TextFile text) {
        List<Finding> fixable = text.tooling().diagnose(text.source(), text.context()).stream()
            .filter(finding -> finding.fix().isPresent()).toList();
        if (json) {
            Text.println(Json.pretty(fixable.stream().map(LspCodeActionsCommand::object).toList()));
        } else {
            fixable.forEach(finding -> Text.println(finding.fix().get().title() + "\t" + finding.problem().span().line() + "\t"
                + finding.problem().span().column()));
        }
        return 0;
    }

    private static Map<String, Object> object(Finding finding) {
        Fix fix = finding.fix().orElseThrow();
        Map<String, Object> object = EditorJson.place(finding.problem().span());
        object.put("edits", EditorJson.edits(fix.edits()));
        object.put("kind", "quickfix");
        object.put("rule", finding.rule());
        object.put("title", fix.title());
        return object;
    }
}
