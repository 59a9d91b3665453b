package dev.fermata.matlab.graphics;

import dev.fermata.library.plot.Caption;
import dev.fermata.library.plot.Mark;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Values;
import java.util.List;

/** Colours, lines and letters of objects as pictures have them. */
final class Styles {
    /** Sizes of letters and lines are in points, 72 to the inch; pictures have 96 pixels to the inch. */
    static final double PIXELS_PER_POINT = 4.0 / 3;
    private static final double[] SOLID = {};

    private Styles() {
    }

    static int argb(double red, double green, double blue) {
        return 0xff << 24 | channel(red) << 16 | channel(green) << 8 | channel(blue);
    }

    private static int channel(double value) {
        return (int) Math.round(255 * Math.clamp(Double.isNaN(value) ? 0 : value, 0, 1));
    }

    static int faded(int color, double alpha) {
        return color >>> 24 == 0 ? 0 : (color & 0xffffff) | (int) Math.round((color >>> 24) * Math.clamp(alpha, 0, 1)) << 24;
    }

    /** A property that is a colour; 0 for none; {@code otherwise} for words such as flat and auto. */
    static int color(GraphicsObject object, String name, int otherwise) {
        if (object.isText(name, "none")) {
            return 0;
        }
        Object value = object.get(name);
        return value instanceof DoubleArray rgb && rgb.count() == 3 ? argb(rgb.re(0), rgb.re(1), rgb.re(2)) : otherwise;
    }

    static double number(GraphicsObject object, String name, double otherwise) {
        Object value = object.stored(name);
        return value != null && Values.count(value) == 1 && Values.classOf(value).isArithmetic() ? Values.real(value, 0) : otherwise;
    }

    static double width(GraphicsObject object) {
        return Math.max(0.1, number(object, "LineWidth", 0.5) * PIXELS_PER_POINT);
    }

    static double[] dashes(GraphicsObject object) {
        double unit = Math.max(1, width(object) * 0.75);
        return switch (object.text("LineStyle")) {
            case "--" -> new double[] {9 * unit, 6 * unit};
            case ":" -> new double[] {1.5 * unit, 3 * unit};
            case "-." -> new double[] {9 * unit, 4 * unit, 1.5 * unit, 4 * unit};
            default -> SOLID;
        };
    }

    static char marker(GraphicsObject object) {
        String marker = object.text("Marker");
        return marker.isEmpty() || marker.equals("none") ? ' ' : marker.equals("hexagram") ? 'h' : marker.equals("pentagram") ? 'p' : marker.charAt(0);
    }

    /** The look of an object with the properties of a line. */
    static Mark.Style line(GraphicsObject object, int color, int background) {
        int edge = color(object, "MarkerEdgeColor", color);
        int fill = object.isText("MarkerFaceColor", "auto") ? background : color(object, "MarkerFaceColor", color);
        return new Mark.Style(object.isText("LineStyle", "none") ? 0 : color, Math.max(1, width(object)), dashes(object), marker(object),
                number(object, "MarkerSize", 6) * PIXELS_PER_POINT, edge, fill);
    }

    static Caption caption(GraphicsObject text) {
        return caption(text, Data.lines(text.get("String")));
    }

    static Caption caption(GraphicsObject text, List<String> lines) {
        String angle = text.text("FontAngle");
        return new Caption(lines, Math.max(1, number(text, "FontSize", 10)) * PIXELS_PER_POINT, color(text, "Color", 0xff262626), text.isText("FontWeight", "bold"),
                angle.equals("italic") || angle.equals("oblique"), !text.isText("Interpreter", "none"));
    }
}
