package dev.fermata.library.plot;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * An image as its file holds it: grey, in colours, or as indices of a palette.
 *
 * @param bands   1 for grey and indices, 3 for colours
 * @param bits    of a sample: 1, 8 or 16
 * @param values  row by row, the bands of a place together
 * @param palette 0xAARRGGBB; null when values are no indices
 * @param alpha   how opaque each place is, in as many bits; null when all is
 * @param format  the short name of the kind of file, such as png
 */
public record ImageSamples(int width, int height, int bands, int bits, int[] values, int[] palette, int[] alpha, String format) {
    private static final long PIXELS_MAX = 1L << 26;
    /** Only the JDK's own readers and writers: what else is on the module path may be native code. */
    private static final String TRUSTED = "com.sun.imageio.";

    private static final int PLTE = 0x504c5445;

    /** Reads an image; of several in a file, the one of this number from 0. */
    public static ImageSamples read(byte[] file, int number) throws IOException {
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            for (Iterator<ImageReader> readers = ImageIO.getImageReaders(in); readers.hasNext();) {
                ImageReader reader = readers.next();
                if (reader.getClass().getName().startsWith(TRUSTED)) {
                    ImageSamples image = read(reader, in, number);
                    return image.palette == null ? image : image.withPalette(Math.min(image.palette.length, paletteSize(file, image.palette.length)));
                }
            }
        }
        throw new IOException("the format of the image is not known");
    }

    private ImageSamples withPalette(int size) {
        return new ImageSamples(width, height, bands, bits, values, Arrays.copyOf(palette, size), alpha, format);
    }

    /** How many colours a PNG file lists, which the JDK's reader fills up to a power of two. */
    private static int paletteSize(byte[] file, int otherwise) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        for (int at = 8; file[0] == (byte) 0x89 && at + 8 <= file.length;) {
            int length = bytes.getInt(at);
            if (bytes.getInt(at + 4) == PLTE) {
                return length / 3;
            }
            if (length < 0 || length > file.length - at - 12) {
                return otherwise;
            }
            at += length + 12;
        }
        return otherwise;
    }

    private static ImageSamples read(ImageReader reader, ImageInputStream in, int number) throws IOException {
        try {
            reader.setInput(in, false, true);
            if ((long) reader.getWidth(number) * reader.getHeight(number) > PIXELS_MAX) {
                throw new IOException("the image is too large");
            }
            String format = reader.getFormatName().toLowerCase(Locale.ROOT);
            return of(reader.read(number), format.equals("jpeg") ? "jpg" : format.equals("tiff") ? "tif" : format);
        } catch (RuntimeException e) { // what readers throw on malformed files, besides IOException
            throw new IOException("the image is malformed", e);
        } finally {
            reader.dispose();
        }
    }

    private static ImageSamples of(BufferedImage image, String format) {
        int width = image.getWidth();
        int height = image.getHeight();
        Raster raster = image.getRaster();
        if (image.getColorModel() instanceof IndexColorModel map) {
            int[] palette = new int[map.getMapSize()];
            map.getRGBs(palette);
            int[] values = raster.getSamples(0, 0, width, height, 0, (int[]) null);
            boolean isTwo = palette.length == 2 && (palette[0] & 0xffffff) == 0 && (palette[1] & 0xffffff) == 0xffffff;
            return new ImageSamples(width, height, 1, isTwo ? 1 : 8, values, isTwo ? null : palette, null, format);
        }
        int color = image.getColorModel().getNumColorComponents() >= 3 ? 3 : 1;
        int bits = image.getColorModel().getComponentSize(0) > 8 ? 16 : image.getColorModel().getComponentSize(0) == 1 ? 1 : 8;
        boolean isPlain = raster.getSampleModel().getNumBands() == image.getColorModel().getNumComponents() && image.getColorModel().getComponentSize(0) % 8 == 0
                && image.getColorModel().getNumColorComponents() <= 3;
        int[] values = new int[width * height * color];
        int[] alpha = image.getColorModel().hasAlpha() ? new int[width * height] : null;
        if (!isPlain) {
            int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
            int[] all = new int[width * height * 3];
            for (int i = 0; i < all.length; i++) {
                all[i] = rgb[i / 3] >> 16 - 8 * (i % 3) & 255;
            }
            return new ImageSamples(width, height, 3, 8, all, null, null, format);
        }
        for (int band = 0; band < raster.getNumBands(); band++) {
            int[] samples = raster.getSamples(0, 0, width, height, band, (int[]) null);
            for (int i = 0; i < samples.length; i++) {
                if (band < color) {
                    values[i * color + band] = samples[i];
                } else if (alpha != null) {
                    alpha[i] = samples[i];
                }
            }
        }
        return new ImageSamples(width, height, color, bits, values, null, alpha, format);
    }

    /** The bytes of a file; {@code quality} from 0 to 1 matters for jpg. */
    public byte[] written(double quality) throws IOException {
        ImageIO.setUseCache(false);
        ImageWriter writer = null;
        for (Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format.equals("tif") ? "tiff" : format); writer == null && writers.hasNext();) {
            ImageWriter each = writers.next();
            writer = each.getClass().getName().startsWith(TRUSTED) ? each : null;
        }
        if (writer == null) {
            throw new IOException("this Java cannot write " + format);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam options = writer.getDefaultWriteParam();
            if (format.equals("jpg")) {
                options.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                options.setCompressionQuality((float) Math.clamp(quality, 0, 1));
            }
            writer.write(null, new IIOImage(image(), null, null), options);
        } catch (RuntimeException e) { // what writers throw for kinds of images that a format has not
            throw new IOException("images of this kind cannot be written as " + format, e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private BufferedImage image() {
        if (palette != null || bits == 1) {
            int[] colors = palette != null ? palette : new int[] {0xff000000, 0xffffffff};
            int depth = colors.length <= 2 ? 1 : 8;
            IndexColorModel map = new IndexColorModel(depth, colors.length, colors, 0, false, -1, DataBuffer.TYPE_BYTE);
            BufferedImage image = new BufferedImage(width, height, depth == 1 ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_INDEXED, map);
            image.getRaster().setSamples(0, 0, width, height, 0, values);
            return image;
        }
        if (bits == 8 && alpha == null) {
            BufferedImage image = new BufferedImage(width, height, bands == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
            image.getRaster().setPixels(0, 0, width, height, values);
            return image;
        }
        int total = bands + (alpha == null ? 0 : 1);
        int[] sizes = new int[total];
        Arrays.fill(sizes, bits);
        int type = bits == 16 ? DataBuffer.TYPE_USHORT : DataBuffer.TYPE_BYTE;
        ColorModel model = new ComponentColorModel(ColorSpace.getInstance(bands == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB), sizes, alpha != null, false,
                alpha == null ? ColorModel.OPAQUE : ColorModel.TRANSLUCENT, type);
        WritableRaster raster = model.createCompatibleWritableRaster(width, height);
        for (int i = 0; i < width * height; i++) {
            for (int band = 0; band < total; band++) {
                raster.setSample(i % width, i / width, band, band < bands ? values[i * bands + band] : alpha[i]);
            }
        }
        return new BufferedImage(model, raster, false, null);
    }
}
