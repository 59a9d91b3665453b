package dev.fermata.library.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {
    @TempDir
    private Path folder;

    private static Picture sample(boolean alpha) {
        int[] pixels = new int[24 * 16];
        for (int i = 0; i < pixels.length; i++) {
            int opacity = alpha ? i % 24 < 12 ? 255 : 0 : 255;
            pixels[i] = opacity << 24 | (opacity == 0 ? 0 : i % 24 * 10 << 16 | i / 24 * 15 << 8 | 0x40);
        }
        return new Picture(24, 16, pixels, alpha);
    }

    @Test
    void losslessFormatsGiveBackEveryPixel() throws IOException {
        for (String name : new String[] {"a.png", "a.tiff", "a.webp", "A.PNG"}) {
            for (boolean alpha : new boolean[] {false, true}) {
                Picture picture = sample(alpha);
                Path file = folder.resolve(name);
                PictureFile.save(picture, file);
                Picture back = PictureFile.load(file);
                assertThat(back.pixels()).as(name).isEqualTo(picture.pixels());
                assertThat(back.width()).isEqualTo(24);
            }
        }
        PictureFile.save(sample(false), folder.resolve("a.bmp"));
        assertThat(PictureFile.load(folder.resolve("a.bmp")).pixels()).isEqualTo(sample(false).pixels());
    }

    @Test
    void otherFormatsComeClose() throws IOException {
        for (String name : new String[] {"a.jpg", "a.jpeg", "a.gif"}) {
            Path file = folder.resolve(name);
            PictureFile.save(sample(false), file);
            Picture back = PictureFile.load(file);
            for (int i = 0; i < back.pixels().length; i++) {
                assertThat(distance(back.pixels()[i], sample(false).pixels()[i])).as(name).isLessThan(40);
            }
        }
        PictureFile.save(sample(true), folder.resolve("b.jpg"));
        assertThat(PictureFile.load(folder.resolve("b.jpg")).pixels()[23] & 0xFF).as("transparent is white").isGreaterThan(220);
    }

    private static int distance(int a, int b) {
        return Math.max(Math.abs((a >> 16 & 0xFF) - (b >> 16 & 0xFF)),
                Math.max(Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF)), Math.abs((a & 0xFF) - (b & 0xFF))));
    }

    @Test
    void contentsDecideWhatAFileIs() throws IOException {
        PictureFile.save(sample(false), folder.resolve("a.png"));
        Files.move(folder.resolve("a.png"), folder.resolve("a.txt"));
        assertThat(PictureFile.load(folder.resolve("a.txt")).width()).isEqualTo(24);
        assertThat(PictureFile.extension("dir.d/name.JPG")).isEqualTo("jpg");
        assertThat(PictureFile.extension("dir.d/name")).isEmpty();
        assertThat(PictureFile.extension(".hidden")).isEmpty();
    }

    @Test
    void problemsSayWhatIsWrong() throws IOException {
        assertThatThrownBy(() -> PictureFile.save(sample(false), folder.resolve("a.xyz"))).isInstanceOf(ImageProblem.class)
                .hasMessage("The file extension 'xyz' was not recognized as an image format");
        assertThatThrownBy(() -> PictureFile.load(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> PictureFile.save(sample(false), folder.resolve("none/a.png"))).isInstanceOf(NoSuchFileException.class);
        Path text = folder.resolve("text.png");
        Files.writeString(text, "no image".repeat(50));
        assertThatThrownBy(() -> PictureFile.load(text)).hasMessage("The image format could not be determined");
        PictureFile.save(sample(false), text);
        Files.write(text, Arrays.copyOf(Files.readAllBytes(text), 90));
        assertThatThrownBy(() -> PictureFile.load(text)).isInstanceOfAny(IOException.class, ImageProblem.class);
    }

    @Test
    void aFileThatClaimsToBeHugeIsNotRead() throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(header);
        out.write("IHDR".getBytes(StandardCharsets.US_ASCII));
        out.writeInt(100_000);
        out.writeInt(100_000);
        out.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.toByteArray());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream png = new DataOutputStream(file);
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        png.writeInt(13);
        png.write(header.toByteArray());
        png.writeInt((int) sum.getValue());
        Files.write(folder.resolve("bomb.png"), file.toByteArray());
        assertThatThrownBy(() -> PictureFile.load(folder.resolve("bomb.png")))
                .hasMessage("image is too large: 100000x100000 pixels");
    }
}
