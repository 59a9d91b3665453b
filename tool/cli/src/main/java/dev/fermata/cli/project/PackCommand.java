package dev.fermata.cli.project;

import dev.fermata.cli.ProgramRun;
import dev.fermata.cli.Reports;
import dev.fermata.cli.Text;
import dev.fermata.compiler.source.DidYouMean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "pack", abbreviateSynopsis = true, sortOptions = false, header = "Run commands of workflow packs.",
    subcommands = {PackCommand.Run.class, PackCommand.Installed.class}, description = {"",
        "A pack is a folder NAMESPACE in packs/ with a program COMMAND.ruff for each of its commands.",
        "The folder packs is looked for here, in the folders around, and in ~/.local/share/fermata.",
        "'fermata NAMESPACE COMMAND' does the same as 'fermata pack run'.", ""})
public final class PackCommand implements Callable<Integer> {
    private static final int RESERVED = 2;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() {
        return new Installed().call();
    }

    /**
     * Runs a command of a pack, or says why not; returns the exit code.
     *
     * @param others what else the namespace may have been meant to be
     */
    public static int run(String namespace, List<String> words, Collection<String> others) {
        Optional<String> refusal = ReservedNames.refusal(namespace);
        if (refusal.isPresent()) {
            Reports.print("[RUFCLI001] [cli] error: " + refusal.get() + "\n");
            return RESERVED;
        }
        if (!Packs.isInstalled(namespace)) {
            List<String> candidates = Stream.concat(Packs.namespaces().stream(), others.stream()).toList();
            String meant = DidYouMean.closest(namespace, candidates).map(name -> "; did you mean '" + name + "'?").orElse("");
            return fail("no command, file or workflow pack is named '" + namespace + "'" + meant);
        }
        List<String> commands = Packs.commands(namespace);
        if (words.isEmpty()) {
            return fail("workflow pack '" + namespace + "' needs a command: " + String.join(", ", commands));
        }
        Optional<Path> program = Packs.find(namespace, words.getFirst());
        if (program.isEmpty()) {
            return fail("workflow pack '" + namespace + "' has no command '" + words.getFirst() + "', but: " + String.join(", ", commands));
        }
        return ProgramRun.of(program.get().toString(), words.subList(1, words.size()));
    }

    private static int fail(String message) {
        Reports.print("Error: " + message + "\n");
        return 1;
    }

    @Command(name = "run", abbreviateSynopsis = true, header = "Run a command of a pack.")
    static final class Run implements Callable<Integer> {
        @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
        private boolean help;

        @Parameters(index = "0", paramLabel = "NAMESPACE", description = "The pack.")
        private String namespace;

        @Parameters(index = "1..*", arity = "0..*", paramLabel = "COMMAND", description = "Its command, and arguments for that.")
        private List<String> words = new ArrayList<>();

        @Override
        public Integer call() {
            return PackCommand.run(namespace, words, List.of());
        }
    }

    @Command(name = "list", abbreviateSynopsis = true, header = "List the packs and their commands.")
    static final class Installed implements Callable<Integer> {
        @Override
        public Integer call() {
            List<String> namespaces = Packs.namespaces();
            if (namespaces.isEmpty()) {
                Text.println("no workflow packs");
            }
            namespaces.forEach(name -> Text.println(name + "\t" + String.join(" ", Packs.commands(name))));
            return 0;
        }
    }
}
