package dev.fermata.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.language.Engine;
import dev.fermata.host.Captured;
import dev.fermata.host.ExecutionOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Programs of tasks that allocate much and yield often, while the garbage collector is made to run again and again: what a
 * suspended task holds must be held by its frames.
 */
class CollectionsTest {
    private static final Path CASES = Path.of(System.getProperty("fermata.root")).resolve("check/conformance/cases");
    private static final long TIMEOUT_NANOS = 60_000_000_000L;

    @TestFactory
    Stream<DynamicTest> whatSuspendedTasksHoldIsKept() {
        List<Case> programs = Stream.of("collections-ruff", "collections-matlab")
            .flatMap(folder -> Case.in(CASES.resolve(folder)).stream()).toList();
        assertThat(programs).hasSize(2);
        return programs.stream().flatMap(each -> Stream.of(Engine.COMPILED, Engine.SUSPENDING).map(engine ->
                DynamicTest.dynamicTest(each.program().getFileName() + " " + engine, () -> check(each, engine))));
    }

    private static void check(Case program, Engine engine) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger collections = new AtomicInteger();
        Thread collector = new Thread(() -> {
            do {
                long began = System.nanoTime();
                System.gc();
                collections.incrementAndGet();
                LockSupport.parkNanos(System.nanoTime() - began); // so that the program comes to run
            } while (!over.get());
        });
        collector.start();
        Captured captured = Captured.runFile(program.language(), new ExecutionOptions().directory(program.program().getParent())
            .engine(engine).timeoutNanos(TIMEOUT_NANOS), program.program().getFileName().toString());
        over.set(true);
        collector.join();
        assertThat(captured.outputText()).as(captured.errorText()).isEqualTo(program.expectedOutput());
        assertThat(collections).hasPositiveValue();
    }
}
