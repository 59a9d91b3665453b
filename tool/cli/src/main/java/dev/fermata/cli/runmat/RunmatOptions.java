package dev.fermata.cli.runmat;

import dev.fermata.cli.SessionOptions;
import dev.fermata.cli.Terminals;
import dev.fermata.host.ExecutionOptions;
import dev.fermata.matlab.project.ProjectFile;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that all of RunMat's commands take. Those about a collector or compiler of its own are told in reports, and else have no effect. */
final class RunmatOptions {
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,5})[xX]([0-9]{1,5})");
    private static final int SIDE_MAX = 16_384;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Mixin
    SessionOptions session = new SessionOptions();

    @Option(names = {"-d", "--debug"}, description = "Log what happens.")
    boolean debug;

    @Option(names = {"-v", "--verbose"}, description = "Say more.")
    boolean verbose;

    @Option(names = "--no-jit", description = "JIT compilation: report it as disabled.")
    boolean jitDisabled;

    @Option(names = "--gc-stats", description = "Garbage collection: print statistics at the end.")
    boolean collectorStatistics;

    @Option(names = "--plot-headless", description = "Show no figures; there is no other way.")
    boolean headless;

    @Option(names = "--artifacts-dir", paramLabel = "DIR", description = "Write a manifest of the run, and its figures, to this folder.")
    Path artifacts;

    @Option(names = "--artifacts-manifest", paramLabel = "FILE", description = "The manifest's file (default: run_manifest.json in that folder).")
    Path manifest;

    String jitLevel = "speed";
    long jitThreshold = 10;
    String collectorPreset = "default";
    Long youngSize;
    Long collectorThreads;
    String capture = "auto";
    int width = 1280;
    int height = 720;
    int figuresMax = 8;
    boolean emitsCode;
    /** Where {@link #emitsCode} goes; empty for standard output. */
    String codeFile = "";

    @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
    void color(String when) {
        Terminals.colours(oneOf("--color <WHEN>", when, "auto", "always", "never"));
    }

    @Option(names = "--log-level", paramLabel = "L", description = "error, warn (default), info, debug or trace.")
    void logLevel(String level) {
        oneOf("--log-level <LEVEL>", level, "error", "warn", "info", "debug", "trace");
    }

    @Option(names = "--emit-bytecode", arity = "0..1", fallbackValue = "", paramLabel = "PATH",
        description = "Write the program's code, to a file or standard output, instead of running it; --emit-bytecode=PATH.")
    void emit(String path) {
        emitsCode = true;
        codeFile = path;
    }

    @Option(names = "--jit-threshold", paramLabel = "N", description = "JIT compilation: accepted (default 10).")
    void jitThreshold(String number) {
        jitThreshold = number("--jit-threshold <N>", number);
    }

    @Option(names = "--jit-opt-level", paramLabel = "LEVEL", description = "JIT compilation: none, size, speed (default) or aggressive.")
    void jitLevel(String level) {
        jitLevel = oneOf("--jit-opt-level <LEVEL>", level, "none", "size", "speed", "aggressive");
    }

    @Option(names = "--gc-preset", paramLabel = "PRESET", description = "Garbage collection: low-latency, high-throughput, low-memory or debug.")
    void collectorPreset(String preset) {
        collectorPreset = oneOf("--gc-preset <PRESET>", preset, "low-latency", "high-throughput", "low-memory", "debug");
    }

    @Option(names = "--gc-young-size", paramLabel = "MB", description = "Garbage collection: size of the young generation.")
    void youngSize(String megabytes) {
        youngSize = number("--gc-young-size <MB>", megabytes);
    }

    @Option(names = "--gc-threads", paramLabel = "N", description = "Garbage collection: number of threads.")
    void collectorThreads(String number) {
        collectorThreads = number("--gc-threads <N>", number);
    }

    @Option(names = "--plot-mode", paramLabel = "MODE", description = "auto, gui or headless.")
    void plotMode(String mode) {
        oneOf("--plot-mode <MODE>", mode, "auto", "gui", "headless");
    }

    @Option(names = "--plot-backend", paramLabel = "NAME", description = "auto, wgpu, static or web.")
    void plotBackend(String backend) {
        oneOf("--plot-backend <BACKEND>", backend, "auto", "wgpu", "static", "web");
    }

    @Option(names = "--plot-scatter-target", paramLabel = "N", description = "Accepted.")
    void scatterTarget(String number) {
        number("--plot-scatter-target <N>", number);
    }

    @Option(names = "--plot-surface-vertex-budget", paramLabel = "N", description = "Accepted.")
    void vertexBudget(String number) {
        number("--plot-surface-vertex-budget <N>", number);
    }

    @Option(names = "--capture-figures", paramLabel = "WHEN",
        description = "Write the figures that are open at the end: off, auto (default: with --artifacts-dir) or on.")
    void capture(String when) {
        capture = oneOf("--capture-figures <MODE>", when, "off", "auto", "on");
    }

    @Option(names = "--figure-size", paramLabel = "WxH", description = "Pixels of those (default 1280x720).")
    void figureSize(String size) {
        Matcher sides = SIZE.matcher(size);
        if (!sides.matches()) {
            throw invalid("--figure-size <WxH>", size, "expected WIDTHxHEIGHT");
        }
        width = side(size, sides.group(1));
        height = side(size, sides.group(2));
    }

    @Option(names = "--max-figures", paramLabel = "N", description = "How many of those (default 8).")
    void figuresMax(String number) {
        figuresMax = (int) Math.min(number("--max-figures <N>", number), Integer.MAX_VALUE);
    }

    private int side(String size, String digits) {
        int side = Integer.parseInt(digits);
        if (side < 1 || side > SIDE_MAX) {
            throw invalid("--figure-size <WxH>", size, "sides are 1 to " + SIDE_MAX + " pixels");
        }
        return side;
    }

    private String oneOf(String option, String value, String... values) {
        if (!List.of(values).contains(value)) {
            throw invalid(option, value, "possible values: " + String.join(", ", values));
        }
        return value;
    }

    private long number(String option, String digits) {
        try {
            long number = Long.parseLong(digits);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException _) {
            // told below, as for a negative one
        }
        throw invalid(option, digits, "not a number");
    }

    private ParameterException invalid(String option, String value, String why) {
        return new ParameterException(command.commandLine(), "invalid value '" + value + "' for '" + option + "': " + why);
    }

    /** Whether figures are to be written. */
    boolean capturesFigures() {
        return capture.equals("on") || capture.equals("auto") && artifacts != null;
    }

    ExecutionOptions execution() {
        return session.execution();
    }

    /** The configuration file that counts; null for none. */
    ProjectFile project() {
        return ProjectFile.find(Path.of("").toAbsolutePath(), session.configuration());
    }
}
