package dev.fermata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "trace", abbreviateSynopsis = true, sortOptions = false, header = "Run a program and record what its tasks did.", description = {"",
    "The file is for Perfetto (ui.perfetto.dev) or chrome://tracing.", ""})
final class TraceCommand implements Callable<Integer> {
    @Option(names = {"-o", "--output"}, paramLabel = "PATH", description = "Where to write (default: FILE.trace.json).")
    private String output;

    @Parameters(index = "0", paramLabel = "FILE", description = "The program.")
    private String file;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ARGS", description = "Arguments for the program.")
    private List<String> arguments = new ArrayList<>();

    @Mixin
    private SessionOptions session;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() {
        RunOptions options = new RunOptions(session);
        options.file = file;
        options.arguments = arguments;
        options.trace = output != null ? output : file + ".trace.json";
        return ProgramRun.of(options);
    }
}
