package dev.fermata.library.plot;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Turns charts into pixels. The only way to Java2D and ImageIO, so that vector pictures do without. */
final class PixelDrawing {
    private static final double PIXELS_PER_INCH = 96;
    private static final long PIXELS_MAX = 1L << 26;

    private static final String HEADLESS = "java.awt.headless";

    static {
        if (System.getProperty(HEADLESS) == null) { // or Java2D would look for a display that nothing is shown on
            System.setProperty(HEADLESS, "true");
        }
    }

    private PixelDrawing() {
    }

    static byte[] png(Chart chart, double magnification) {
        BufferedImage image = image(chart, magnification);
        return Png.encode(image.getWidth(), image.getHeight(), ((DataBufferInt) image.getRaster().getDataBuffer()).getData(), PIXELS_PER_INCH * magnification);
    }

    static int[] pixels(Chart chart, double magnification) {
        return ((DataBufferInt) image(chart, magnification).getRaster().getDataBuffer()).getData();
    }

    static byte[] other(Chart chart, double magnification, String format) throws IOException {
        BufferedImage drawn = image(chart, magnification);
        BufferedImage opaque = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(drawn, 0, 0, null);
        ImageIO.setUseCache(false);
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format.equals("tif") ? "tiff" : format);
        if (!writers.hasNext()) {
            throw new IOException("this Java cannot write " + format);
        }
        ImageWriter writer = writers.next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam options = writer.getDefaultWriteParam();
            if (format.equals("jpg")) {
                options.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                options.setCompressionQuality(0.92f);
            }
            writer.write(null, new IIOImage(opaque, null, null), options);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage image(Chart chart, double magnification) {
        long width = Math.round(chart.width() * magnification);
        long height = Math.round(chart.height() * magnification);
        if (width < 1 || height < 1 || width > Chart.SIDE_MAX || height > Chart.SIDE_MAX || width * height > PIXELS_MAX) {
            throw new IllegalArgumentException("a picture of " + width + " by " + height + " pixels is too large");
        }
        BufferedImage image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_ARGB);
        new ChartDrawing(chart, new PixelCanvas(image, magnification)).draw();
        return image;
    }
}
