package dev.fermata.cli;

import dev.fermata.host.Profiler;
import dev.fermata.runtime.world.RealWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "profile", abbreviateSynopsis = true, sortOptions = false, header = "Run a program and tell where its time went.",
    description = {"", "Looks at all threads some hundred times a second. The report goes to standard error.", ""})
final class ProfileCommand implements Callable<Integer> {
    @Option(names = {"-n", "--lines"}, paramLabel = "N", defaultValue = "15", description = "Rows per table (default 15).")
    private int rows;

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
        long begin = RealWorld.INSTANCE.nanoTime();
        int code;
        Profiler profiler = Profiler.start();
        try (profiler) {
            code = ProgramRun.of(options);
        }
        long millis = (RealWorld.INSTANCE.nanoTime() - begin) / 1_000_000;
        report(profiler, millis);
        return code;
    }

    private void report(Profiler profiler, long millis) {
        StringBuilder text = new StringBuilder();
        text.append("profile of ").append(file).append(": ").append(millis).append(" ms, ").append(profiler.samples())
            .append(" samples in ").append(profiler.looks()).append(" looks\n");
        if (profiler.samples() == 0) {
            text.append("  no function was found running: the program was too short, or waited\n");
        } else {
            table(text, "function", profiler.functions(), profiler.samples());
            table(text, "line", profiler.lines(), profiler.samples());
        }
        Reports.print(text.toString());
    }

    private void table(StringBuilder text, String title, List<Profiler.Share> shares, int samples) {
        text.append("   self   total  ").append(title).append('\n');
        for (Profiler.Share share : shares.subList(0, Math.min(rows, shares.size()))) {
            Profiler.Place place = share.place();
            text.append(String.format(Locale.ROOT, "  %5.1f%%  %5.1f%%  %s (%s%s)%n", 100.0 * share.self() / samples, 100.0 * share.total() / samples,
                place.function(), place.file(), place.line() == 0 ? "" : ":" + place.line()));
        }
    }
}
