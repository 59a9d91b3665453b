package dev.fermata.cli.runmat;

import dev.fermata.cli.Interruption;
import dev.fermata.cli.Main;
import dev.fermata.cli.Reports;
import dev.fermata.cli.Terminals;
import dev.fermata.cli.Text;
import dev.fermata.compiler.language.Engine;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.language.ReportStyle;
import dev.fermata.compiler.language.UnreadableSourceException;
import dev.fermata.compiler.source.Source;
import dev.fermata.host.Execution;
import dev.fermata.host.ExecutionOptions;
import dev.fermata.host.SourceFiles;
import dev.fermata.matlab.FigureExports;
import dev.fermata.matlab.MatlabLanguage;
import dev.fermata.matlab.project.ProjectFile;
import dev.fermata.runtime.world.RealWorld;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

@Command(name = "run", abbreviateSynopsis = true, sortOptions = false, header = "Run a file, or an entrypoint of the project.",
    description = {"", "What stands behind -- are arguments for an entrypoint's function.", ""})
final class RunmatRunCommand implements Callable<Integer> {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final Path HERE = Path.of("").toAbsolutePath();

    @Parameters(index = "0", paramLabel = "TARGET", description = "The file, with or without .m, or the entrypoint.")
    private String target;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ARGS", description = "Arguments, behind --.")
    private List<String> arguments = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON object that tells the outcome and holds the program's output.")
    private boolean json;

    @Mixin
    private RunmatOptions options;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!arguments.isEmpty() && !spec.commandLine().getParseResult().originalArgs().contains("--")) {
            throw new UnmatchedArgumentException(spec.commandLine(), List.of(arguments.getFirst()));
        }
        ProjectFile project = options.project();
        EffectiveSettings settings = EffectiveSettings.of(options);
        RunTarget chosen = RunTarget.of(target, project);
        if (options.emitsCode) {
            return emit(chosen);
        }
        int code = run(chosen, settings);
        if (settings.collectorStatistics()) {
            Reports.print(Collector.summary());
        }
        return code;
    }

    private int run(RunTarget chosen, EffectiveSettings settings) throws IOException {
        MatlabLanguage language = new MatlabLanguage();
        RecordedStreams streams = new RecordedStreams(json);
        ExecutionOptions how = options.execution().arguments(arguments).whenStuck(Main::endStuck)
            .style(!json && Terminals.colouredErrors() ? ReportStyle.COLOUR : ReportStyle.PLAIN);
        if (json || options.artifacts != null || options.manifest != null) {
            how.console(System.in, streams.out(new FileOutputStream(FileDescriptor.out)), streams.err(new FileOutputStream(FileDescriptor.err)));
        }
        Execution execution = new Execution(language, how);
        Interruption.cancels(execution);
        long begin = RealWorld.INSTANCE.nanoTime();
        int code = chosen.function() == null ? execution.runFile(chosen.file()) : call(execution, language, chosen);
        long millis = (RealWorld.INSTANCE.nanoTime() - begin) / NANOS_PER_MILLI;
        Interruption.over();
        FigureExports figures = options.capturesFigures() || options.artifacts != null ? new FigureExports(folder().resolve("figures"),
            options.width, options.height, options.capturesFigures() ? options.figuresMax : 0) : null;
        if (figures != null) {
            language.export(figures);
        }
        RunReport report = new RunReport(chosen.file(), code, millis, settings.jitEnabled(), code == 0 ? null : language.diagnosis(), streams, figures);
        Path manifest = options.manifest != null ? options.manifest : options.artifacts == null ? null : folder().resolve("run_manifest.json");
        if (manifest != null) {
            try {
                report.writeManifest(options, manifest);
            } catch (IOException e) {
                Reports.print("Error: cannot write '" + manifest + "': " + e.getMessage() + "\n");
                return 1;
            }
        }
        if (json) {
            Text.println(report.json());
        }
        return code;
    }

    private Path folder() {
        return options.artifacts == null ? HERE : options.artifacts;
    }

    /** The file's text with a call at its end. */
    private int call(Execution execution, MatlabLanguage language, RunTarget chosen) {
        Source source;
        try {
            source = SourceFiles.read(HERE, chosen.file());
        } catch (UnreadableSourceException e) {
            return Reports.print(language, e);
        }
        String values = arguments.stream().map(each -> "'" + each.replace("'", "''") + "'").collect(Collectors.joining(", "));
        return execution.run(new Source(source.name(), source.text() + "\n" + chosen.function() + "(" + values + ");\n"),
            HERE.resolve(chosen.file()).normalize());
    }

    private int emit(RunTarget chosen) {
        MatlabLanguage language = new MatlabLanguage();
        try {
            Source source = SourceFiles.read(HERE, chosen.file());
            ModuleContext context = new ModuleContext(HERE, HERE.resolve(chosen.file()).normalize(), Engine.COMPILED, options.session.settings());
            String listing = "# Bytecode\n" + language.listing(source, context);
            if (options.codeFile.isEmpty()) {
                Text.print(listing);
            } else {
                Files.writeString(Path.of(options.codeFile), listing);
            }
            return 0;
        } catch (IOException e) {
            Reports.print("Error: cannot write '" + options.codeFile + "': " + e.getMessage() + "\n");
            return 1;
        } catch (RuntimeException e) {
            return Reports.print(language, e);
        }
    }
}
