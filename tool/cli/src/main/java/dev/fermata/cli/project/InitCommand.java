package dev.fermata.cli.project;

import dev.fermata.cli.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "init", abbreviateSynopsis = true, sortOptions = false, header = "Begin a project.", description = {"",
    "Makes ruff.toml and src/main.ruff unless they are there.", ""})
public final class InitCommand implements Callable<Integer> {
    @Option(names = "--dir", paramLabel = "D", defaultValue = ".", description = "The folder (default: this one).")
    private String folder;

    @Option(names = "--name", paramLabel = "N", description = "The name of the package (default: that of the folder).")
    private String name;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() throws Exception {
        return ProjectFiles.carryOut(this::init);
    }

    private int init() throws Exception {
        Path target = Path.of(folder);
        String chosen = name != null ? name : nameOf(target.toAbsolutePath().normalize());
        ProjectFiles.checkName(chosen);
        Files.createDirectories(target.resolve("src"));
        writeUnlessPresent(target.resolve(Manifest.FILE), Manifest.fresh(chosen).text());
        writeUnlessPresent(target.resolve("src/main.ruff"), "print(\"Hello from " + chosen + "!\")\n");
        Text.println("initialized project at " + folder);
        return 0;
    }

    /** A package name after that of the folder. */
    private static String nameOf(Path folder) {
        String text = folder.getFileName() == null ? "" : folder.getFileName().toString().replaceAll("[^A-Za-z0-9_-]", "-");
        String word = text.replaceFirst("^[^A-Za-z]+", "");
        return Manifest.isPackageName(word) && ReservedNames.category(word).isEmpty() ? word : "app";
    }

    private static void writeUnlessPresent(Path file, String text) throws Exception {
        if (!Files.exists(file)) {
            Files.writeString(file, text);
        }
    }
}
