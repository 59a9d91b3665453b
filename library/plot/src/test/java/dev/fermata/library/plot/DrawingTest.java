package dev.fermata.library.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final int WHITE = 0xffffffff;
    private static final int RED = 0xffff0000;
    private static final double[] NONE = {};

    private static Caption caption(String text) {
        return new Caption(List.of(text), 13, 0xff000000, false, false, true);
    }

    private static Axis axis(String label) {
        return new Axis(0, 10, false, false, false, false, new double[] {0, 5, 10}, List.of("0", "five", "10"), "", caption(label), 0xff262626, false, 0);
    }

    private static Chart chart(double azimuth, double elevation, Panel.Legend legend, Mark... marks) {
        Panel.Frame frame = new Panel.Frame(0.1, 0.1, 0.8, 0.8, WHITE, true, true, false, false, 13);
        Panel panel = new Panel(frame, new Panel.View(azimuth, elevation, null), axis("across"), axis("up"), axis("high"), caption("Title <1>"), legend, null,
                List.of(marks));
        return new Chart(400, 300, WHITE, List.of(panel), Caption.NONE, List.of());
    }

    private static Mark square(double z, int fill) {
        return new Mark.Face(new double[] {0, 10, 10, 0}, new double[] {0, 0, 10, 10}, new double[] {z, z, z, z}, fill, 0, 1, NONE);
    }

    private static String svg(Chart chart) {
        return new String(Drawing.svg(chart), StandardCharsets.UTF_8);
    }

    @Test
    void svgHoldsTextsTicksAndLines() {
        Mark line = new Mark.Curve(new double[] {0, 10}, new double[] {0, 10}, NONE, Mark.Style.line(RED, 2));
        String svg = svg(chart(0, 90, null, line));
        assertThat(svg).startsWith("<?xml").endsWith("</svg>\n");
        assertThat(svg).contains(">Title &lt;1&gt;</text>", ">across</text>", ">up</text>", ">five</text>");
        assertThat(svg).contains("<polyline points=\"40,270 360,30\" fill=\"none\" stroke=\"#ff0000\" stroke-width=\"2\"");
        assertThat(svg.split("<g ", -1)).hasSameSizeAs(svg.split("</g>", -1));
    }

    @Test
    void lineIsInterruptedWhereAPointIsMissing() {
        Mark line = new Mark.Curve(new double[] {0, 1, Double.NaN, 3, 4}, new double[] {1, 1, 1, 1, 1}, NONE, Mark.Style.line(RED, 1));
        assertThat(svg(chart(0, 90, null, line)).split("stroke=\"#ff0000\"", -1)).hasSize(3);
    }

    @Test
    void pixelsHaveTheColoursOfTheData() {
        int[] pixels = Drawing.pixels(chart(0, 90, null, square(0, RED)), 1);
        assertThat(pixels).hasSize(400 * 300);
        assertThat(pixels[150 * 400 + 200]).isEqualTo(RED);
        assertThat(pixels[2 * 400 + 2]).isEqualTo(WHITE);
        assertThat(Drawing.pixels(chart(0, 90, null), 2)).hasSize(800 * 600);
    }

    @Test
    void nearFacesHideFarOnes() {
        int blue = 0xff0000ff;
        Mark high = square(9, RED);
        Mark low = square(1, blue);
        for (Chart each : List.of(chart(-37.5, 89, null, high, low), chart(-37.5, 89, null, low, high))) {
            assertThat(Drawing.pixels(each, 1)[150 * 400 + 200]).isEqualTo(RED);
        }
        assertThat(Drawing.pixels(chart(-37.5, -89, null, high, low), 1)[150 * 400 + 200]).isEqualTo(blue);
    }

    @Test
    void rasterIsDrawnCellByCell() {
        Mark raster = new Mark.Raster(0, 10, 10, 0, 2, 1, new int[] {RED, 0xff00ff00});
        int[] pixels = Drawing.pixels(chart(0, 90, null, raster), 1);
        assertThat(pixels[150 * 400 + 100]).isEqualTo(RED);
        assertThat(pixels[150 * 400 + 300]).isEqualTo(0xff00ff00);
        assertThat(svg(chart(0, 90, null, raster))).contains("href=\"data:image/png;base64,");
    }

    @Test
    void legendNamesTheData() {
        Mark sample = new Mark.Curve(NONE, NONE, NONE, Mark.Style.line(RED, 1));
        for (String place : new String[] {"northeast", "southwest", "best", "eastoutside", "southoutside", "northwestoutside"}) {
            String svg = svg(chart(0, 90, new Panel.Legend(List.of(new Panel.Entry("first", sample)), place, true, false, 12, ""), square(0, RED)));
            assertThat(svg).as(place).contains(">first</text>");
        }
    }

    @Test
    void pdfSaysWhereItsObjectsAre() {
        String pdf = new String(Drawing.pdf(chart(0, 90, null, square(0, RED))), StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF-1.4").endsWith("%%EOF\n");
        int table = Integer.parseInt(pdf.substring(pdf.indexOf("startxref\n") + 10).lines().findFirst().orElseThrow());
        assertThat(pdf.substring(table)).startsWith("xref");
        List<String> rows = pdf.substring(table).lines().skip(3).limit(4).toList();
        for (int i = 0; i < rows.size(); i++) {
            assertThat(pdf.substring(Integer.parseInt(rows.get(i).substring(0, 10)))).startsWith(i + 1 + " 0 obj");
        }
    }

    @Test
    void sizesAreBounded() {
        assertThatThrownBy(() -> new Chart(20_000, 10, WHITE, List.of(), Caption.NONE, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Drawing.png(chart(0, 90, null), 100)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pngKeepsWhatItIsGiven() throws Exception {
        int[] pixels = {RED, 0xff00ff00, 0xff0000ff, WHITE, 0xff000000, 0xff123456};
        ImageSamples back = ImageSamples.read(Png.encode(3, 2, pixels, 96), 0);
        assertThat(back.width()).isEqualTo(3);
        assertThat(back.values()).startsWith(255, 0, 0, 0, 255, 0).endsWith(0x12, 0x34, 0x56);
    }

    @Test
    void strokesCoverAsciiAndStayInTheirBox() {
        for (int c = '!'; c <= '~'; c++) {
            double[][] strokes = StrokeFont.strokes(c);
            assertThat(strokes).as(Character.toString(c)).isNotEmpty();
            assertThat(strokes).as(Character.toString(c)).isNotSameAs(StrokeFont.strokes(0x4e00));
            double advance = StrokeFont.advance(c);
            for (double[] stroke : strokes) {
                assertThat(stroke.length % 2).as(Character.toString(c)).isZero();
                for (int i = 0; i < stroke.length; i += 2) {
                    assertThat(stroke[i]).as(Character.toString(c)).isBetween(0.0, advance);
                }
            }
        }
        assertThat(Arrays.stream(StrokeFont.strokes('A')).mapToInt(stroke -> stroke.length).sum()).isGreaterThan(8);
    }
}
