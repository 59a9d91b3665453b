package dev.fermata.cli;

import dev.fermata.compiler.language.ReportStyle;
import dev.fermata.compiler.language.UnreadableSourceException;
import dev.fermata.compiler.tooling.Finding;
import dev.fermata.compiler.tooling.ToolingLanguage;
import dev.fermata.host.Captured;
import dev.fermata.runtime.world.RealWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what programs print with files beside them, as {@code ruff test} does. */
final class ExpectedOutputs {
    private static final int DIFFERENT = 3;
    private static final int UNREADABLE = 5;
    private static final int LINES_SEARCHED_FOR_NOTE = 3;
    private static final String OTHER_TESTS = "Run with: ruff test-run";
    private static final Pattern TIMES = Pattern.compile(" \\(took ~[^)]*ms\\)");

    private final SessionOptions session;
    private final String runtime;
    private final boolean update;

    ExpectedOutputs(SessionOptions session, String runtime, boolean update) {
        this.session = session;
        this.runtime = runtime;
        this.update = update;
    }

    /** Returns the exit code. */
    int run(Path folder) {
        int passed = 0;
        List<Path> programs;
        try {
            programs = programs(folder);
            for (Path program : programs) {
                passed += passes(program) ? 1 : 0;
            }
        } catch (IOException e) {
            Text.println("[!] Failed to read test directory: " + folder);
            return UNREADABLE;
        }
        Text.println("\n[✓] Passed " + passed + "/" + programs.size() + " tests");
        Text.println("[i] Runtime strategy: " + switch (runtime) {
            case "vm" -> "vm (vm_primary=" + programs.size() + ")";
            case "interpreter" -> "interpreter (interpreter_primary=" + programs.size() + ")";
            default -> "dual (vm_primary=" + programs.size() + ", interpreter_fallback=0)";
        });
        return passed == programs.size() ? 0 : DIFFERENT;
    }

    private static List<Path> programs(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> Languages.isProgram(file.toString())).filter(ExpectedOutputs::hasOutput)
                .sorted().toList();
        }
    }

    private static boolean hasOutput(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.limit(LINES_SEARCHED_FOR_NOTE).noneMatch(line -> line.contains(OTHER_TESTS));
        } catch (IOException | UncheckedIOException e) {
            return true; // running it says what is wrong
        }
    }

    private boolean passes(Path program) throws IOException {
        Optional<String> wrong = notAProgram(program);
        if (wrong.isPresent()) {
            Text.println("[✗] " + program + "\n" + wrong.get());
            return false;
        }
        long begin = RealWorld.INSTANCE.nanoTime();
        Captured captured = Captured.runFile(session.languageOf(program.toString()),
            session.execution().style(ReportStyle.REFERENCE), program.toString());
        long millis = (RealWorld.INSTANCE.nanoTime() - begin) / 1_000_000;
        String got = comparable(captured.outputText() + "\n" + captured.errorText());
        String name = program.toString();
        Path expectedFile = Path.of(name.substring(0, name.lastIndexOf('.')) + ".out");
        if (update || !Files.exists(expectedFile)) {
            Files.writeString(expectedFile, got + "\n");
        }
        String expected = comparable(Files.readString(expectedFile));
        if (expected.equals(got)) {
            Text.println("[✓] " + program + " (" + millis + "ms)");
            return true;
        }
        Text.println("[✗] " + program + "\nExpected:\n" + expected + "\nGot (vm):\n" + got);
        return false;
    }

    /** What keeps a text from being a program; empty when nothing does, or when running it says more. */
    private Optional<String> notAProgram(Path program) {
        String file = program.toString();
        try {
            return session.languageOf(file) instanceof ToolingLanguage ? TextFile.read(file).errors().stream().findFirst()
                .flatMap(ExpectedOutputs::described) : Optional.empty();
        } catch (UnreadableSourceException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> described(Finding error) {
        String place = " at " + error.problem().span().line() + ":" + error.problem().span().column() + ": " + error.problem().message();
        return switch (error.rule()) {
            case "lexer-error" -> Optional.of("Lexer error" + place);
            case "parser-error" -> Optional.of("Parser error" + place);
            default -> Optional.empty();
        };
    }

    private static String comparable(String text) {
        String kept = text.lines().filter(line -> !line.startsWith("Compiler optimization:")).collect(Collectors.joining("\n"));
        return TIMES.matcher(kept).replaceAll("").strip();
    }
}
