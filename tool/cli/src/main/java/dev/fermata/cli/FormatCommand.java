package dev.fermata.cli;

import dev.fermata.compiler.tooling.FormatStyle;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "format", aliases = "fmt", abbreviateSynopsis = true, sortOptions = false, header = "Lay out programs in one style.",
    description = {"", "Prints the text anew; with --write rewrites the file, with --check only tells.",
        "The program stays the same: strings and comments are not touched, and imports are sorted",
        "only when their order means nothing.", ""},
    exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:formatted, or nothing to do", "3:the text is not a program",
        "4:--check found something to do", "5:a file cannot be read or written"})
final class FormatCommand implements Callable<Integer> {
    private static final int NEEDED = 4;
    private static final int INDENT_MAX = 16;
    private static final int LINE_LENGTH_MIN = 20;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The programs; of folders, all below.")
    private List<String> files;

    @Option(names = "--indent", paramLabel = "N", defaultValue = "4", description = "Blanks per level (default 4).")
    private int indent;

    @Option(names = "--line-length", paramLabel = "N", defaultValue = "100",
        description = "Break longer lines behind commas (default 100).")
    private int lineLength;

    @Option(names = "--no-sort-imports", description = "Leave imports where they are.")
    private boolean keepImports;

    @Option(names = "--check", description = "Tell whether there is something to do, and do nothing.")
    private boolean check;

    @Option(names = "--write", description = "Rewrite the files.")
    private boolean write;

    @Option(names = "--json", description = "Print the results as JSON objects.")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() throws IOException {
        if (indent < 0 || indent > INDENT_MAX) {
            throw new UsageException("--indent is a number between 0 and " + INDENT_MAX);
        }
        if (lineLength < LINE_LENGTH_MIN) {
            throw new UsageException("--line-length is at least " + LINE_LENGTH_MIN);
        }
        int code = 0;
        for (String file : TextFile.expand(files)) {
            int outcome = TextFile.with(file, this::format);
            code = code == 0 ? outcome : code;
        }
        return code;
    }

    private int format(TextFile file) {
        String formatted = file.tooling().format(file.source(), file.context(), new FormatStyle(indent, lineLength, !keepImports));
        boolean changed = !formatted.equals(file.source().text());
        if (write && !check && changed && !file.write(formatted)) {
            return TextFile.UNREADABLE;
        }
        if (json) {
            Text.println(Json.pretty(Map.of("changed", changed, "command", "format", "file", file.name(), "formatted_source", formatted,
                "options", Map.of("check", check, "indent", indent, "line_length", lineLength, "sort_imports", !keepImports,
                    "write", write),
                "status", status(changed))));
        } else if (check) {
            Text.println((files.size() > 1 ? file.name() + ": " : "") + (changed ? "needs formatting" : "already formatted"));
        } else if (write) {
            Text.println("formatted " + file.name());
        } else {
            Text.print(formatted);
        }
        return check && changed ? NEEDED : 0;
    }

    private String status(boolean changed) {
        if (check) {
            return changed ? "needs_formatting" : "already_formatted";
        }
        return write ? "written" : "preview";
    }
}
