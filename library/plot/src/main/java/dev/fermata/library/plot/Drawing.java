package dev.fermata.library.plot;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Writes charts to files. */
public final class Drawing {
    private Drawing() {
    }

    /** Writes pixels; {@code format} is png or jpg. */
    public static void pixels(Chart chart, String format, Path file) throws IOException {
        BufferedImage image = new BufferedImage(chart.width(), chart.height(), BufferedImage.TYPE_INT_RGB);
        new ChartDrawing(chart, new PixelCanvas(image)).draw();
        ImageIO.setUseCache(false);
        try (var out = Files.newOutputStream(file)) {
            if (!ImageIO.write(image, format, out)) {
                throw new IOException("images of format " + format + " cannot be written");
            }
        }
    }

    public static void svg(Chart chart, Path file) throws IOException {
        SvgCanvas canvas = new SvgCanvas(chart.width(), chart.height());
        new ChartDrawing(chart, canvas).draw();
        Files.writeString(file, canvas.finished(), StandardCharsets.UTF_8);
    }
}
