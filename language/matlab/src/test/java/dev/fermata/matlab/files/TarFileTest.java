package dev.fermata.matlab.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Archives that are written can be read. */
class TarFileTest {
    private static byte[] archive(TarFile.Entry... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (TarFile.Entry entry : entries) {
            TarFile.write(out, entry, 1_700_000_000L);
        }
        TarFile.end(out);
        return out.toByteArray();
    }

    @Test
    void entriesComeBack() throws IOException {
        String longName = "folder/".repeat(30) + "file.txt";
        byte[] archive = archive(new TarFile.Entry("a.txt", false, "first".getBytes(StandardCharsets.UTF_8)),
            new TarFile.Entry(longName, false, new byte[1000]), new TarFile.Entry("empty", false, new byte[0]));
        ByteArrayInputStream in = new ByteArrayInputStream(archive);
        TarFile.Entry first = TarFile.read(in);
        assertThat(first.name()).isEqualTo("a.txt");
        assertThat(first.data()).asString(StandardCharsets.UTF_8).isEqualTo("first");
        TarFile.Entry second = TarFile.read(in);
        assertThat(second.name()).isEqualTo(longName);
        assertThat(second.data()).hasSize(1000);
        assertThat(TarFile.read(in).name()).isEqualTo("empty");
        assertThat(TarFile.read(in)).isNull();
    }

    @Test
    void damagedArchivesAreTold() throws IOException {
        byte[] archive = archive(new TarFile.Entry("a.txt", false, new byte[2000]));
        assertThatThrownBy(() -> TarFile.read(new ByteArrayInputStream(archive, 0, 1500))).isInstanceOf(IOException.class);
        byte[] noise = "x".repeat(600).getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> TarFile.read(new ByteArrayInputStream(noise))).isInstanceOf(IOException.class);
    }
}
