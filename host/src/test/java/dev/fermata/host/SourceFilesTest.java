package dev.fermata.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fermata.compiler.language.UnreadableSourceException;
import dev.fermata.compiler.language.UnreadableSourceException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
    @TempDir
    private Path folder;

    private UnreadableSourceException failure(String name) {
        return catchThrowableOfType(UnreadableSourceException.class, () -> SourceFiles.read(folder, name));
    }

    @Test
    void theSourceIsNamedAsTheUserNamedIt() throws IOException {
        Files.writeString(folder.resolve("a.tiny"), "héllo\n");
        assertThat(SourceFiles.read(folder, "./a.tiny").name()).isEqualTo("./a.tiny");
        assertThat(SourceFiles.read(folder, "./a.tiny").text()).isEqualTo("héllo\n");
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        byte[] bytes = "\uFEFFprint".getBytes(StandardCharsets.UTF_8);
        assertThat(SourceFiles.decode("x", bytes).text()).isEqualTo("print");
    }

    @Test
    void invalidUtf8IsRefusedWithItsPlace() {
        byte[] bytes = {'a', '\n', 'b', (byte) 0xC3, '('};
        UnreadableSourceException failure =
            catchThrowableOfType(UnreadableSourceException.class, () -> SourceFiles.decode("x", bytes));
        assertThat(failure.reason()).isEqualTo(Reason.NOT_UTF8);
        assertThat(failure).hasMessage("line 2 is not valid UTF-8 (byte 0xC3 at offset 3)");
    }

    @Test
    void aTextCutInTheMiddleOfACharacterIsRefused() {
        byte[] bytes = {'a', (byte) 0xE2, (byte) 0x82};
        UnreadableSourceException failure =
            catchThrowableOfType(UnreadableSourceException.class, () -> SourceFiles.decode("x", bytes));
        assertThat(failure.reason()).isEqualTo(Reason.NOT_UTF8);
    }

    @Test
    void missingFilesFoldersAndImpossibleNamesAreToldApart() {
        assertThat(failure("nothing").reason()).isEqualTo(Reason.MISSING);
        assertThat(failure(".").reason()).isEqualTo(Reason.IS_DIRECTORY);
        assertThat(failure("a\0b").reason()).isEqualTo(Reason.MISSING);
    }

    @Test
    void aFileBelowAFileIsMissing() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        assertThat(failure("file/below").reason()).isIn(Reason.MISSING, Reason.FAILED);
    }

    @Test
    void aStreamIsReadToItsEnd() {
        assertThat(SourceFiles.read(new ByteArrayInputStream(new byte[] {'a', 'b'}), "<in>").text()).isEqualTo("ab");
    }
}
