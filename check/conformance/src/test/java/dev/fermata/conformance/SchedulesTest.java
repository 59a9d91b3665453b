package dev.fermata.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.language.Engine;
import dev.fermata.host.Captured;
import dev.fermata.host.ExecutionOptions;
import dev.fermata.host.ExecutorChoice;
import dev.fermata.ruff.RuffLanguage;
import dev.fermata.runtime.executor.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Programs of many tasks under many schedules of the virtual-time executor. What they print is the same under each, except
 * where the first line says {@value #ANY_ORDER}: then the lines are the same, in any order.
 */
class SchedulesTest {
    private static final Path CASES = Path.of(System.getProperty("fermata.cases")).resolve("tasks-ruff");
    private static final String ANY_ORDER = "# Lines in any order.";
    private static final int SCHEDULES = 200;
    /** Suspending at every call is another engine as far as the order of steps is concerned, but slow. */
    private static final int SCHEDULES_SUSPENDING = 20;
    private static final int PROGRAMS_MIN = 30;
    /** A bug that needs more ordered steps than this is found by luck only. */
    private static final int PCT_DEPTH = 3;
    private static final long TIMEOUT_NANOS = 60_000_000_000L;

    @TestFactory
    Stream<DynamicTest> everyScheduleGivesTheSame() {
        return Case.in(CASES).stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> {
            for (int run = 0; run < SCHEDULES; run++) {
                check(each, order(run), Engine.COMPILED);
            }
            for (int run = 0; run < SCHEDULES_SUSPENDING; run++) {
                check(each, order(run), Engine.SUSPENDING);
            }
        }));
    }

    @Test
    void thereAreProgramsAndExpectations() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            List<Path> programs = files.filter(file -> file.toString().endsWith(".ruff")).toList();
            assertThat(programs).hasSizeGreaterThanOrEqualTo(PROGRAMS_MIN).hasSameSizeAs(Case.in(CASES));
        }
    }

    private static Order order(int run) {
        if (run == 0) {
            return Order.fifo();
        }
        return run % 2 == 1 ? Order.random(run) : Order.pct(run, PCT_DEPTH);
    }

    private static void check(Case program, Order order, Engine engine) throws IOException {
        Captured captured = Captured.runFile(new RuffLanguage(), new ExecutionOptions().directory(CASES).engine(engine)
            .executor(ExecutorChoice.virtualTime(order)).timeoutNanos(TIMEOUT_NANOS), program.program().getFileName().toString());
        String name = "fermata run --replay " + order + " (" + engine + "); standard error:\n" + captured.errorText();
        boolean anyOrder = Files.readString(program.program()).startsWith(ANY_ORDER);
        assertThat(comparable(captured.outputText(), anyOrder)).as(name).isEqualTo(comparable(program.expectedOutput(), anyOrder));
        assertThat(captured.exitCode()).as(name).isEqualTo(program.expectedExitCode());
        for (String line : program.expectedErrors()) {
            assertThat(captured.errorText()).as(name).contains(line);
        }
    }

    private static List<String> comparable(String output, boolean anyOrder) {
        return anyOrder ? output.lines().sorted().toList() : List.of(output);
    }
}
