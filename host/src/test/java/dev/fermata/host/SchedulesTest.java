package dev.fermata.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchedulesTest {
    @TempDir
    private Path folder;

    private Schedules explore(String program, int runs) throws IOException {
        Files.writeString(folder.resolve("p.tiny"), program);
        return Schedules.explore(new TinyLanguage(), () -> new ExecutionOptions().directory(folder), "p.tiny", runs, 0);
    }

    @Test
    void aProgramThatAlwaysSucceedsIsTriedToTheEnd() throws IOException {
        Schedules found = explore("spawn sleep 5\nprint x", 20);
        assertThat(found.runs()).isEqualTo(20);
        assertThat(found.failing()).isNull();
        assertThat(found.differing()).isNull();
    }

    @Test
    void theFirstFailureStopsTheSearchAndIsKept() throws IOException {
        Schedules found = explore("print x\nfail boom", 20);
        assertThat(found.runs()).isEqualTo(1);
        assertThat(found.failing()).hasToString("fifo");
        assertThat(found.failure().errorText()).contains("boom");
    }
}
