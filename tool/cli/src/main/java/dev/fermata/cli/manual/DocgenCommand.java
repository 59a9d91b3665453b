package dev.fermata.cli.manual;

import dev.fermata.cli.Reports;
import dev.fermata.cli.Text;
import dev.fermata.cli.TextFile;
import dev.fermata.cli.UsageException;
import dev.fermata.compiler.tooling.Outline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "docgen", abbreviateSynopsis = true, sortOptions = false, header = "Make pages of the comments in programs.",
    description = {"", "Writes a Markdown page for each program, with its functions, structs and enums and the comments",
        "in front of them, and an index.", ""},
    exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:pages written", "1:less is documented than --min-coverage asks for",
        "3:a text is not a program", "5:a file cannot be read or written"})
public final class DocgenCommand implements Callable<Integer> {
    private static final int UNREADABLE = 5;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Programs, and folders with programs.")
    private List<String> paths;

    @Option(names = {"-o", "--output"}, paramLabel = "D", defaultValue = "docs/api", description = "Where to write (default docs/api).")
    private String output;

    @Option(names = "--min-coverage", paramLabel = "PERCENT", description = "Fail when less has a comment in front.")
    private Integer minCoverage;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    private final TreeMap<String, String> pages = new TreeMap<>();
    private ProgramPages.Coverage coverage = new ProgramPages.Coverage(0, 0);

    @Override
    public Integer call() throws IOException {
        if (minCoverage != null && (minCoverage < 0 || minCoverage > 100)) {
            throw new UsageException("--min-coverage is a percentage");
        }
        for (String file : TextFile.expand(paths)) {
            int code = TextFile.with(file, this::page);
            if (code != 0) {
                return code;
            }
        }
        try {
            write(Path.of(output));
        } catch (IOException e) {
            Reports.print("fermata: cannot write to '" + output + "': " + e.getMessage() + "\n");
            return UNREADABLE;
        }
        Text.println("generated docs in " + output);
        Text.println(String.format(Locale.ROOT, "files\t%d\nsymbols\t%d\ndocumented\t%d (%d%%)", pages.size(), coverage.declared(),
            coverage.documented(), percent()));
        if (minCoverage != null && percent() < minCoverage) {
            Reports.print("Error: " + percent() + "% of the declarations are documented, less than " + minCoverage + "%\n");
            return 1;
        }
        return 0;
    }

    private int percent() {
        return coverage.declared() == 0 ? 100 : 100 * coverage.documented() / coverage.declared();
    }

    private int page(TextFile file) {
        file.tooling().check(file.source(), file.context()); // says so when it is no program
        List<Outline> outlines = file.tooling().outline(file.source());
        pages.put(file.name(), ProgramPages.text(file.name(), outlines));
        coverage = coverage.plus(ProgramPages.coverage(outlines));
        return 0;
    }

    private void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        StringBuilder index = new StringBuilder("# Programs\n\n");
        for (String file : pages.keySet()) {
            String page = pageName(file);
            Files.writeString(folder.resolve(page), pages.get(file));
            index.append("- [").append(file).append("](").append(page).append(")\n");
        }
        Files.writeString(folder.resolve("index.md"), index);
    }

    /** One folder for all pages, whatever the folders of the programs. */
    private static String pageName(String file) {
        return file.replaceAll("^[./]+", "").replace('/', '-').replaceAll("\\.[^.]*$", "") + ".md";
    }
}
