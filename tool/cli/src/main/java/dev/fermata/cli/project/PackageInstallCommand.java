package dev.fermata.cli.project;

import dev.fermata.cli.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "package-install", abbreviateSynopsis = true, sortOptions = false, header = "Write down the dependencies of a project.",
    description = {"", "Writes the lock file, or with --frozen checks that it agrees with the manifest. Nothing is downloaded.", ""})
public final class PackageInstallCommand implements Callable<Integer> {
    private static final int OUT_OF_DATE = 4;

    @Option(names = "--manifest", paramLabel = "P", defaultValue = Manifest.FILE, description = "The manifest (default ruff.toml).")
    private String manifest;

    @Option(names = "--lockfile", paramLabel = "P", description = "The lock file (default ruff.lock beside the manifest).")
    private String lockfile;

    @Option(names = "--frozen", description = "Check the lock file instead of writing it.")
    private boolean frozen;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() throws Exception {
        return ProjectFiles.carryOut(this::install);
    }

    private int install() throws Exception {
        Manifest declared = ProjectFiles.manifest(manifest);
        Path beside = Path.of(manifest).resolveSibling("ruff.lock");
        String lock = lockfile != null ? lockfile : beside.toString();
        Map<String, String> wanted = new TreeMap<>(declared.dependencies());
        if (frozen) {
            verify(wanted, Files.readString(Path.of(lock)));
            Text.println("lockfile verified\t" + lock);
        } else {
            Files.writeString(Path.of(lock), text(declared, wanted));
            Text.println("lockfile written\t" + lock);
        }
        wanted.forEach((name, version) -> Text.println("install\t" + name + "\t" + version));
        if (wanted.isEmpty()) {
            Text.println("no dependencies declared");
        }
        return 0;
    }

    private static void verify(Map<String, String> wanted, String locked) {
        Map<String, String> found;
        try {
            found = new TreeMap<>(Manifest.parse(locked).dependencies());
        } catch (Manifest.InvalidException invalid) {
            throw new ProjectFiles.Failure(OUT_OF_DATE, "Invalid ruff.lock: " + invalid.getMessage());
        }
        if (!found.equals(wanted)) {
            throw new ProjectFiles.Failure(OUT_OF_DATE,
                "ruff.lock dependencies are out of date; run `ruff package-install` to regenerate lockfile");
        }
    }

    private static String text(Manifest declared, Map<String, String> dependencies) {
        Manifest lock = Manifest.parse("# Written by package-install.\n[package]\nname = \"" + declared.name() + "\"\nversion = \""
            + declared.version() + "\"\n\n[dependencies]\n");
        for (Map.Entry<String, String> dependency : dependencies.entrySet()) {
            lock = lock.with(dependency.getKey(), dependency.getValue());
        }
        return lock.text();
    }
}
