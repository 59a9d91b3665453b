package dev.fermata.cli.editor;

import dev.fermata.cli.TextFile;
import dev.fermata.cli.UsageException;
import java.util.function.Function;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A place in a file that an editor asks about, and how to answer. */
final class EditorPlace {
    @Parameters(paramLabel = "FILE", description = "The program.")
    String file;

    @Option(names = "--line", required = true, paramLabel = "L", description = "The line, from 1.")
    int line;

    @Option(names = "--column", required = true, paramLabel = "C", description = "The column, from 1, in characters.")
    int column;

    @Option(names = "--json", description = "Answer in JSON.")
    boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    boolean help;

    /** What a command does at the place; returns the exit code. */
    int at(Function<At, Integer> action) {
        if (line < 1 || column < 1) {
            throw new UsageException("--line and --column begin with 1");
        }
        return TextFile.with(file, text -> action.apply(new At(text, text.source().offset(line, column))));
    }

    /** The place in the text. */
    record At(TextFile file, int offset) {
    }
}
