package dev.fermata.matlab.graphics;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.List;

/** Colour maps as matrices, and colours by name. */
public final class ColorBuiltins {
    static final String NAMES = ColorMaps.NAMES + " validatecolor brighten";

    private ColorBuiltins() {
    }

    public static Builtin find(String name) {
        if (List.of(ColorMaps.NAMES.split(" ")).contains(name)) {
            return Builtin.of(name, 0, 1, (in, _) -> ColorMaps.map(name, count(name, in)));
        }
        return switch (name) {
            case "validatecolor" -> Builtin.of(name, 1, 2, (in, _) -> validated(in[0]));
            case "brighten" -> Builtin.of(name, 1, 2, (in, nargout) -> brighten(in, nargout));
            default -> null;
        };
    }

    private static int count(String name, Object[] in) {
        if (in.length == 0 || Values.count(in[0]) == 0) {
            GraphicsArray figure = Graphics.current().currentOrNone();
            return figure.count() == 1 ? Colors.mapOf(figure.first()).rows() : ColorMaps.SIZE;
        }
        if (Handles.isFigure(in[0]) || Handles.isAxes(in[0])) {
            return Colors.mapOf(Handles.one(name, in[0])).rows();
        }
        double count = Data.array(name, in[0]).re(0);
        if (!(count == Math.rint(count) && count < 1 << 20)) {
            throw Errors.of(name + ":InvalidArgument", "Size of a colormap must be a nonnegative integer.");
        }
        return (int) Math.max(0, count);
    }

    private static Object validated(Object value) {
        Object[] texts = Values.isText(value) || Values.classOf(value).isArithmetic() ? null : Data.cells(value).data();
        if (texts == null) {
            Object color = Colors.property("color", value);
            if (color instanceof DoubleArray) {
                return color;
            }
        }
        double[][] rows = new double[texts == null ? 0 : texts.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Data.all((DoubleArray) Colors.property("color", texts[i]));
        }
        if (rows.length == 0) {
            throw Errors.of("validatecolor:InvalidColor", "Invalid color.");
        }
        return ColorMaps.matrix(rows);
    }

    private static Object brighten(Object[] in, int nargout) {
        DoubleArray amount = Data.array("brighten", in[in.length - 1]);
        if (amount.count() != 1) {
            throw Errors.of("brighten:InvalidArgument", "Beta must be a scalar in the range (-1,1).");
        }
        double beta = amount.re(0);
        DoubleArray map = in.length == 2 && !(in[0] instanceof GraphicsArray) ? Data.array("brighten", in[0])
                : Colors.mapOf(in.length == 2 ? Handles.one("brighten", in[0]) : Graphics.current().axes());
        double power = beta > 0 ? 1 - Math.min(1 - Math.ulp(1.0), beta) : 1 / (1 + Math.max(-1 + Math.ulp(1.0), beta));
        double[] bright = Data.all(map);
        for (int i = 0; i < bright.length; i++) {
            bright[i] = Math.pow(bright[i], power);
        }
        DoubleArray result = new DoubleArray(map.dims(), bright);
        if (nargout > 0) {
            return result;
        }
        Graphics.current().axes().put("Colormap", result);
        return null;
    }
}
