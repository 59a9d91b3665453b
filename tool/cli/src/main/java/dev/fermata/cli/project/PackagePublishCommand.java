package dev.fermata.cli.project;

import dev.fermata.cli.Text;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "package-publish", abbreviateSynopsis = true, sortOptions = false, header = "Check that a project could be published.",
    description = {"", "There is no registry: nothing is uploaded.", ""})
public final class PackagePublishCommand implements Callable<Integer> {
    @Option(names = "--manifest", paramLabel = "P", defaultValue = Manifest.FILE, description = "The manifest (default ruff.toml).")
    private String manifest;

    @Option(names = "--publish", description = "Say that it is published, not that it would be.")
    private boolean publish;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() throws Exception {
        return ProjectFiles.carryOut(() -> {
            Manifest declared = ProjectFiles.manifest(manifest);
            Text.println((publish ? "published" : "publish preview") + "\t" + declared.name() + "\t" + declared.version()
                + (publish ? "" : "\tdependencies=" + declared.dependencies().size()));
            return 0;
        });
    }
}
