package dev.fermata.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.language.ReportStyle;
import dev.fermata.compiler.source.Source;
import dev.fermata.runtime.executor.Order;
import dev.fermata.runtime.session.Permissions;
import dev.fermata.runtime.world.RealWorld;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ExecutionTest {
    private static final long SHORT_NANOS = 300_000_000L;

    private static Captured run(String program, ExecutionOptions options) {
        return Captured.run(new TinyLanguage(), options, execution -> execution.run(new Source("test.tiny", program)));
    }

    private static Captured run(String program) {
        return run(program, new ExecutionOptions());
    }

    @Test
    void outputAndExitCodeAreTheProgramsOwn() {
        Captured captured = run("print one\nsleep 1\nprint two\nexit 7\nprint three");
        assertThat(captured.outputText()).isEqualTo("one\ntwo\n");
        assertThat(captured.exitCode()).isEqualTo(7);
    }

    @Test
    void theProgramWaitsForItsTasks() {
        assertThat(run("spawn print task\nprint main").outputText()).isEqualTo("main\ntask\n");
    }

    @Test
    void anUncaughtErrorIsReportedInTheLanguagesLayout() {
        Captured captured = run("print before\nfail boom");
        assertThat(captured.errorText()).isEqualTo("failed: boom\n");
        assertThat(captured.outputText()).isEqualTo("before\n");
        assertThat(captured.exitCode()).isEqualTo(4);
    }

    @Test
    void aMachineReadableReportGoesToStandardOutput() {
        Captured captured = run("fail boom", new ExecutionOptions().style(ReportStyle.JSON));
        assertThat(captured.outputText()).isEqualTo("failed: boom\n");
        assertThat(captured.errorText()).isEmpty();
    }

    @Test
    void theErrorOfAnUnawaitedTaskIsReportedOnce() {
        Captured captured = run("spawn fail alone\nprint main");
        assertThat(captured.outputText()).isEqualTo("main\n");
        assertThat(captured.errorText()).containsOnlyOnce("failed: alone");
        assertThat(captured.exitCode()).isEqualTo(4);
    }

    @Test
    void aTextThatIsNoProgramIsReportedWithItsPlace() {
        Captured captured = run("print ok\nnonsense here");
        assertThat(captured.exitCode()).isEqualTo(3);
        assertThat(captured.errorText()).contains("test.tiny:2:1").contains("nonsense here");
        assertThat(captured.outputText()).isEmpty();
    }

    @Test
    void theTimeLimitCancelsAProgramThatWaitsAndRunsItsCleanUp() {
        Captured captured = run("finally cleaned\nsleep 3600000", new ExecutionOptions().timeoutNanos(SHORT_NANOS));
        assertThat(captured.outputText()).isEqualTo("cleaned\n");
        assertThat(captured.exitCode()).isEqualTo(Execution.TIMED_OUT);
        assertThat(captured.errorText()).contains("ran longer than 300 ms");
    }

    @Test
    void theTimeLimitEndsAProgramThatComputesForever() {
        for (ExecutorChoice executor : List.of(ExecutorChoice.loop(), ExecutorChoice.workStealing(1),
                ExecutorChoice.virtualTime(Order.fifo()))) {
            Captured captured = run("print begun\nloop", new ExecutionOptions().executor(executor).timeoutNanos(SHORT_NANOS));
            assertThat(captured.outputText()).as(executor.toString()).isEqualTo("begun\n");
            assertThat(captured.exitCode()).as(executor.toString()).isEqualTo(Execution.TIMED_OUT);
        }
    }

    @Test
    void theTimeLimitEndsATaskThatIsLeftBehind() {
        Captured captured = run("spawn loop\nprint main", new ExecutionOptions().timeoutNanos(SHORT_NANOS));
        assertThat(captured.outputText()).isEqualTo("main\n");
        assertThat(captured.exitCode()).isEqualTo(Execution.TIMED_OUT);
    }

    @Test
    void endlessOutputIsCutAndDoesNotDisturbTheNextProgram() {
        Captured flood = run("flood", new ExecutionOptions().timeoutNanos(30_000_000_000L));
        assertThat(flood.exitCode()).isEqualTo(141);
        assertThat(flood.output()).hasSize(Captured.OUTPUT_BYTES_MAX);
        assertThat(flood.errorText()).contains("more than 64 MiB of output");
        assertThat(run("print next").outputText()).isEqualTo("next\n");
    }

    @Test
    void aFaultOfTheEngineIsReportedAndContained() {
        Captured captured = run("crash internal detail");
        assertThat(captured.exitCode()).isEqualTo(Execution.FAULT);
        assertThat(captured.errorText()).contains("internal detail");
    }

    /** Sometimes the canceller is there before the session, sometimes in the middle of the program. */
    @Test
    void cancellationGivesTheCancellersExitCodeWheneverItComes() {
        for (int i = 0; i < 200; i++) {
            Captured captured = Captured.run(new TinyLanguage(), new ExecutionOptions(), execution -> {
                RealWorld.INSTANCE.startThread("canceller", () -> execution.cancel(Execution.INTERRUPTED, null));
                return execution.run(new Source("test.tiny", "finally cleaned\nsleep 3600000"));
            });
            assertThat(captured.exitCode()).isEqualTo(Execution.INTERRUPTED);
            assertThat(captured.outputText()).isIn("", "cleaned\n"); // before its first statement there is nothing to clean
            assertThat(captured.errorText()).isEmpty();
        }
    }

    @Test
    void outputThatCannotBeWrittenIsAFailureUnlessTheReaderLeft() {
        assertThat(exitCodeWhenWritingFailsWith("No space left on device")).isEqualTo(Execution.OUTPUT_FAILED);
        assertThat(exitCodeWhenWritingFailsWith("Broken pipe")).isEqualTo(141);
    }

    private static int exitCodeWhenWritingFailsWith(String reason) {
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
        ExecutionOptions options = new ExecutionOptions()
            .console(InputStream.nullInputStream(), failing, OutputStream.nullOutputStream());
        return new Execution(new TinyLanguage(), options).run(new Source("test.tiny", "print x"));
    }

    @Test
    void argumentsAndPermissionsReachTheProgram() {
        Captured captured = run("show", new ExecutionOptions().arguments(List.of("a", "--b"))
            .permissions(Permissions.only(Set.of("random"))));
        assertThat(captured.outputText()).isEqualTo("arguments [a, --b]\nclock false\n");
    }

    @Test
    void virtualTimeDoesNotTakeRealTime() {
        Captured captured = run("sleep 86400000\nprint a day later",
            new ExecutionOptions().executor(ExecutorChoice.virtualTime(Order.fifo())).timeoutNanos(30_000_000_000L));
        assertThat(captured.outputText()).isEqualTo("a day later\n");
    }

    @Test
    void aTraceIsWritten(@TempDir Path folder) throws IOException {
        Path trace = folder.resolve("trace.json");
        run("spawn sleep 1\nprint x", new ExecutionOptions().trace(trace));
        assertThat(Files.readString(trace)).startsWith("{").contains("traceEvents").contains("\"ph\":\"b\"");
    }

    @Test
    void aTraceThatCannotBeWrittenIsSaid(@TempDir Path folder) {
        Path trace = folder.resolve("missing/trace.json");
        Captured captured = run("print x", new ExecutionOptions().trace(trace));
        assertThat(captured.exitCode()).isEqualTo(Execution.OUTPUT_FAILED);
        assertThat(captured.errorText()).isEqualTo("fermata: cannot write the trace: No such file or directory: " + trace + "\n");
    }

    @Test
    void filesAreReadInTheGivenFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.tiny"), "print from a file");
        Captured captured = Captured.runFile(new TinyLanguage(), new ExecutionOptions().directory(folder), "a.tiny");
        assertThat(captured.outputText()).isEqualTo("from a file\n");
        assertThat(Captured.runFile(new TinyLanguage(), new ExecutionOptions().directory(folder), "b.tiny").errorText())
            .isEqualTo("cannot read b.tiny: MISSING: no such file\n");
    }
}
