package dev.fermata.cli;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.Span;
import dev.fermata.compiler.tooling.Edit;
import dev.fermata.compiler.tooling.Finding;
import dev.fermata.compiler.tooling.Fix;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "lint", abbreviateSynopsis = true, sortOptions = false, header = "Point out what a reviewer would.", description = {"",
    "Prints a line for each finding: severity, rule, place and message, separated by tabs.", ""},
    exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:no errors; warnings may be there", "4:the text is not a program",
        "5:a file cannot be read or written"})
final class LintCommand implements Callable<Integer> {
    private static final int ERRORS = 4;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The programs; of folders, all below.")
    private List<String> files;

    @Option(names = "--fix", description = "Apply the fixes that do not change what the program does.")
    private boolean fix;

    @Option(names = "--json", description = "Print the results as JSON objects.")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() throws IOException {
        int code = 0;
        for (String file : TextFile.expand(files)) {
            int outcome = TextFile.with(file, this::lint);
            code = code == 0 ? outcome : code;
        }
        return code;
    }

    private int lint(TextFile file) {
        List<Finding> findings = file.tooling().lint(file.source(), file.context());
        List<Edit> edits = findings.stream().flatMap(finding -> finding.fix().stream()).filter(Fix::safe)
            .flatMap(safe -> safe.edits().stream()).toList();
        boolean applied = fix && !edits.isEmpty();
        if (applied && !file.write(Edit.apply(file.source().text(), edits))) {
            return TextFile.UNREADABLE;
        }
        print(file, findings, applied);
        return findings.stream().anyMatch(finding -> finding.problem().severity() == Problem.Severity.ERROR) ? ERRORS : 0;
    }

    private void print(TextFile file, List<Finding> findings, boolean applied) {
        if (json) {
            Text.println(Json.pretty(Map.of("command", "lint", "file", file.name(), "fixed", applied,
                "issues", findings.stream().map(LintCommand::object).toList())));
            return;
        }
        for (Finding finding : findings) {
            Span span = finding.problem().span();
            Text.println(finding.problem().severity().word() + "\t" + finding.rule() + "\t" + file.name() + ":" + span.line() + ":"
                + span.column() + "\t" + finding.problem().message());
        }
        if (fix) {
            Text.println(applied ? "applied safe lint fixes to " + file.name() : "no safe lint fixes applied");
        }
    }

    private static Map<String, Object> object(Finding finding) {
        Problem problem = finding.problem();
        Map<String, Object> object = new HashMap<>();
        object.put("column", problem.span().column());
        object.put("fix", finding.fix().filter(Fix::safe).map(Fix::title).orElse(null));
        object.put("line", problem.span().line());
        object.put("message", problem.message());
        object.put("rule", finding.rule());
        object.put("severity", problem.severity().word());
        return object;
    }
}
