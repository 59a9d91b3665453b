package dev.fermata.cli;

import dev.fermata.compiler.language.FailureReport;
import dev.fermata.compiler.language.Language;
import dev.fermata.compiler.language.TestCase;
import dev.fermata.host.Compilation;
import dev.fermata.host.Execution;
import dev.fermata.runtime.world.RealWorld;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs test declarations, each in a session of its own, and tells about them in Ruff's layout. */
final class DeclaredTests {
    /** Exit code when there is nothing to run. */
    static final int NONE = 4;

    private static final String RULE = "=".repeat(60);

    private final SessionOptions session;
    private final List<Outcome> outcomes = new ArrayList<>();
    private long nanos;

    /** @param failure null when it passed */
    private record Outcome(String name, String failure, long nanos) {
    }

    DeclaredTests(SessionOptions session) {
        this.session = session;
    }

    /** Runs the tests of a file; returns 0, or the exit code when the file is no program. */
    int run(String file, String prefix) {
        Language language = session.languageOf(file);
        Compilation<List<TestCase>> compilation =
            Compilation.tests(language, Path.of("").toAbsolutePath(), file, Reports.style());
        if (compilation.failure() != null) {
            return Reports.print(compilation.failure());
        }
        for (TestCase test : compilation.result()) {
            long begin = RealWorld.INSTANCE.nanoTime();
            String failure = run(language, test);
            long taken = RealWorld.INSTANCE.nanoTime() - begin;
            nanos += taken;
            outcomes.add(new Outcome(prefix + test.name(), failure, taken));
        }
        return 0;
    }

    private String run(Language language, TestCase test) {
        List<FailureReport> failures = new ArrayList<>();
        Execution execution = new Execution(language,
            session.execution().failures(failures::add).whenStuck(Main::endStuck));
        int code = execution.run(test);
        if (!failures.isEmpty()) {
            return failures.getFirst().message();
        }
        return code == 0 ? null : "exit code " + code;
    }

    boolean isEmpty() {
        return outcomes.isEmpty();
    }

    /** Prints the results; returns the exit code. */
    int summary(boolean listAll, boolean listFailed) {
        long failed = outcomes.stream().filter(outcome -> outcome.failure != null).count();
        StringBuilder out = new StringBuilder("\n").append(RULE).append("\nTest Results\n").append(RULE).append('\n');
        boolean any = false;
        for (Outcome outcome : outcomes) {
            if (listAll || listFailed && outcome.failure != null) {
                any = true;
                list(out, outcome);
            }
        }
        out.append(any ? "\n" : "");
        out.append("Tests: ").append(outcomes.size()).append(" total, ").append(outcomes.size() - failed)
            .append(" passed, ").append(failed).append(" failed\n");
        out.append("Time:  ").append(nanos / 1_000_000).append("ms\n").append(RULE).append("\n\n");
        out.append(failed == 0 ? "All tests passed! ✨\n" : failed + " test(s) failed\n");
        Text.print(out);
        return failed == 0 ? 0 : 1;
    }

    private static void list(StringBuilder out, Outcome outcome) {
        out.append(outcome.failure == null ? "  ✓ " : "  ✗ ").append(outcome.name)
            .append(" (").append(outcome.nanos / 1_000_000).append("ms)\n");
        if (outcome.failure != null) {
            out.append("    Error: ").append(outcome.failure).append('\n');
        }
    }
}
