package dev.fermata.library.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir
    private Path folder;

    private Path archive(String... names) throws IOException {
        Path file = folder.resolve("made.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes());
                out.closeEntry();
            }
        }
        return file;
    }

    private void refuses(Path archive, String message) {
        assertThatThrownBy(() -> Unzip.extract(archive, folder.resolve("out"))).isInstanceOf(ArchiveProblem.class).hasMessage(message);
    }

    @Test
    void whatWasAddedComesOut() throws Exception {
        Path site = Files.createDirectories(folder.resolve("site/css/empty"));
        Files.writeString(site.resolveSibling("a.css"), "css");
        Files.writeString(folder.resolve("site/index.html"), "html");
        Files.writeString(folder.resolve("notes.txt"), "notes");
        ZipWriter writer = ZipWriter.create(folder.resolve("site/self.zip"));
        writer.addFile(folder.resolve("notes.txt"));
        writer.addDirectory(folder.resolve("site"));
        assertThatThrownBy(() -> writer.addFile(folder.resolve("notes.txt"))).isInstanceOf(DuplicateEntryException.class)
                .hasMessage("Duplicate filename: notes.txt");
        assertThat(writer.close()).isTrue();
        assertThat(writer.close()).isFalse();
        Path out = folder.resolve("out/deeper");
        assertThat(Unzip.extract(folder.resolve("site/self.zip"), out)).containsExactly("notes.txt", "css/a.css", "index.html");
        assertThat(out.resolve("css/a.css")).hasContent("css");
        assertThat(out.resolve("css/empty")).isDirectory();
    }

    @Test
    void namesThatLeadOutAreRefusedBeforeAnythingIsWritten() throws Exception {
        String out = "': path leads out of the output directory";
        refuses(archive("good.txt", "../evil.txt"), "Unsafe archive entry '../evil.txt" + out);
        refuses(archive("a/../../evil.txt"), "Unsafe archive entry 'a/../../evil.txt" + out);
        refuses(archive("a\\..\\evil.txt"), "Unsafe archive entry 'a\\..\\evil.txt" + out);
        refuses(archive("/evil.txt"), "Unsafe archive entry '/evil.txt': absolute path");
        refuses(archive("C:/evil.txt"), "Unsafe archive entry 'C:/evil.txt': absolute path");
        assertThat(folder.resolve("out/good.txt")).doesNotExist();
        assertThat(folder.resolve("evil.txt")).doesNotExist();
    }

    @Test
    void linksThatWereThereBeforeDoNotLeadOut() throws Exception {
        Files.createDirectories(folder.resolve("out"));
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("out/link"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("out/file"), folder.resolve("elsewhere/file"));
        refuses(archive("link/evil.txt"), "Unsafe archive entry 'link/evil.txt': symbolic link leads out of the output directory");
        refuses(archive("file"), "Unsafe archive entry 'file': a symbolic link is in its place");
        assertThat(folder.resolve("elsewhere")).isEmptyDirectory();
    }

    @Test
    void sizesAndNumbersAreBounded() throws Exception {
        String[] names = new String[1025];
        for (int i = 0; i < names.length; i++) {
            names[i] = "f" + i;
        }
        refuses(archive(names), "Archive contains 1025 entries which exceeds maximum entry count (1024)");
        Path file = folder.resolve("bomb.zip");
        byte[] zeros = new byte[15 << 20];
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : List.of("a", "b", "c", "d", "e")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(zeros);
            }
        }
        refuses(file, "Archive extraction exceeds maximum total extraction size (67108864 bytes)");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("a"));
            out.write(zeros);
            out.write(zeros);
        }
        refuses(file, "Archive entry 'a' exceeds maximum per-entry size (16777216 bytes)");
    }

    @Test
    void whatIsNoArchiveIsReported() throws Exception {
        Path file = folder.resolve("text.zip");
        Files.writeString(file, "no archive");
        assertThatThrownBy(() -> Unzip.extract(file, folder)).isInstanceOf(ZipException.class);
    }
}
