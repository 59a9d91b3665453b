package dev.fermata.cli;

import dev.fermata.compiler.language.Program;
import dev.fermata.compiler.tooling.ToolingLanguage;
import dev.fermata.host.Compilation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "check", abbreviateSynopsis = true, sortOptions = false, header = "Compile programs without running them.", description = {"",
    "Prints what is wrong with each; the exit code is that of the first that failed. What is probably",
    "a mistake although it compiles is told on standard error: unknown names, wrong numbers of",
    "arguments, unused variables, promises that nobody awaits, and the like.", ""})
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The programs.")
    private List<String> files;

    @Option(names = {"-q", "--quiet"}, description = "Print only what is wrong.")
    private boolean quiet;

    @Option(names = {"-v", "--verbose"}, description = "Print sizes too.")
    private boolean verbose;

    @Option(names = "--json", description = "Print the results as JSON objects.")
    private boolean json;

    @Option(names = {"-D", "--deny"}, paramLabel = "warnings", description = "MATLAB: with 'warnings', these are failures too.")
    private List<String> denied = List.of();

    @Option(names = "--path", paramLabel = "DIR", description = "MATLAB: a folder to look for functions in; may be repeated.")
    private List<String> folders = List.of();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() {
        if (!denied.stream().allMatch("warnings"::equals)) {
            throw new UsageException("-D takes 'warnings', not '" + String.join(" ", denied) + "'");
        }
        int code = 0;
        for (String file : files) {
            if (Languages.forFile(file).name().equals("matlab")) {
                int checked = MatlabFileCheck.run(file, json, !denied.isEmpty(), folders);
                code = code == 0 ? checked : code;
                continue;
            }
            Compilation<Program> compilation =
                Compilation.program(Languages.forFile(file), Path.of("").toAbsolutePath(), file, Reports.style());
            if (compilation.failure() != null) {
                int failed = Reports.print(compilation.failure());
                code = code == 0 ? failed : code;
            } else if (!quiet) {
                warn(file);
                Text.println(passed(file, compilation.result()));
            }
        }
        return code;
    }

    /** What is probably wrong although it compiles; the exit code is not concerned. */
    private static void warn(String file) {
        if (Languages.forFile(file) instanceof ToolingLanguage) {
            TextFile text = TextFile.read(file);
            Reports.print(text.tooling().render(text.tooling().check(text.source(), text.context()), Terminals.colouredErrors()));
        }
    }

    private String passed(String file, Program program) {
        if (json) {
            return Json.pretty(Map.of("bytecode_instruction_count", program.instructionCount(), "command", "check", "file", file,
                "statement_count", program.statementCount(), "status", "ok"));
        }
        return "check passed: " + file + (verbose ? " (statements=" + program.statementCount() + ", bytecode_instructions="
            + program.instructionCount() + ")" : "");
    }
}
