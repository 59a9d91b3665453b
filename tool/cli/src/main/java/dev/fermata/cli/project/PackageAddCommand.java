package dev.fermata.cli.project;

import dev.fermata.cli.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "package-add", abbreviateSynopsis = true, sortOptions = false, header = "Declare a dependency of a project.")
public final class PackageAddCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The package.")
    private String name;

    @Option(names = "--version", paramLabel = "V", defaultValue = "*", description = "Its version (default \"*\": any).")
    private String version;

    @Option(names = "--manifest", paramLabel = "P", defaultValue = Manifest.FILE, description = "The manifest (default ruff.toml).")
    private String manifest;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() throws Exception {
        return ProjectFiles.carryOut(() -> {
            ProjectFiles.checkName(name);
            if (version.isBlank() || version.chars().anyMatch(Character::isISOControl)) {
                throw new ProjectFiles.Failure(2, "'" + version + "' is not a version");
            }
            Manifest changed = ProjectFiles.manifest(manifest).with(name, version);
            Files.writeString(Path.of(manifest), changed.text());
            Text.println("added dependency " + name + " " + version);
            return 0;
        });
    }
}
