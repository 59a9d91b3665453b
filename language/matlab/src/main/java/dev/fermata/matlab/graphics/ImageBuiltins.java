package dev.fermata.matlab.graphics;

import dev.fermata.library.plot.ImageSamples;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.files.Paths;
import dev.fermata.matlab.files.WholeFileBuiltins;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/** Images in files. */
public final class ImageBuiltins {
    static final String NAMES = "imread imwrite imfinfo";
    private static final List<String> FORMATS = List.of("png", "jpg", "bmp", "gif", "tif");

    private ImageBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "imread" -> Builtin.of(name, 1, Builtin.ANY, 3, ImageBuiltins::imread);
            case "imwrite" -> Builtin.of(name, 2, Builtin.ANY, 0, (in, _) -> imwrite(in));
            case "imfinfo" -> Builtin.of(name, 1, 2, (in, _) -> imfinfo(in));
            default -> null;
        };
    }

    private static ImageSamples samples(String function, byte[] bytes, int number) {
        try {
            return ImageSamples.read(bytes, number);
        } catch (IOException e) {
            throw Errors.of(function + (e.getCause() == null ? ":UnsupportedFormat" : ":DecodeError"), "Unable to determine the file format." + (e.getCause() == null ? "" : " " + e.getMessage() + "."));
        }
    }

    private static byte[] bytes(String function, String name) {
        if (!Files.isRegularFile(Paths.toRead(function, name))) {
            throw Errors.of(function + ":FileReadError", "File \"" + name + "\" does not exist.");
        }
        return WholeFileBuiltins.bytes(function, name);
    }

    private static Object imread(Object[] in, int nargout) {
        String name = Paths.text("imread", in[0]);
        int number = 0;
        for (int i = 1; i < in.length; i++) {
            if (Data.isNumbers(in[i]) && Values.count(in[i]) == 1) {
                number = (int) Math.max(0, Data.array("imread", in[i]).re(0) - 1);
            }
        }
        ImageSamples image = samples("imread", bytes("imread", name), number);
        int width = image.width();
        int height = image.height();
        Array pixels;
        if (image.bits() == 1) {
            boolean[] truths = new boolean[width * height];
            for (int i = 0; i < truths.length; i++) {
                truths[i % width * height + i / width] = image.values()[i] != 0;
            }
            pixels = new LogicalArray(new int[] {height, width}, truths);
        } else {
            pixels = integers(image.values(), width, height, image.bands(), image.bits());
        }
        Array map = DoubleArray.empty();
        if (image.palette() != null) {
            double[][] rows = new double[image.palette().length][];
            for (int i = 0; i < rows.length; i++) {
                int color = image.palette()[i];
                rows[i] = new double[] {(color >> 16 & 255) / 255.0, (color >> 8 & 255) / 255.0, (color & 255) / 255.0};
            }
            map = ColorMaps.matrix(rows);
        }
        if (nargout <= 1) {
            return pixels;
        }
        Array alpha = image.alpha() == null ? DoubleArray.empty() : integers(image.alpha(), width, height, 1, image.bits());
        return nargout == 2 ? new Object[] {pixels, map} : new Object[] {pixels, map, alpha};
    }

    /** Row by row becomes column by column. */
    private static IntegerArray integers(int[] values, int width, int height, int bands, int bits) {
        long[] data = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            int place = i / bands;
            data[i % bands * width * height + place % width * height + place / width] = values[i];
        }
        return new IntegerArray(bits == 16 ? MatlabClass.UINT16 : MatlabClass.UINT8, bands == 1 ? new int[] {height, width} : new int[] {height, width, bands}, data);
    }

    private static Object imwrite(Object[] in) {
        int at = 1;
        Object map = in.length > 2 && !Values.isText(in[1]) ? in[at++] : null;
        String name = Paths.text("imwrite", in[at++]);
        int dot = name.lastIndexOf('.');
        String format = dot > name.lastIndexOf('/') ? name.substring(dot + 1) : "";
        if ((in.length - at) % 2 == 1) {
            format = FigureBuiltins.text("imwrite", in[at++]);
        }
        format = format.toLowerCase(Locale.ROOT);
        format = format.equals("jpeg") ? "jpg" : format.equals("tiff") ? "tif" : format;
        if (!FORMATS.contains(format)) {
            throw Errors.of("imwrite:InvalidFormat", "Unable to determine the file format from the file name or format argument.");
        }
        double quality = 75;
        int[] alpha = null;
        Object pixels = in[0];
        int[] dims = Values.dims(pixels);
        if (!Data.isNumbers(pixels) || dims.length > 3 || dims.length == 3 && dims[2] != 3 || Values.count(pixels) == 0) {
            throw Errors.of("imwrite:InvalidImage", "Invalid image data: an m-by-n or m-by-n-by-3 array of numbers is expected.");
        }
        int bits = Values.classOf(pixels) == MatlabClass.LOGICAL ? 1 : Values.classOf(pixels) == MatlabClass.UINT16 && (format.equals("png") || format.equals("tif")) ? 16 : 8;
        for (; at + 1 < in.length; at += 2) {
            switch (FigureBuiltins.text("imwrite", in[at]).toLowerCase(Locale.ROOT)) {
                case "quality" -> quality = Data.array("imwrite", in[at + 1]).re(0);
                case "alpha" -> alpha = rows(in[at + 1], 8, false);
                case "bitdepth" -> bits = Data.array("imwrite", in[at + 1]).re(0) == 16 ? 16 : bits;
                default -> { }
            }
        }
        int[] palette = map == null ? null : palette(map);
        int bands = dims.length == 3 ? 3 : 1;
        if (bits == 1 && (format.equals("jpg") || format.equals("gif"))) {
            bits = 8;
        }
        int[] values = rows(pixels, bits, palette != null);
        if (format.equals("gif") && palette == null && bands == 1) {
            palette = new int[256];
            for (int i = 0; i < palette.length; i++) {
                palette[i] = 0xff << 24 | i << 16 | i << 8 | i;
            }
        }
        if (format.equals("jpg") && palette != null) {
            int[] colors = new int[3 * values.length];
            for (int i = 0; i < colors.length; i++) {
                colors[i] = palette[Math.min(values[i / 3], palette.length - 1)] >> 16 - 8 * (i % 3) & 255;
            }
            values = colors;
            bands = 3;
            palette = null;
        }
        try {
            byte[] file = new ImageSamples(dims[1], dims[0], bands, palette != null ? 8 : bits, values, palette, alpha, format).written(quality / 100);
            WholeFileBuiltins.write("imwrite", name, file, false);
        } catch (IOException e) {
            throw Errors.of("imwrite:EncodeError", "Unable to write the image: " + e.getMessage() + ".");
        }
        return null;
    }

    private static int[] palette(Object map) {
        DoubleArray colors = Colors.given("imwrite", map);
        int count = Math.min(256, colors.rows());
        int[] palette = new int[count];
        for (int i = 0; i < count; i++) {
            palette[i] = Styles.argb(colors.re(i), colors.re(i + colors.rows()), colors.re(i + 2 * colors.rows()));
        }
        return palette;
    }

    /** Samples row by row: numbers of floating point from 0 to 1, whole ones as they are; indices from 0. */
    private static int[] rows(Object pixels, int bits, boolean isIndex) {
        int[] dims = Values.dims(pixels);
        int bands = dims.length == 3 ? 3 : 1;
        boolean isFloat = Values.classOf(pixels).isFloat();
        boolean isLogical = Values.classOf(pixels) == MatlabClass.LOGICAL;
        int most = bits == 1 ? 1 : bits == 16 ? 65_535 : 255;
        boolean isHalved = Values.classOf(pixels) == MatlabClass.UINT16 && bits == 8;
        int[] rows = new int[Values.count(pixels)];
        for (int i = 0; i < rows.length; i++) {
            int place = i / bands;
            double value = Values.real(pixels, i % bands * dims[0] * dims[1] + place % dims[1] * dims[0] + place / dims[1]);
            double scaled = isIndex ? isFloat ? value - 1 : value : isFloat || isLogical ? value * most : isHalved ? value / 257 : value;
            rows[i] = Math.clamp(Math.round(Double.isNaN(scaled) ? 0 : scaled), 0, most);
        }
        return rows;
    }

    private static Object imfinfo(Object[] in) {
        String name = Paths.text("imfinfo", in[0]);
        byte[] bytes = bytes("imfinfo", name);
        ImageSamples image = samples("imfinfo", bytes, 0);
        String color = image.palette() != null ? "indexed" : image.bands() == 3 ? "truecolor" : "grayscale";
        int depth = image.bits() * image.bands() + (image.alpha() == null ? 0 : image.bits());
        return StructArray.scalar().with("Filename", CharArray.of(Paths.toRead("imfinfo", name).toString())).with("FileSize", (double) bytes.length)
                .with("Format", CharArray.of(image.format())).with("Width", (double) image.width()).with("Height", (double) image.height())
                .with("BitDepth", (double) depth).with("ColorType", CharArray.of(color));
    }
}
