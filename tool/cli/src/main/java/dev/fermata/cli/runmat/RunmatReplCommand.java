package dev.fermata.cli.runmat;

import dev.fermata.cli.ReplCommand;
import dev.fermata.matlab.MatlabLanguage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "repl", abbreviateSynopsis = true, sortOptions = false, header = "Talk to MATLAB. The options --verbose and --no-jit are accepted.")
final class RunmatReplCommand implements Callable<Integer> {
    @Mixin
    private RunmatOptions options;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() {
        return ReplCommand.converse(new MatlabLanguage(), options.execution());
    }
}
