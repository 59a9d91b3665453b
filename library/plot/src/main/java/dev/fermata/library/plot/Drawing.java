package dev.fermata.library.plot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Turns charts into the bytes of files. Only what has pixels loads the JDK's desktop module. */
public final class Drawing {
    private Drawing() {
    }

    public static byte[] png(Chart chart, double magnification) {
        return PixelDrawing.png(chart, magnification);
    }

    /** Colours 0xAARRGGBB, row by row. */
    public static int[] pixels(Chart chart, double magnification) {
        return PixelDrawing.pixels(chart, magnification);
    }

    /** @param format jpg, gif, bmp or tif */
    public static byte[] other(Chart chart, double magnification, String format) throws IOException {
        return PixelDrawing.other(chart, magnification, format);
    }

    public static byte[] svg(Chart chart) {
        SvgCanvas canvas = new SvgCanvas(chart.width(), chart.height());
        new ChartDrawing(chart, canvas).draw();
        return canvas.finished().getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] pdf(Chart chart) {
        PdfCanvas canvas = new PdfCanvas(chart.width(), chart.height());
        new ChartDrawing(chart, canvas).draw();
        return canvas.finished();
    }
}
