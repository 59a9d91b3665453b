package dev.fermata.cli.runmat;

import dev.fermata.cli.Json;
import dev.fermata.cli.Reports;
import dev.fermata.cli.Text;
import dev.fermata.cli.UsageException;
import dev.fermata.library.toml.TomlProblem;
import dev.fermata.library.toml.TomlReader;
import dev.fermata.library.toml.TomlWriter;
import dev.fermata.matlab.project.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "config", header = "Show, make and check configuration files.", synopsisSubcommandLabel = "COMMAND",
    subcommands = {ConfigCommand.Show.class, ConfigCommand.Generate.class, ConfigCommand.Validate.class, ConfigCommand.Paths.class})
final class ConfigCommand implements Runnable {
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "'runmat config' needs a command: show, generate, validate or paths");
    }

    @Command(name = "show", abbreviateSynopsis = true, sortOptions = false, header = "Print what holds.")
    static final class Show implements Callable<Integer> {
        @Option(names = "--format", paramLabel = "F", defaultValue = "toml", description = "toml (default) or json.")
        private String format;

        @Mixin
        private RunmatOptions options;

        @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
        private boolean help;

        @Override
        public Integer call() {
            if (!List.of("toml", "json").contains(format)) {
                throw new UsageException("invalid value '" + format + "' for '--format <FORMAT>': possible values: toml, json");
            }
            EffectiveSettings settings = EffectiveSettings.of(options);
            Text.print(format.equals("json") ? Json.pretty(settings.document()) + "\n" : TomlWriter.write(settings.document()));
            return 0;
        }
    }

    @Command(name = "generate", abbreviateSynopsis = true, sortOptions = false, header = "Write a sample.")
    static final class Generate implements Callable<Integer> {
        @Option(names = {"-o", "--output"}, paramLabel = "FILE", defaultValue = "runmat.toml", description = "The file (default runmat.toml).")
        private Path file;

        @Mixin
        private RunmatOptions options;

        @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
        private boolean help;

        @Override
        public Integer call() throws IOException {
            try {
                Files.writeString(file, file.toString().endsWith(".json") ? json() : Configuration.SAMPLE);
            } catch (IOException e) {
                Reports.print("Error: cannot write '" + file + "': " + e.getMessage() + "\n");
                return 1;
            }
            Text.println("Sample RunMat config generated: " + file + "\nThis file includes project and runtime sections.");
            return 0;
        }

        private static String json() throws IOException {
            try {
                return Json.pretty(TomlReader.read(Configuration.SAMPLE, 8)) + "\n";
            } catch (TomlProblem e) {
                throw new AssertionError(e);
            }
        }
    }

    @Command(name = "validate", abbreviateSynopsis = true, sortOptions = false, header = "Check a configuration file.")
    static final class Validate implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "The file.")
        private String file;

        @Mixin
        private RunmatOptions options;

        @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
        private boolean help;

        @Override
        public Integer call() {
            Configuration.check(ProjectFile.read(Path.of(file).toAbsolutePath()));
            Text.println("Configuration file is valid: " + file);
            return 0;
        }
    }

    @Command(name = "paths", abbreviateSynopsis = true, sortOptions = false, header = "Print where configuration files are looked for.")
    static final class Paths implements Callable<Integer> {
        @Mixin
        private RunmatOptions options;

        @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
        private boolean help;

        @Override
        public Integer call() {
            StringBuilder text = new StringBuilder("Configuration file search order:\n");
            String named = options.session.configuration();
            int number = 1;
            if (named != null && !named.isEmpty()) {
                text.append("  ").append(number++).append(". ").append(Path.of(named).toAbsolutePath()).append(" (named)\n");
            }
            for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
                for (String name : ProjectFile.NAMES) {
                    Path path = folder.resolve(name);
                    text.append("  ").append(number++).append(". ").append(path).append(Files.isRegularFile(path) ? " (exists)\n" : "\n");
                }
            }
            Text.print(text);
            return 0;
        }
    }
}
