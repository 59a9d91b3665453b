package dev.fermata.cli.editor;

import dev.fermata.cli.Languages;
import dev.fermata.cli.UsageException;
import dev.fermata.compiler.tooling.Tooling;
import dev.fermata.compiler.tooling.ToolingLanguage;
import dev.fermata.lsp.Server;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "lsp", abbreviateSynopsis = true, sortOptions = false, header = "Serve an editor (Language Server Protocol).",
    description = {"", "Speaks on standard input and output; what it does is told on standard error. The commands",
        "lsp-complete, lsp-definition, lsp-references, lsp-hover, lsp-rename, lsp-diagnostics and",
        "lsp-code-actions answer one question each.", ""})
public final class LspCommand implements Callable<Integer> {
    @Option(names = "--deterministic-logs", description = "Leave times out of the log.")
    private boolean deterministicLogs;

    @Option(names = "--request-timeout-ms", paramLabel = "N", defaultValue = "5000",
        description = "The longest time for one answer (default 5000).")
    private long timeoutMillis;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() throws InterruptedException {
        if (timeoutMillis <= 0) {
            throw new UsageException("--request-timeout-ms is at least 1");
        }
        return Server.run(System.in, System.out, System.err, LspCommand::tooling, !deterministicLogs, timeoutMillis);
    }

    private static Tooling tooling(String uri) {
        return Languages.isProgram(uri) && Languages.forFile(uri) instanceof ToolingLanguage language ? language.tooling() : null;
    }
}
