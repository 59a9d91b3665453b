package dev.fermata.library.image;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/** Images in files: PNG, JPEG, GIF, BMP, TIFF, WebP. */
public final class PictureFile {
    /** Its readers are native code, which must not see what may be anybody's file. */
    private static final String NATIVE_PLUGIN = "com.luciad.";

    private PictureFile() {
    }

    /** Reads a file whatever its name; of an animation, the first image. */
    public static Picture load(Path file) throws IOException {
        ImageIO.setUseCache(false);
        Files.newByteChannel(file).close(); // tells why it cannot be read, which ImageIO does not
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            if (in == null) {
                throw new IOException("cannot be opened");
            }
            ImageReader reader = reader(in);
            try {
                reader.setInput(in, true, true);
                Picture.requireSize(reader.getWidth(0), reader.getHeight(0));
                return picture(reader.read(0));
            } catch (RuntimeException e) { // what readers throw on malformed files, besides IOException
                throw e instanceof ImageProblem ? e : new ImageProblem("malformed image: " + e.getMessage());
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(ImageInputStream in) {
        for (Iterator<ImageReader> readers = ImageIO.getImageReaders(in); readers.hasNext();) {
            ImageReader reader = readers.next();
            if (!reader.getClass().getName().startsWith(NATIVE_PLUGIN)) {
                return reader;
            }
            reader.dispose();
        }
        throw new ImageProblem("The image format could not be determined");
    }

    private static Picture picture(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, pixels, y * width, width);
        }
        return new Picture(width, height, pixels, image.getColorModel().hasAlpha());
    }

    /** Writes a file in the format of its extension, replacing what is there. */
    public static void save(Picture picture, Path file) throws IOException {
        String format = format(file);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = writer(format);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            Picture written = format.equals("jpeg") || format.equals("bmp") ? picture.flattened() : picture;
            ImageWriteParam options = writer.getDefaultWriteParam();
            if (options instanceof WebPWriteParam webp) {
                webp.setCompressionType(CompressionType.Lossless);
                webp.setExact(true);
            }
            writer.write(null, new IIOImage(image(written), null, null), options);
        } finally {
            writer.dispose();
        }
        Files.write(file, bytes.toByteArray());
    }

    private static ImageWriter writer(String format) {
        if (format.equals("webp")) {
            return new WebPImageWriterSpi().createWriterInstance(null);
        }
        for (Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format); writers.hasNext();) {
            return writers.next();
        }
        throw new ImageProblem("this Java cannot write " + format);
    }

    private static String format(Path file) {
        String extension = extension(file.getFileName().toString());
        return switch (extension) {
            case "png", "gif", "bmp", "webp" -> extension;
            case "jpg", "jpeg" -> "jpeg";
            case "tif", "tiff" -> "tiff";
            default -> throw new ImageProblem("The file extension '" + extension + "' was not recognized as an image format");
        };
    }

    /** The text after a name's last dot, in lower case; empty without one. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= name.lastIndexOf('/') + 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static BufferedImage image(Picture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(),
                picture.alpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        int[] data = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(picture.pixels(), 0, data, 0, data.length);
        return image;
    }
}
