package dev.fermata.cli;

import dev.fermata.compiler.language.Engine;
import dev.fermata.compiler.language.Language;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.language.UnreadableSourceException;
import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.tooling.Finding;
import dev.fermata.compiler.tooling.Tooling;
import dev.fermata.compiler.tooling.ToolingLanguage;
import dev.fermata.host.SourceFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A program's text that a command looks at without running it.
 *
 * @param name as the user wrote it
 */
public record TextFile(String name, Language language, Tooling tooling, Source source, ModuleContext context) {
    /** Exit code when a file cannot be read or written. */
    public static final int UNREADABLE = 5;

    /** @throws UnreadableSourceException with the reason */
    public static TextFile read(String name) {
        Language language = Languages.forFile(name);
        if (!(language instanceof ToolingLanguage equipped)) {
            throw new UsageException("there are no such tools for " + language.name() + " yet");
        }
        Path directory = Path.of("").toAbsolutePath();
        Source source = SourceFiles.read(directory, name);
        Path file = directory.resolve(name).normalize();
        return new TextFile(name, language, equipped.tooling(), source, new ModuleContext(directory, file, Engine.COMPILED, Map.of()));
    }

    /** What a command does with a file; a file that cannot be read or is no program is reported instead. */
    public static int with(String name, Function<TextFile, Integer> action) {
        try {
            return action.apply(read(name));
        } catch (UnreadableSourceException | ProblemException e) {
            return Reports.print(Languages.forFile(name), e);
        }
    }

    /** What keeps the text from being a program. */
    List<Finding> errors() {
        return tooling.lint(source, context).stream().filter(finding -> finding.problem().severity() == Problem.Severity.ERROR).toList();
    }

    /** Replaces the file; false, with a message, when that does not work. */
    public boolean write(String text) {
        try {
            Files.write(context.file(), text.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException e) {
            System.err.println("fermata: cannot write '" + name + "': " + e.getMessage());
            return false;
        }
    }

    /** Files as given, and the programs in folders and below. */
    public static List<String> expand(List<String> paths) throws IOException {
        List<String> files = new ArrayList<>();
        for (String path : paths) {
            if (Files.isDirectory(Path.of(path))) {
                try (Stream<Path> found = Files.walk(Path.of(path))) {
                    found.filter(Files::isRegularFile).map(Path::toString).filter(Languages::isProgram).sorted().forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }
}
