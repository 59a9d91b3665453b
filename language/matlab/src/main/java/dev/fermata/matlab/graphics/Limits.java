package dev.fermata.matlab.graphics;

import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;

/** The range of an axis. */
record Limits(double low, double high) {
    /** About as many steps as an axis has at most. */
    private static final int STEPS = 10;
    private static final int TICKS_MAX = 1000;

    DoubleArray toRow() {
        return DoubleArray.row(low, high);
    }

    /** The limits that a program set, or those that hold all data, rounded to steps of the ticks. */
    static Limits of(GraphicsObject axes, char axis) {
        if (!axes.isText(axis + "LimMode", "auto")) {
            double[] set = axes.numbers(axis + "Lim");
            return new Limits(set[0], set[1]);
        }
        boolean isLog = axes.isLog(axis);
        Extent extent = new Extent(isLog);
        axes.children.forEach(child -> extent.add(child, axis));
        if (extent.isEmpty()) {
            return isLog ? new Limits(0.1, 1) : new Limits(0, 1);
        }
        if (isLog) {
            double low = Math.pow(10, Math.floor(Math.log10(extent.low()) + 1e-9));
            double high = Math.pow(10, Math.ceil(Math.log10(extent.high()) - 1e-9));
            return low < high ? new Limits(low, high) : new Limits(low, low * 10);
        }
        if (extent.low() == extent.high()) {
            return new Limits(extent.low() - 1, extent.high() + 1);
        }
        if (extent.isTight() || axes.isText(axis + "LimitMethod", "tight")) {
            return new Limits(extent.low(), extent.high());
        }
        double step = step(extent.high() - extent.low());
        return new Limits(Math.floor(extent.low() / step + 1e-9) * step, Math.ceil(extent.high() / step - 1e-9) * step);
    }

    static Limits colors(GraphicsObject axes) {
        if (!axes.isText("CLimMode", "auto")) {
            return new Limits(axes.numbers("CLim")[0], axes.numbers("CLim")[1]);
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (GraphicsObject child : axes.children) {
            boolean isMapped = switch (child.kind) {
                case SURFACE, CONTOUR -> true;
                case IMAGE -> child.isText("CDataMapping", "scaled");
                case PATCH, SCATTER -> child.numbers("CData").length != 3;
                default -> false;
            };
            for (double each : isMapped ? child.numbers(child.kind == Kind.CONTOUR ? "ZData" : "CData") : new double[0]) {
                if (Double.isFinite(each)) {
                    low = Math.min(low, each);
                    high = Math.max(high, each);
                }
            }
        }
        return low > high ? new Limits(0, 1) : low == high ? new Limits(low - 1, high + 1) : new Limits(low, high);
    }

    private static double step(double range) {
        double raw = range / STEPS;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double factor : new double[] {1, 2, 5}) {
            if (raw <= factor * power * (1 + 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    DoubleArray ticks(boolean isLog) {
        List<Double> ticks = new ArrayList<>();
        if (isLog && low > 0) {
            for (double power = Math.ceil(Math.log10(low) - 1e-9); power <= Math.log10(high) + 1e-9; power++) {
                ticks.add(Math.pow(10, power));
            }
        } else if (high > low && Double.isFinite(high - low)) {
            double step = step(high - low);
            for (double k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9 && ticks.size() < TICKS_MAX; k++) {
                ticks.add(Double.parseDouble(String.format(java.util.Locale.ROOT, "%.12g", k * step)));
            }
        }
        return DoubleArray.row(ticks.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** A number as a tick shows it. */
    static String label(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6 ? Long.toString((long) value)
                : new java.math.BigDecimal(value).round(new java.math.MathContext(5)).stripTrailingZeros().toString().replace("E+", "e+").replace("E", "e");
    }

    /** Two numbers that a program gave; those that are infinite come from the data. */
    static DoubleArray checked(String name, Object value) {
        if (Values.count(value) != 2 || !Values.classOf(value).isArithmetic() || !(Values.real(value, 0) < Values.real(value, 1))) {
            throw Errors.of(name.toLowerCase(java.util.Locale.ROOT) + ":InvalidInput", "Value must be a 1x2 vector of numeric type in which the second element is larger than the first.");
        }
        return DoubleArray.row(Values.real(value, 0), Values.real(value, 1));
    }
}
