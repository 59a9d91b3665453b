package dev.fermata.cli;

import dev.fermata.cli.manual.ManualPages;
import dev.fermata.compiler.language.Language;
import dev.fermata.compiler.source.DidYouMean;
import dev.fermata.compiler.tooling.ManualPage;
import dev.fermata.compiler.tooling.ToolingLanguage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "doc", abbreviateSynopsis = true, sortOptions = false, header = "Explain a builtin.", description = {"",
    "Without NAME, lists what there is documentation for.", ""})
final class DocCommand implements Callable<Integer> {
    private static final int LINE_WIDTH = 100;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A builtin.")
    private String name;

    @Option(names = "--all", description = "Write the whole manual, as Markdown pages.")
    private boolean all;

    @Option(names = "--into", paramLabel = "DIR", defaultValue = "docs/builtins", description = "Where --all writes (default docs/builtins).")
    private String into;

    @Option(names = "--language", paramLabel = "NAME", description = "The language; the first that knows NAME otherwise.")
    private String language;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() {
        SessionOptions options = new SessionOptions();
        options.language = language;
        Language chosen = options.languageOf(null);
        if (all) {
            return writeManual(chosen);
        }
        if (name == null) {
            list(chosen.documentedNames());
            return 0;
        }
        Optional<String> text = chosen.documentation(name);
        for (int i = 0; text.isEmpty() && language == null && i < Languages.NAMES.length; i++) {
            text = Languages.named(Languages.NAMES[i]).documentation(name);
        }
        if (text.isPresent()) {
            System.out.println(text.get().stripTrailing());
            return 0;
        }
        String meant = DidYouMean.closest(name, chosen.documentedNames()).orElse("");
        System.err.println("fermata: " + chosen.name() + " has no documentation for '" + name + "'"
            + (meant.isEmpty() ? "" : "; did you mean '" + meant + "'?"));
        return 1;
    }

    private int writeManual(Language chosen) {
        if (!(chosen instanceof ToolingLanguage equipped)) {
            throw new UsageException("there is no manual of " + chosen.name() + " yet");
        }
        try {
            List<ManualPage> pages = equipped.tooling().manual();
            int count = ManualPages.write(chosen.name(), pages, Path.of(into));
            Text.println("generated docs in " + into + "\npages\t" + pages.size() + "\nbuiltins\t" + count);
            return 0;
        } catch (IOException e) {
            Reports.print("fermata: cannot write to '" + into + "': " + e.getMessage() + "\n");
            return TextFile.UNREADABLE;
        }
    }

    private static void list(List<String> names) {
        StringBuilder line = new StringBuilder();
        for (String each : names) {
            if (line.length() + each.length() > LINE_WIDTH) {
                System.out.println(line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(each);
        }
        System.out.println(line);
    }
}
