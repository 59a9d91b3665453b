package dev.fermata.library.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemErrorsTest {
    private interface Operation {
        void run() throws IOException;
    }

    private static String textOf(Operation operation) {
        try {
            operation.run();
        } catch (IOException e) {
            return SystemErrors.text(e);
        }
        return "no error";
    }

    @Test
    void realFailures(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Files.createDirectories(folder.resolve("full/inner"));
        assertThat(textOf(() -> Files.readAllBytes(folder.resolve("none"))))
                .isEqualTo("No such file or directory (os error 2)");
        assertThat(textOf(() -> Files.readAllBytes(folder))).isEqualTo("Is a directory (os error 21)");
        assertThat(textOf(() -> Files.createDirectory(file))).isEqualTo("File exists (os error 17)");
        assertThat(textOf(() -> Files.newDirectoryStream(file).close())).isEqualTo("Not a directory (os error 20)");
        assertThat(textOf(() -> Files.delete(folder.resolve("full")))).isEqualTo("Directory not empty (os error 39)");
        assertThat(textOf(() -> Files.readAllBytes(file.resolve("below")))).isEqualTo("Not a directory (os error 20)");
        assertThat(textOf(() -> Files.readAllBytes(folder.resolve("n".repeat(300)))))
                .isEqualTo("File name too long (os error 36)");
    }

    @Test
    void programsThatCannotStart() {
        IOException problem = startFailure();
        assertThat(SystemErrors.startText(problem.getMessage())).isEqualTo("No such file or directory (os error 2)");
        assertThat(SystemErrors.startText("something else")).isEqualTo("something else");
        assertThat(SystemErrors.text(new NoSuchFileException("x"))).isEqualTo("No such file or directory (os error 2)");
    }

    private static IOException startFailure() {
        try {
            new ProcessBuilder(List.of("/no/such/program")).start();
        } catch (IOException e) {
            return e;
        }
        throw new AssertionError("it started");
    }
}
