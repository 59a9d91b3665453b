package dev.fermata.host;

import dev.fermata.compiler.language.Engine;
import dev.fermata.compiler.language.FailureReport;
import dev.fermata.compiler.language.Language;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.language.Program;
import dev.fermata.compiler.language.ReportStyle;
import dev.fermata.compiler.language.TestCase;
import dev.fermata.compiler.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What became of compiling something without running it.
 *
 * @param result  what was compiled; null when it failed
 * @param failure what is wrong; null when it succeeded
 */
public record Compilation<T>(T result, FailureReport failure) {
    /** Compiles a main program. */
    public static Compilation<Program> program(Language language, Path directory, String file, ReportStyle style) {
        return compile(language, directory, file, style, language::load);
    }

    /** Compiles the tests of a file. */
    public static Compilation<List<TestCase>> tests(Language language, Path directory, String file, ReportStyle style) {
        return compile(language, directory, file, style, language::tests);
    }

    private static <T> Compilation<T> compile(Language language, Path directory, String file, ReportStyle style,
            BiFunction<Source, ModuleContext, T> compiler) {
        try {
            Source source = SourceFiles.read(directory, file);
            Path path = directory.resolve(file).toAbsolutePath().normalize();
            ModuleContext context = new ModuleContext(directory.toAbsolutePath(), path, Engine.COMPILED, Map.of());
            return new Compilation<>(compiler.apply(source, context), null);
        } catch (RuntimeException | StackOverflowError failure) {
            return new Compilation<>(null, language.report(failure, style));
        }
    }
}
