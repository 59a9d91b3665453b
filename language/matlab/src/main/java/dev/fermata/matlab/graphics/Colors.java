package dev.fermata.matlab.graphics;

import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.Locale;
import java.util.Set;

/** Colours by name or code, and what maps objects use. */
final class Colors {
    private static final Set<String> MODES = Set.of("none", "flat", "interp", "auto", "texturemap", "data");

    private Colors() {
    }

    /** A colour by name, letter or code; null for a text that is none. */
    static double[] named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "r", "red" -> new double[] {1, 0, 0};
            case "g", "green" -> new double[] {0, 1, 0};
            case "b", "blue" -> new double[] {0, 0, 1};
            case "c", "cyan" -> new double[] {0, 1, 1};
            case "m", "magenta" -> new double[] {1, 0, 1};
            case "y", "yellow" -> new double[] {1, 1, 0};
            case "k", "black" -> new double[] {0, 0, 0};
            case "w", "white" -> new double[] {1, 1, 1};
            default -> name.matches("#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})") ? code(name.substring(1)) : null;
        };
    }

    static double[] code(String digits) {
        String six = digits.length() == 6 ? digits : digits.replaceAll(".", "$0$0");
        int rgb = Integer.parseInt(six, 16);
        return new double[] {(rgb >> 16) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0};
    }

    /** The value of a property that is a colour: a triplet, or a word such as none. */
    static Object property(String name, Object value) {
        String text = Values.textOrNull(value);
        if (text != null) {
            double[] rgb = named(text);
            if (rgb != null) {
                return Defaults.color(rgb);
            }
            if (MODES.contains(text.toLowerCase(Locale.ROOT))) {
                return CharArray.of(text.toLowerCase(Locale.ROOT));
            }
        } else if (Data.isNumbers(value) && (Values.count(value) == 3 || Values.count(value) == 4 || name.equals("LineColor"))) {
            return Data.array(name, value);
        }
        throw Errors.of("datatypes:InvalidColor", "Invalid color name or hexadecimal color code. Valid names include: 'red', 'green', 'blue', 'cyan', 'magenta', "
                + "'yellow', 'black', 'white', and 'none'. Valid hexadecimal color codes consist of '#' followed by three or six hexadecimal digits.");
    }

    static double[][] order(GraphicsObject axes) {
        double[] own = axes.stored("ColorOrder") instanceof DoubleArray set && !set.isEmpty() ? Data.numbers(set) : null;
        if (own == null) {
            return Defaults.COLORS;
        }
        int rows = own.length / 3;
        double[][] order = new double[rows][];
        for (int i = 0; i < rows; i++) {
            order[i] = new double[] {own[i], own[rows + i], own[2 * rows + i]};
        }
        return order;
    }

    static Object orderMatrix(GraphicsObject axes) {
        return axes.stored("ColorOrder") == null ? null : ColorMaps.matrix(order(axes));
    }

    /** The colour map of axes or a figure: its own, its figure's, or parula. */
    static DoubleArray mapOf(GraphicsObject object) {
        for (GraphicsObject at = object; at != null; at = at.parent) {
            if (at.stored("Colormap") instanceof DoubleArray map && !map.isEmpty()) {
                return map;
            }
        }
        return ColorMaps.map("parula", ColorMaps.SIZE);
    }

    /** A map as programs give it: its name, or a matrix. */
    static DoubleArray given(String function, Object value) {
        String name = Values.textOrNull(value);
        if (name != null) {
            String known = ColorMaps.known(name);
            if (known == null) {
                throw Errors.of(function + ":InvalidArgument", "Unknown colormap '" + name + "'.");
            }
            return ColorMaps.map(known, ColorMaps.SIZE);
        }
        DoubleArray map = Data.array(function, value);
        if (map.count() == 0 || map.dims().length > 2 || map.dims()[1] != 3) {
            throw Errors.of(function + ":InvalidArgument", "Colormap must have 3 columns: [R,G,B].");
        }
        for (double each : Data.all(map)) {
            if (!(each >= 0 && each <= 1)) {
                throw Errors.of(function + ":InvalidArgument", "Colormap must have values in [0,1].");
            }
        }
        return map;
    }
}
