package dev.fermata.compiler.language;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a language must know besides the text to compile it.
 *
 * @param directory the directory that relative paths and module names of the program start from
 * @param file      the program's own file, absolute; null for standard input, {@code -e} and a conversation
 * @param engine    how to carry the program out
 * @param settings  language-specific options of the command line, by their long name without dashes
 */
public record ModuleContext(Path directory, Path file, Engine engine, Map<String, String> settings) {
    public ModuleContext {
        settings = Map.copyOf(settings);
    }
}
