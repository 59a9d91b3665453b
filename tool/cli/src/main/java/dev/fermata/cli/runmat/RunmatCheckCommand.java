package dev.fermata.cli.runmat;

import dev.fermata.cli.MatlabFileCheck;
import dev.fermata.cli.UsageException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "check", abbreviateSynopsis = true, sortOptions = false, header = "Tell what is wrong with a file without running it.")
final class RunmatCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file.")
    private String file;

    @Option(names = "--json", description = "Write one JSON object.")
    private boolean json;

    @Option(names = {"-D", "--deny"}, paramLabel = "warnings", description = "With 'warnings', these are failures too.")
    private List<String> denied = List.of();

    @Option(names = "--path", paramLabel = "DIR", description = "A folder to look for functions in; may be repeated.")
    private List<String> folders = List.of();

    @Mixin
    private RunmatOptions options;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() {
        if (!denied.stream().allMatch("warnings"::equals)) {
            throw new UsageException("invalid value '" + String.join(" ", denied) + "' for '--deny <LINTS>': possible values: warnings");
        }
        return MatlabFileCheck.run(file, json, !denied.isEmpty(), folders);
    }
}
