package dev.fermata.matlab.graphics;

import dev.fermata.library.plot.Chart;
import dev.fermata.library.plot.Drawing;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.files.WholeFileBuiltins;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes figures to files, and reads them back. */
public final class ExportBuiltins {
    static final String NAMES = "print saveas exportgraphics savefig openfig hgsave hgload getframe";
    private static final double SCREEN = 96;
    private static final List<String> FORMATS = List.of("png", "jpg", "gif", "bmp", "tif", "svg", "pdf");

    private ExportBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "print" -> Builtin.of(name, 0, Builtin.ANY, 1, (in, nargout) -> print(in, nargout));
            case "saveas" -> Builtin.of(name, 2, 3, 0, (in, _) -> saveas(in));
            case "exportgraphics" -> Builtin.of(name, 2, Builtin.ANY, 0, (in, _) -> exportgraphics(in));
            case "savefig", "hgsave" -> Builtin.of(name, 1, 3, 0, (in, _) -> savefig(name, in));
            case "openfig", "hgload" -> Builtin.of(name, 1, 4, 2, (in, nargout) -> openfig(name, in, nargout));
            case "getframe" -> Builtin.of(name, 0, 2, (in, _) -> getframe(in));
            default -> null;
        };
    }

    /** The size in pixels that a figure's position says. */
    private static int[] size(GraphicsObject figure) {
        double[] position = figure.numbers("Position");
        double unit = switch (figure.text("Units")) {
            case "inches" -> SCREEN;
            case "centimeters" -> SCREEN / 2.54;
            case "points" -> Styles.PIXELS_PER_POINT;
            default -> 1;
        };
        int width = (int) Math.round(position[2] * (figure.isText("Units", "normalized") ? 1280 : unit));
        int height = (int) Math.round(position[3] * (figure.isText("Units", "normalized") ? 720 : unit));
        return new int[] {Math.clamp(width, 1, Chart.SIDE_MAX), Math.clamp(height, 1, Chart.SIDE_MAX)};
    }

    private static String known(String function, String format) {
        String plain = switch (format.toLowerCase(Locale.ROOT)) {
            case "jpeg" -> "jpg";
            case "tiff", "tiffn", "tiffnocompression" -> "tif";
            case "bmp16m", "bmp256", "bmpmono" -> "bmp";
            default -> format.toLowerCase(Locale.ROOT);
        };
        if (!FORMATS.contains(plain)) {
            throw Errors.of(function + ":UnsupportedFormat", function + ": format '" + format + "' is not supported; use one of " + String.join(", ", FORMATS) + ".");
        }
        return plain;
    }

    private static void write(String function, GraphicsObject object, String file, String format, double magnification) {
        GraphicsObject figure = object.ancestor(kind -> kind == Kind.FIGURE);
        int[] size = size(figure);
        try {
            Chart chart = object.kind.isAxes() && figure.axesWithin().size() > 1 ? Pictures.ofAxes(object, size[0], size[1]) : Pictures.of(figure, size[0], size[1]);
            byte[] bytes = switch (format) {
                case "svg" -> Drawing.svg(chart);
                case "pdf" -> Drawing.pdf(chart);
                case "png" -> Drawing.png(chart, magnification);
                default -> Drawing.other(chart, magnification, format);
            };
            WholeFileBuiltins.write(function, file, bytes, false);
        } catch (IOException | IllegalArgumentException e) {
            throw Errors.of(function + ":CannotWrite", function + ": cannot write '" + file + "': " + e.getMessage());
        } catch (IndexOutOfBoundsException | NegativeArraySizeException _) { // what programs may set to any size, such as XData and YData
            throw Errors.of(function + ":CannotDraw", function + ": the data of an object in the figure do not fit together.");
        }
    }

    private static String extension(String file) {
        int dot = file.lastIndexOf('.');
        return dot <= file.lastIndexOf('/') ? "" : file.substring(dot + 1);
    }

    private static Object print(Object[] in, int nargout) {
        GraphicsObject figure = null;
        String format = null;
        String file = null;
        double resolution = SCREEN;
        boolean isPixels = false;
        for (Object each : in) {
            String word = Values.textOrNull(each);
            if (word == null) {
                figure = figureOf("print", each);
            } else if (word.equals("-RGBImage")) {
                isPixels = true;
            } else if (word.startsWith("-d")) {
                format = known("print", word.substring(2));
            } else if (word.matches("-r[0-9]{1,5}")) {
                double asked = Double.parseDouble(word.substring(2));
                resolution = asked == 0 ? SCREEN : asked;
            } else if (word.matches("-f[0-9]{1,9}")) {
                figure = figureOf("print", Double.valueOf(word.substring(2)));
            } else if (!word.startsWith("-")) {
                file = word;
            } else if (!Properties.isOneOf(word, "-painters", "-opengl", "-vector", "-image", "-noui", "-loose", "-bestfit", "-fillpage", "-cmyk")) {
                throw Errors.of("print:InvalidOption", "print: option '" + word + "' is not supported.");
            }
        }
        GraphicsObject printed = figure == null ? Graphics.current().figure() : figure;
        if (isPixels || nargout > 0) {
            return pixels(printed, resolution / SCREEN);
        }
        if (format == null && file != null && FORMATS.contains(extension(file).toLowerCase(Locale.ROOT))) {
            format = extension(file).toLowerCase(Locale.ROOT);
        }
        if (format == null && file == null) {
            throw Errors.of("print:NoPrinter", "print: there is no printer; give the name of a file and a format such as '-dpng'.");
        }
        String chosen = format == null ? "png" : format;
        String name = file == null ? "figure" + Limits.label(printed.number) : file;
        write("print", printed, extension(name).isEmpty() ? name + "." + chosen : name, chosen, resolution / SCREEN);
        return null;
    }

    private static GraphicsObject figureOf(String function, Object value) {
        GraphicsObject figure = Handles.one(function, value).ancestor(kind -> kind == Kind.FIGURE);
        if (figure == null) {
            throw Errors.of(function + ":InvalidHandle", function + ": Invalid figure handle.");
        }
        return figure;
    }

    private static Object saveas(Object[] in) {
        GraphicsObject figure = figureOf("saveas", in[0]);
        String file = FigureBuiltins.text("saveas", in[1]);
        String ending = extension(file).toLowerCase(Locale.ROOT);
        String asked = in.length > 2 ? FigureBuiltins.text("saveas", in[2]) : ending.isEmpty() ? "fig" : ending;
        if (asked.equals("fig") || asked.equals("m") || asked.equals("mfig")) {
            FigureFile.write(List.of(figure), ending.isEmpty() ? file + ".fig" : file);
            return null;
        }
        String format = known("saveas", asked);
        write("saveas", figure, ending.isEmpty() ? file + "." + format : file, format, 1);
        return null;
    }

    private static Object exportgraphics(Object[] in) {
        GraphicsObject object = Handles.one("exportgraphics", in[0]);
        String file = FigureBuiltins.text("exportgraphics", in[1]);
        double resolution = 150;
        boolean isVector = false;
        for (int i = 2; i + 1 < in.length; i += 2) {
            String option = FigureBuiltins.text("exportgraphics", in[i]).toLowerCase(Locale.ROOT);
            if (option.equals("resolution")) {
                resolution = Data.array("exportgraphics", in[i + 1]).re(0);
            } else if (option.equals("contenttype")) {
                isVector = "vector".equalsIgnoreCase(Values.textOrNull(in[i + 1]));
            } else if (!Properties.isOneOf(option, "backgroundcolor", "colorspace", "append", "width", "height", "units", "padding", "preserveaspectratio")) {
                throw Errors.of("exportgraphics:InvalidOption", "'" + option + "' is not a recognized parameter.");
            }
        }
        String ending = extension(file);
        if (ending.isEmpty()) {
            throw Errors.of("exportgraphics:InvalidFile", "The file name must have an extension, such as .png or .pdf.");
        }
        String format = known("exportgraphics", ending);
        if (isVector && !format.equals("pdf") && !format.equals("svg")) {
            throw Errors.of("exportgraphics:InvalidContentType", "A vector graphic cannot be written as '" + format + "'.");
        }
        write("exportgraphics", object, file, format, resolution / SCREEN);
        return null;
    }

    private static Object savefig(String function, Object[] in) {
        List<GraphicsObject> figures = new ArrayList<>();
        String file = null;
        for (Object each : in) {
            String word = Values.textOrNull(each);
            if (word == null) {
                figures.addAll(Handles.all(function, each));
            } else if (file == null) {
                file = word;
            } else if (!Properties.isOneOf(word, "compact", "-v6", "-v7", "-v7.3", "all")) {
                throw Errors.of(function + ":InvalidInput", function + ": option '" + word + "' is not supported.");
            }
        }
        if (file == null || figures.stream().anyMatch(each -> each.kind != Kind.FIGURE)) {
            throw Errors.of(function + ":InvalidInput", function + ": a figure and the name of a file are expected.");
        }
        FigureFile.write(figures.isEmpty() ? List.of(Graphics.current().figure()) : figures, extension(file).isEmpty() ? file + ".fig" : file);
        return null;
    }

    private static Object openfig(String function, Object[] in, int nargout) {
        String file = FigureBuiltins.text(function, in[0]);
        List<GraphicsObject> figures = FigureFile.read(function, extension(file).isEmpty() ? file + ".fig" : file);
        for (int i = 1; i < in.length; i++) {
            String word = Values.textOrNull(in[i]);
            if (word != null && (word.equals("visible") || word.equals("invisible"))) {
                figures.forEach(each -> each.putText("Visible", word.equals("visible") ? "on" : "off"));
            } else if (in[i] instanceof StructArray properties && properties.isScalar()) {
                figures.forEach(each -> properties.names().forEach(name -> each.set(name, properties.get(name, 0))));
            }
        }
        GraphicsArray made = GraphicsArray.row(figures);
        return nargout == 0 ? null : nargout == 1 ? made : new Object[] {made, new CellArray(new int[] {0, 0})};
    }

    /** What a picture of a figure looks like, as red, green and blue of each place. */
    private static IntegerArray pixels(GraphicsObject figure, double magnification) {
        int[] size = size(figure);
        int[] colors;
        try {
            colors = Drawing.pixels(Pictures.of(figure, size[0], size[1]), magnification);
        } catch (IllegalArgumentException e) {
            throw Errors.of("print:TooLarge", e.getMessage());
        }
        int width = (int) Math.round(size[0] * magnification);
        int height = colors.length / width;
        long[] image = new long[3 * colors.length];
        for (int i = 0; i < colors.length; i++) {
            for (int channel = 0; channel < 3; channel++) {
                image[channel * colors.length + i % width * height + i / width] = colors[i] >> 16 - 8 * channel & 255;
            }
        }
        return new IntegerArray(MatlabClass.UINT8, new int[] {height, width, 3}, image);
    }

    private static Object getframe(Object[] in) {
        GraphicsObject figure = in.length == 0 ? Graphics.current().figure() : figureOf("getframe", in[0]);
        return StructArray.scalar().with("cdata", pixels(figure, 1)).with("colormap", DoubleArray.empty());
    }
}
