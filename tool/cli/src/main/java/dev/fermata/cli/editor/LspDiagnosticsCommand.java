package dev.fermata.cli.editor;

import dev.fermata.cli.Json;
import dev.fermata.cli.Text;
import dev.fermata.cli.TextFile;
import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.tooling.Finding;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "lsp-diagnostics", abbreviateSynopsis = true, sortOptions = false, hidden = true,
    header = "For editors: what is wrong with a file.",
    description = {"", "Prints severity, rule, line, column and message of each finding of check and lint.", ""})
public final class LspDiagnosticsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The program.")
    private String file;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() {
        return TextFile.with(file, this::answer);
    }

    private int answer(TextFile text) {
        List<Finding> findings = text.tooling().diagnose(text.source(), text.context());
        if (json) {
            Text.println(Json.pretty(findings.stream().map(LspDiagnosticsCommand::object).toList()));
            return 0;
        }
        for (Finding finding : findings) {
            Problem problem = finding.problem();
            Text.println(problem.severity().word() + "\t" + finding.rule() + "\t" + problem.span().line() + "\t" + problem.span().column()
                + "\t" + problem.message());
        }
        return 0;
    }

    private static Map<String, Object> object(Finding finding) {
        Problem problem = finding.problem();
        Map<String, Object> object = EditorJson.place(problem.span());
        object.put("message", problem.message());
        object.put("rule", finding.rule());
        object.put("severity", problem.severity().word());
        return object;
    }
}
