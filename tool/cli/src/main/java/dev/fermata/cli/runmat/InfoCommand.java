package dev.fermata.cli.runmat;

import dev.fermata.cli.Text;
import dev.fermata.matlab.MatlabLanguage;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "info", abbreviateSynopsis = true, sortOptions = false, header = "Report on the system and the configuration.")
final class InfoCommand implements Callable<Integer> {
    private static final List<String> VARIABLES = List.of("RUNMAT_CONFIG", "RUNMAT_SERVER_URL", "RUNMAT_ORG_ID", "RUNMAT_PROJECT_ID");

    @Mixin
    private RunmatOptions options;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() {
        EffectiveSettings settings = EffectiveSettings.of(options);
        StringBuilder text = new StringBuilder("RunMat System Information\n==========================\n\n");
        text.append("Version: ").append(new MatlabLanguage().version()).append("\nJava Version: ").append(Runtime.version())
            .append("\nTarget: ").append(VersionCommand.target()).append("\n\nRuntime Configuration:\n");
        line(text, "JIT Compiler", settings.jitEnabled() ? "enabled" : "disabled");
        line(text, "JIT Threshold", settings.jitThreshold());
        line(text, "JIT Optimization", words(settings.jitLevel()));
        line(text, "GC Preset", '"' + (settings.collectorPreset().equals("default") ? "default" : words(settings.collectorPreset())) + '"');
        if (settings.youngSize() != null) {
            line(text, "GC Young Generation", settings.youngSize() + "MB");
        }
        if (settings.collectorThreads() != null) {
            line(text, "GC Threads", settings.collectorThreads());
        }
        line(text, "GC Statistics", settings.collectorStatistics());
        text.append("\nEnvironment:\n");
        for (String variable : VARIABLES) {
            String value = System.getenv(variable);
            line(text, variable, value == null ? "None" : "Some(\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\")");
        }
        text.append("\nGarbage Collector Status:\n").append(Collector.summary().indent(2));
        Text.print(text.append("""

            Help:
              See 'runmat --help' for commands.
              See 'runmat <command> --help' for subcommand details.
            """));
        return 0;
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append("  ").append(name).append(": ").append(value).append('\n');
    }

    /** {@code low-latency} as {@code LowLatency}. */
    private static String words(String dashed) {
        StringBuilder text = new StringBuilder();
        for (String word : dashed.split("-")) {
            text.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return text.toString();
    }
}
