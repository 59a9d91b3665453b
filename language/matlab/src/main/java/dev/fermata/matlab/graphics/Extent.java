package dev.fermata.matlab.graphics;

/** The range of the data of objects along an axis. */
final class Extent {
    private final boolean isLog;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private boolean tight;

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
        return tight;
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

    private void addSums(double[] values, double[] deltas, int sign) {
        for (int i = 0; i < Math.min(values.length, deltas.length); i++) {
            add(values[i] + sign * (Double.isNaN(deltas[i]) ? 0 : deltas[i]));
        }
    }

    void add(GraphicsObject object, char axis) {
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
            case IMAGE -> {
                if (axis != 'Z') {
                    double[] ends = object.numbers(axis + "Data");
                    int[] dims = dev.fermata.matlab.value.Values.dims(object.get("CData"));
                    int cells = Math.max(1, axis == 'X' ? dims[1] : dims[0]);
                    double half = cells > 1 ? (ends[ends.length - 1] - ends[0]) / (cells - 1) / 2 : 0.5;
                    add(ends[0] - half);
                    add(ends[ends.length - 1] + half);
                    tight = true;
                }
            }
            case ERRORBAR, QUIVER -> {
                double[] values = object.numbers(axis + "Data");
                addAll(values);
                if (object.kind == Kind.QUIVER) {
                    addSums(values, object.numbers(axis == 'X' ? "UData" : axis == 'Y' ? "VData" : "WData"), 1);
                } else if (axis != 'Z') {
                    addSums(values, object.numbers(axis + "NegativeDelta"), -1);
                    addSums(values, object.numbers(axis + "PositiveDelta"), 1);
                }
            }
            case STEM -> {
                addAll(object.numbers(axis + "Data"));
                if (axis == (object.numbers("ZData").length > 0 ? 'Z' : 'Y')) {
                    add(object.number("BaseValue"));
                }
            }
            case LINE, PRIMITIVE_LINE, STAIR, SCATTER, SURFACE, PATCH -> addAll(object.numbers(axis + "Data"));
            case CONTOUR -> {
                addAll(axis != 'Z' || object.isText("Is3D", "on") ? object.numbers(axis + "Data") : new double[0]);
                tight = true;
            }
            default -> { }
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
            if (object.kind == Kind.BAR && !isEmpty()) {
                double half = x.length > 1 ? Bars.spacing(x) / 2 : 0.5;
                addSums(x, filled(x.length, half), 1);
                addSums(x, filled(x.length, half), -1);
            }
        } else {
            double[] y = object.numbers("YData");
            double[] below = object.offsets == null ? new double[y.length] : object.offsets;
            addSums(y, below, 1);
            add(object.number("BaseValue"));
        }
    }

    private static double[] filled(int count, double value) {
        double[] all = new double[count];
        java.util.Arrays.fill(all, value);
        return all;
    }
}
