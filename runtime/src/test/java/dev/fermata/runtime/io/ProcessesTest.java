package dev.fermata.runtime.io;

import static dev.fermata.runtime.Code.attempt;
import static dev.fermata.runtime.Code.in;
import static dev.fermata.runtime.Code.seq;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.runtime.Code;
import dev.fermata.runtime.Run;
import dev.fermata.runtime.session.Permissions;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Scope;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.task.TimedOut;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
    @TempDir
    Path folder;

    private static Code run(Command command) {
        return last -> Processes.of(Session.current()).run(command);
    }

    private static ProcessResult result(Command command) {
        return (ProcessResult) Run.parallel(seq(run(command))).ok();
    }

    @Test
    void outputErrorsAndExitCodeAreKept() {
        ProcessResult result = result(Command.shell("echo out; echo err >&2; exit 3"));
        assertThat(result.outputText()).isEqualTo("out\n");
        assertThat(result.errorText()).isEqualTo("err\n");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.timedOut()).isFalse();
    }

    @Test
    void variablesThatCannotBeAreAnErrorOfTheStart() {
        Command command = Command.of("true").withEnvironment(Map.of("A=B", "x"));
        Run run = Run.parallel(attempt(run(command), error -> error));
        assertThat(run.ok()).isInstanceOf(ProcessError.class).asString().contains("Cannot start true", "A=B");
    }

    @Test
    void errorsCanGoWhereTheOutputGoes() {
        assertThat(result(Command.shell("echo a; echo b >&2; echo c").withMergedErrors()).outputText()).isEqualTo("a\nb\nc\n");
    }

    @Test
    void inputIsPassedOn() {
        byte[] big = "x".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        assertThat(result(Command.of("cat").withInput(big)).output()).isEqualTo(big);
    }

    @Test
    void aProcessThatTakesTooLongIsKilledWithItsChildren() {
        ProcessResult result = result(Command.shell("echo begun; sleep 1000 & sleep 1000; wait").withTimeout(100_000_000));
        assertThat(result.timedOut()).isTrue();
        assertThat(result.outputText()).isEqualTo("begun\n");
    }

    @Test
    void whatAProcessLeavesBehindCannotHoldUpItsResult() {
        ProcessResult result = result(Command.shell("sleep 30 & echo $!; sleep 0.3").withTimeout(1_000_000_000));
        ProcessHandle left = ProcessHandle.of(Long.parseLong(result.outputText().strip())).orElse(null);
        assertThat(left).as("what holds the output open, still running").isNotNull();
        left.destroyForcibly();
    }

    @Test
    void aProcessThatWritesTooMuchIsKilled() {
        ProcessResult result = result(Command.of("yes").withMaxOutput(10_000));
        assertThat(result.truncated()).isTrue();
        assertThat(result.output()).hasSize(10_000);
    }

    @Test
    void environmentAndFolderAreTheSessions() {
        Run run = Run.with(Session.builder().environment(Map.of("PATH", System.getenv("PATH"), "WHO", "me"))
                .workingDirectory(Path.of("/")), seq(run(Command.shell("echo $WHO; pwd"))));
        assertThat(((ProcessResult) run.ok()).outputText()).isEqualTo("me\n/\n");
    }

    @Test
    void aMissingProgramIsAnError() {
        Run run = Run.parallel(attempt(seq(run(Command.of("/no/such/program"))), error -> error));
        assertThat((Throwable) run.ok()).isInstanceOf(ProcessError.class)
                .hasMessage("Cannot start /no/such/program: No such file or directory");
    }

    @Test
    void cancellingTheTaskKillsTheProcess() throws Exception {
        Path mark = folder.resolve("mark");
        Run run = Run.parallel(attempt(in(() -> Scope.openWithTimeout(100_000_000),
                seq(run(Command.of("/bin/sh", "-c", "echo $$ > " + mark + "; exec sleep 1000")))), error -> error));
        assertThat((Throwable) run.ok()).isInstanceOf(TimedOut.class);
        long process = Long.parseLong(Files.readString(mark).strip());
        ProcessHandle.of(process).ifPresent(handle -> handle.onExit().join());
        assertThat(ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false)).isFalse();
    }

    @Test
    void moreProcessesThanRunAtATimeStandInLine() {
        AtomicInteger ended = new AtomicInteger();
        Run.parallel(in(Scope::open, last -> {
            for (int i = 0; i < 50; i++) {
                Task.startHere(seq(run(Command.of("true")), r -> ended.addAndGet(1 + ((ProcessResult) r).exitCode())).task());
            }
            return null;
        })).ok();
        assertThat(ended).hasValue(50);
    }

    @Test
    void theEndOfTheProgramKillsWhatItStarted() throws Exception {
        RunningProcess[] started = new RunningProcess[1];
        Run run = Run.parallel(seq(last -> started[0] = Processes.of(Session.current()).start(Command.shell("echo on; exec sleep 1000")),
                Code.loop(() -> started[0].id() < 0, last -> Task.yieldNow()),
                last -> Session.current().exit(0)));
        assertThat(run.exitCode).isZero();
        ProcessHandle.of(started[0].id()).ifPresent(handle -> handle.onExit().join());
        assertThat(ProcessHandle.of(started[0].id()).map(ProcessHandle::isAlive).orElse(false)).isFalse();
    }

    @Test
    void startingAProcessNeedsItsPermission() {
        Run run = Run.with(Session.builder().permissions(Permissions.only(Set.of("files"))),
                attempt(seq(run(Command.of("true"))), Throwable::getMessage));
        assertThat(run.ok()).isEqualTo("This program may not start processes: process is not granted");
    }

    @Test
    void aLanguageMayNameThePermissionItself() {
        Code code = last -> Processes.of(Session.current()).run(Command.of("true"), "shell-exec");
        Run granted = Run.with(Session.builder().permissions(Permissions.only(Set.of("shell-exec"))), seq(code));
        assertThat(((ProcessResult) granted.ok()).exitCode()).isZero();
        Run refused = Run.with(Session.builder().permissions(Permissions.only(Set.of("process-exec"))),
                attempt(seq(code), Throwable::getMessage));
        assertThat(refused.ok()).isEqualTo("This program may not start processes: shell-exec is not granted");
    }
}
