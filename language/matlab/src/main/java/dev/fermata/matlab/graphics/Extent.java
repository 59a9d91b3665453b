package dev.fermata.matlab.graphics;

import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** The range of the data of objects along an axis. */
final class Extent {
    private final boolean isLog;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private boolean tight;
    private boolean loose;

    Extent(boolean isLog) {
        this.isLog = isLog;
    }

    boolean isEmpty() {
        return low > high;
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }

    /** Whether limits are not to be rounded: of images and contours. */
    boolean isTight() {
        return tight && !loose;
    }

    private void add(double value) {
        if (Double.isFinite(value) && !(isLog && value <= 0)) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
    }

    private void addAll(double[] values) {
        for (double value : values) {
            add(value);
        }
    }

    private void addSums(double[] values, double[] deltas, double factor) {
        for (int i = 0; i < Math.min(values.length, deltas.length); i++) {
            add(values[i] + factor * (Double.isNaN(deltas[i]) ? 0 : deltas[i]));
        }
    }

    void add(GraphicsObject object, char axis) {
        if (object.isText("Visible", "off") && object.kind == Kind.LIGHT) {
            return;
        }
        switch (object.kind) {
            case BAR, AREA -> addBars(object, axis);
            case HISTOGRAM -> {
                boolean isBase = axis == (object.isText("Orientation", "horizontal") ? 'Y' : 'X');
                if (axis != 'Z') {
                    addAll(object.numbers(isBase ? "BinEdges" : "Values"));
                    if (!isBase) {
                        add(0);
                    }
                }
            }
            case HISTOGRAM2 -> {
                addAll(axis == 'Z' ? object.numbers("Values") : object.numbers(axis + "BinEdges"));
                if (axis == 'Z') {
                    add(0);
                }
            }
            case HEATMAP -> {
                int[] dims = Values.dims(object.get("ColorData"));
                if (axis != 'Z') {
                    add(0.5);
                    add(0.5 + (axis == 'X' ? dims[1] : dims[0]));
                    tight = true;
                }
            }
            case IMAGE -> addImage(object, axis);
            case RECTANGLE -> {
                double[] at = object.numbers("Position");
                if (axis != 'Z') {
                    add(at[axis - 'X']);
                    add(at[axis - 'X'] + at[axis - 'X' + 2]);
                }
            }
            case ERRORBAR -> {
                double[] values = object.numbers(axis + "Data");
                addAll(values);
                if (axis != 'Z') {
                    addSums(values, object.numbers(axis + "NegativeDelta"), -1);
                    addSums(values, object.numbers(axis + "PositiveDelta"), 1);
                }
            }
            case QUIVER -> {
                double[] values = object.numbers(axis + "Data");
                addAll(values);
                addSums(values, object.numbers(axis == 'X' ? "UData" : axis == 'Y' ? "VData" : "WData"), Quivers.scale(object));
            }
            case STEM -> {
                addAll(object.numbers(axis + "Data"));
                if (axis == (object.numbers("ZData").length > 0 ? 'Z' : 'Y')) {
                    add(object.number("BaseValue"));
                }
            }
            case LINE, PRIMITIVE_LINE, ANIMATED_LINE, STAIR, SCATTER, PATCH -> addAll(object.numbers(axis + "Data"));
            case SURFACE, FUNCTION_SURFACE -> {
                addAll(object.numbers(axis + "Data"));
                loose = true;
            }
            case FUNCTION_LINE, IMPLICIT_LINE -> {
                addAll(object.numbers(axis + "Data"));
                if (axis == 'X' || object.kind == Kind.IMPLICIT_LINE && axis == 'Y') {
                    addAll(object.numbers("ZData").length == 0 && object.isText("XRangeMode", "manual") ? object.numbers(axis + "Range") : new double[0]);
                    tight = axis == 'X' || object.kind == Kind.IMPLICIT_LINE;
                }
            }
            case TEXT_SCATTER -> addAll(axis == 'Z' ? new double[0] : object.numbers(axis + "Data"));
            case CONTOUR, FUNCTION_CONTOUR -> {
                addAll(axis != 'Z' || object.isText("Is3D", "on") ? object.numbers(axis + "Data") : new double[0]);
                tight |= axis != 'Z';
            }
            case GROUP, TRANSFORM -> object.children.forEach(child -> add(child, axis));
            default -> { }
        }
    }

    private void addImage(GraphicsObject image, char axis) {
        double[] ends = axis == 'Z' ? new double[0] : image.numbers(axis + "Data");
        if (ends.length > 0) {
            int[] dims = Values.dims(image.get("CData"));
            int cells = Math.max(1, axis == 'X' ? dims[1] : dims[0]);
            double half = cells > 1 ? (ends[ends.length - 1] - ends[0]) / (cells - 1) / 2 : 0.5;
            add(ends[0] - half);
            add(ends[ends.length - 1] + half);
            tight = true;
        }
    }

    private void addBars(GraphicsObject object, char axis) {
        if (axis == 'Z') {
            return;
        }
        boolean isBase = axis == (object.isText("Horizontal", "on") ? 'Y' : 'X');
        if (isBase) {
            double[] x = object.numbers("XData");
            addAll(x);
            if (object.kind == Kind.BAR && x.length > 0) {
                double[] half = new double[x.length];
                Arrays.fill(half, x.length > 1 ? Bars.spacing(x) * 0.6 : 0.6);
                addSums(x, half, 1);
                addSums(x, half, -1);
            }
            tight = true;
        } else {
            double[] y = object.numbers("YData");
            double[] below = object.offsets == null ? new double[y.length] : object.offsets;
            addSums(y, below, 1);
            add(object.number("BaseValue"));
        }
    }
}
