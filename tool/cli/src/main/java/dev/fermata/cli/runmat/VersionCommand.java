package dev.fermata.cli.runmat;

import dev.fermata.cli.Text;
import dev.fermata.matlab.MatlabLanguage;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "version", abbreviateSynopsis = true, sortOptions = false, header = "Print the version.")
final class VersionCommand implements Callable<Integer> {
    @Option(names = "--detailed", description = "Print what it is built with, too.")
    private boolean detailed;

    /** What the option --version prints. */
    @Option(names = "--short", hidden = true)
    private boolean brief;

    @Mixin
    private RunmatOptions options;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() {
        String version = new MatlabLanguage().version();
        Text.println(brief ? "runmat " + version : "RunMat v" + version);
        if (detailed) {
            Text.println("Built with Java " + Runtime.version() + "\nTarget: " + target() + "\nProfile: release");
        }
        return 0;
    }

    static String target() {
        return System.getProperty("os.arch") + "-" + System.getProperty("os.name").toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
