package dev.fermata.library.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandTest {
    private static final Map<String, String> PATH = Map.of("PATH", "/usr/bin:/bin");

    private static Command.Outcome shell(String script, String input, long timeoutMillis, int bytes) throws Exception {
        byte[] data = input == null ? null : input.getBytes(StandardCharsets.UTF_8);
        return new Command(List.of("sh", "-c", script), Path.of("/"), PATH, data, timeoutMillis, bytes).run();
    }

    @Test
    void inputReachesTheProgramAndOutputComesBack() throws Exception {
        String large = "line\n".repeat(100_000);
        Command.Outcome outcome = shell("cat; echo done >&2; exit 5", large, 60_000, 1 << 20);
        assertThat(new String(outcome.out(), StandardCharsets.UTF_8)).isEqualTo(large);
        assertThat(new String(outcome.err(), StandardCharsets.UTF_8)).isEqualTo("done\n");
        assertThat(outcome.exitCode()).isEqualTo(5);
        assertThat(outcome.timedOut()).isFalse();
    }

    @Test
    void outputBeyondTheLimitIsDroppedWithoutBlockingTheProgram() throws Exception {
        Command.Outcome outcome = shell("yes | head -c 500000; echo ok >&2", null, 60_000, 1_000);
        assertThat(outcome.out()).hasSize(1_000);
        assertThat(outcome.outTruncated()).isTrue();
        assertThat(outcome.errTruncated()).isFalse();
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void aProgramThatRunsForTooLongIsKilledWithItsChildren() throws Exception {
        Command.Outcome outcome = shell("sleep 600 & sleep 600; echo never", null, 100, 1_000);
        assertThat(outcome.timedOut()).isTrue();
        assertThat(outcome.exitCode()).isEqualTo(-1);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void onlyTheGivenVariablesAreSeen() throws Exception {
        assertThat(new String(shell("echo $HOME-", null, 60_000, 100).out(), StandardCharsets.UTF_8)).isEqualTo("-\n");
    }
}
