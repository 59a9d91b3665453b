package dev.fermata.library.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ImageSamplesTest {
    private static ImageSamples back(ImageSamples image) throws IOException {
        return ImageSamples.read(image.written(0.9), 0);
    }

    @Test
    void greyColoursBitsAndIndicesComeBack() throws IOException {
        int[] values = {0, 10, 200, 255, 7, 99};
        for (String format : new String[] {"png", "bmp", "tif"}) {
            ImageSamples grey = back(new ImageSamples(3, 2, 1, 8, values, null, null, format));
            assertThat(grey.format()).isEqualTo(format);
            assertThat(grey.bands() == 1 ? grey.values() : Arrays.stream(grey.palette()).toArray()).as(format).isNotEmpty();
            ImageSamples colours = back(new ImageSamples(2, 1, 3, 8, values, null, null, format));
            assertThat(colours.bands()).isEqualTo(3);
            assertThat(colours.values()).as(format).containsExactly(values);
        }
        assertThat(back(new ImageSamples(3, 2, 1, 8, values, null, null, "png")).values()).containsExactly(values);
        assertThat(back(new ImageSamples(3, 2, 1, 16, new int[] {0, 1, 256, 65_535, 30_000, 5}, null, null, "png")).values())
                .containsExactly(0, 1, 256, 65_535, 30_000, 5);
        ImageSamples bits = back(new ImageSamples(3, 2, 1, 1, new int[] {0, 1, 0, 1, 1, 0}, null, null, "png"));
        assertThat(bits.bits()).isEqualTo(1);
        assertThat(bits.values()).containsExactly(0, 1, 0, 1, 1, 0);
        ImageSamples indexed = back(new ImageSamples(3, 1, 1, 8, new int[] {2, 0, 1}, new int[] {0xff112233, 0xff445566, 0xff778899}, null, "png"));
        assertThat(indexed.values()).containsExactly(2, 0, 1);
        assertThat(indexed.palette()).containsExactly(0xff112233, 0xff445566, 0xff778899);
    }

    @Test
    void alphaComesBack() throws IOException {
        ImageSamples image = back(new ImageSamples(2, 1, 3, 8, new int[] {1, 2, 3, 4, 5, 6}, null, new int[] {255, 128}, "png"));
        assertThat(image.values()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(image.alpha()).containsExactly(255, 128);
    }

    @Test
    void jpegIsNear() throws IOException {
        int[] values = new int[64];
        Arrays.fill(values, 100);
        assertThat(Arrays.stream(back(new ImageSamples(8, 8, 1, 8, values, null, null, "jpg")).values())).allMatch(each -> Math.abs(each - 100) < 4);
    }

    @Test
    void otherBytesAreRefused() {
        assertThatThrownBy(() -> ImageSamples.read("no image".getBytes(StandardCharsets.UTF_8), 0)).isInstanceOf(IOException.class);
        byte[] cut = Arrays.copyOf(Png.encode(2, 2, new int[4], 96), 40);
        assertThatThrownBy(() -> ImageSamples.read(cut, 0)).isInstanceOf(IOException.class);
        byte[] huge = Png.encode(2, 2, new int[4], 96);
        huge[16] = 0x7f;
        huge[20] = 0x7f;
        assertThatThrownBy(() -> ImageSamples.read(huge, 0)).isInstanceOf(IOException.class);
    }
}
