package dev.fermata.library.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PictureTest {
    /** Pixels as texts of one hexadecimal digit per channel, rows separated by spaces: "f00 0f0". */
    private static Picture of(String... rows) {
        int width = rows[0].split(" ").length;
        int[] pixels = Arrays.stream(String.join(" ", rows).split(" ")).mapToInt(PictureTest::pixel).toArray();
        return new Picture(width, rows.length, pixels, Arrays.stream(pixels).anyMatch(p -> p >>> 24 != 0xFF));
    }

    private static int pixel(String text) {
        int value = Integer.parseInt(text, 16);
        int alpha = text.length() == 4 ? value >> 12 : 0xF;
        return alpha * 17 << 24 | (value >> 8 & 0xF) * 17 << 16 | (value >> 4 & 0xF) * 17 << 8 | (value & 0xF) * 17;
    }

    private static void same(Picture actual, String... rows) {
        Picture expected = of(rows);
        assertThat(actual.width()).isEqualTo(expected.width());
        assertThat(actual.height()).isEqualTo(expected.height());
        assertThat(hex(actual)).containsExactly(hex(expected));
    }

    private static String[] hex(Picture picture) {
        return IntStream.of(picture.pixels()).mapToObj(Integer::toHexString).toArray(String[]::new);
    }

    @Test
    void turningAndFlipping() {
        Picture picture = of("f00 0f0 00f", "111 222 333");
        same(picture.rotate(90), "111 f00", "222 0f0", "333 00f");
        same(picture.rotate(180), "333 222 111", "00f 0f0 f00");
        same(picture.rotate(270), "00f 333", "0f0 222", "f00 111");
        same(picture.flipHorizontally(), "00f 0f0 f00", "333 222 111");
        same(picture.flipVertically(), "111 222 333", "f00 0f0 00f");
        assertThatThrownBy(() -> picture.rotate(45)).hasMessage("rotate only supports 90, 180, or 270 degrees");
    }

    @Test
    void cropping() {
        Picture picture = of("111 222 333", "444 555 666");
        same(picture.crop(1, 0, 2, 1), "222 333");
        same(picture.crop(1, 1, 100, Long.MAX_VALUE), "555 666");
        for (long[] outside : new long[][] {{3, 0, 1, 1}, {-1, 0, 2, 2}, {0, 0, 0, 1}, {0, 0, 1, -1}, {Long.MAX_VALUE, 0, 1, 1}}) {
            assertThatThrownBy(() -> picture.crop(outside[0], outside[1], outside[2], outside[3]))
                    .hasMessage("crop area lies outside the image");
        }
    }

    @Test
    void colours() {
        assertThat(hex(of("fff 000 f00 8f80").toGrayscale())).containsExactly("ffffffff", "ff000000", "ff363636", "88979797");
        same(of("888 fff 0000").brighten(51), "bbb fff 0333");
        same(of("888 000").brighten(-1e300), "000 000");
        assertThat(hex(of("000 fff").adjustContrast(-100))).containsExactly("ff808080", "ff808080");
        same(of("888 777").adjustContrast(1e300), "fff 000");
        same(of("369").adjustContrast(0), "369");
        same(of("8000 ff00 0f00").flattened(), "777 f00 fff");
    }

    @Test
    void resizingKeepsEvenColoursEven() {
        Picture even = of("369 369 369 369", "369 369 369 369");
        same(even.resize(2, 1, false), "369 369");
        same(even.resize(3, 3, false), "369 369 369", "369 369 369", "369 369 369");
        assertThat(even.resize(100, 10, true)).extracting(Picture::width, Picture::height).containsExactly(20, 10);
        assertThat(even.resize(2, 1000, true)).extracting(Picture::width, Picture::height).containsExactly(2, 1);
    }

    @Test
    void whatIsInvisibleHasNoInfluence() {
        Picture edge = of("ff00 ff00 00f0 00f0");
        assertThat(edge.resize(2, 1, false).pixels()[0] & 0xFFFFFF).isEqualTo(0xFF0000);
        assertThat(edge.blur(1).pixels()[1] & 0xFFFFFF).isEqualTo(0xFF0000);
    }

    @Test
    void blurringSpreadsWithoutLoss() {
        int[] pixels = new int[81];
        Arrays.fill(pixels, 0xFF000000);
        pixels[40] = 0xFFFFFFFF;
        Picture blurred = new Picture(9, 9, pixels, false).blur(1);
        int sum = Arrays.stream(blurred.pixels()).map(p -> p & 0xFF).sum();
        assertThat(blurred.pixels()[40] & 0xFF).isBetween(38, 43);
        assertThat(blurred.pixels()[39]).isEqualTo(blurred.pixels()[41]).isEqualTo(blurred.pixels()[31]);
        assertThat(sum).isBetween(235, 275);
    }

    @Test
    void sizesAreBounded() {
        Picture picture = of("fff");
        assertThatThrownBy(() -> picture.resize(0, 5, false)).hasMessage("width and height must be positive, got 0x5");
        assertThatThrownBy(() -> picture.resize(1L << 40, 1L << 40, true))
                .hasMessage("image is too large: 1099511627776x1099511627776 pixels");
        assertThatThrownBy(() -> picture.resize(8193, 8193, false)).hasMessage("image is too large: 8193x8193 pixels");
        for (double sigma : new double[] {0, -1, 101, Double.NaN}) {
            assertThatThrownBy(() -> picture.blur(sigma)).hasMessage("blur sigma must be greater than 0 and at most 100");
        }
    }
}
