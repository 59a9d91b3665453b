package dev.fermata.matlab.graphics;

import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The range of an axis. */
record Limits(double low, double high) {
    /** As many steps as an axis of full length has at most. */
    static final int STEPS = 10;
    private static final int STEPS_IN_SPACE = 5;
    private static final int TICKS_MAX = 1000;
    private static final double FULL_WIDTH = 0.775;
    private static final double FULL_HEIGHT = 0.815;
    private static final int BARS_NAMED_MAX = 15;

    DoubleArray toRow() {
        return DoubleArray.row(low, high);
    }

    /** How many steps there is room for on an axis. */
    static int steps(GraphicsObject axes, char axis) {
        if (axes.kind != Kind.AXES) {
            return STEPS_IN_SPACE;
        }
        double[] view = axes.numbers("View");
        double[] position = axes.numbers("Position");
        double part = axes.isText("Units", "normalized") && position.length == 4 ? axis == 'X' ? position[2] / FULL_WIDTH : position[3] / FULL_HEIGHT : 1;
        int most = view[0] == 0 && view[1] == 90 ? STEPS : STEPS_IN_SPACE;
        return Math.clamp(Math.round(most * part), 2, most);
    }

    /** The limits that a program set, or those that hold all data, rounded to steps of the ticks. */
    static Limits of(GraphicsObject axes, char axis) {
        if (!axes.isText(axis + "LimMode", "auto")) {
            double[] set = axes.numbers(axis + "Lim");
            return new Limits(set[0], set[1]);
        }
        Limits shared = axes.linked == null ? null : axes.linked.limits(axis);
        if (shared != null) {
            return shared;
        }
        return ofData(axes, axis);
    }

    static Limits ofData(GraphicsObject axes, char axis) {
        boolean isLog = axes.isLog(axis);
        Extent extent = new Extent(isLog);
        axes.children.stream().filter(each -> !axes.hasSides() || axis != 'Y' || each.side == axes.side).forEach(child -> extent.add(child, axis));
        if (extent.isEmpty()) {
            return isLog ? new Limits(0.1, 1) : axis == 'Z' ? new Limits(-1, 1) : new Limits(0, 1);
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
        if (axes.isText(axis + "LimitMethod", "padded")) {
            double pad = (extent.high() - extent.low()) * 0.07;
            return new Limits(extent.low() - pad, extent.high() + pad);
        }
        if (DateTicks.isFor(axes, axis)) {
            return DateTicks.around(extent.low(), extent.high(), steps(axes, axis));
        }
        double step = step(extent.high() - extent.low(), steps(axes, axis));
        return new Limits(rounded(Math.floor(extent.low() / step + 1e-9) * step), rounded(Math.ceil(extent.high() / step - 1e-9) * step));
    }

    /** Of the circles of polar axes. */
    static Limits radii(GraphicsObject axes) {
        if (!axes.isText("RLimMode", "auto")) {
            double[] set = Data.numbers(axes.stored("RLim"));
            return new Limits(set[0], set[1]);
        }
        Extent extent = new Extent(false);
        axes.children.forEach(child -> extent.add(child, 'Y'));
        double greatest = extent.isEmpty() ? 1 : Math.max(Math.abs(extent.low()), Math.abs(extent.high()));
        double step = greatest > 0 ? step(greatest, STEPS_IN_SPACE) : 0.2;
        return new Limits(0, greatest > 0 ? rounded(Math.ceil(greatest / step - 1e-9) * step) : 1);
    }

    static Limits colors(GraphicsObject axes) {
        if (!axes.isText("CLimMode", "auto")) {
            return new Limits(axes.numbers("CLim")[0], axes.numbers("CLim")[1]);
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (GraphicsObject child : axes.children) {
            boolean isMapped = switch (child.kind) {
                case SURFACE, CONTOUR, FUNCTION_SURFACE, FUNCTION_CONTOUR, HEATMAP, HISTOGRAM2 -> true;
                case IMAGE -> child.isText("CDataMapping", "scaled");
                case PATCH, SCATTER -> child.numbers("CData").length != 3 && !(child.kind == Kind.SCATTER && Values.dims(child.get("CData"))[1] == 3);
                default -> false;
            };
            String name = child.kind == Kind.CONTOUR || child.kind == Kind.FUNCTION_CONTOUR ? "ZData" : child.kind == Kind.HEATMAP ? "ColorData"
                    : child.kind == Kind.HISTOGRAM2 ? "Values" : "CData";
            for (double each : isMapped ? child.numbers(name) : new double[0]) {
                if (Double.isFinite(each)) {
                    low = Math.min(low, each);
                    high = Math.max(high, each);
                }
            }
        }
        return low > high ? new Limits(0, 1) : low == high ? new Limits(low - 1, high + 1) : new Limits(low, high);
    }

    private static double step(double range, int steps) {
        double raw = range / steps;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double factor : new double[] {1, 2, 5}) {
            if (raw <= factor * power * (1 + 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.12g", value)) + 0.0; // no negative zero
    }

    /** The ticks of an axis: where its bars stand, whole powers of ten, or steps of 1, 2 or 5. */
    static double[] ticks(GraphicsObject axes, char axis) {
        Limits limits = of(axes, axis);
        if (DateTicks.isFor(axes, axis)) {
            return DateTicks.ticks(limits, steps(axes, axis));
        }
        for (GraphicsObject child : axes.children) {
            char base = child.kind != Kind.BAR ? ' ' : child.isText("Horizontal", "on") ? 'Y' : 'X';
            double[] x = base == axis ? child.numbers("XData") : new double[0];
            if (x.length > 0 && x.length <= BARS_NAMED_MAX && Arrays.stream(x).allMatch(each -> each == Math.rint(each))) {
                return Arrays.stream(x).distinct().sorted().toArray();
            }
        }
        return limits.ticks(axes.isLog(axis), steps(axes, axis));
    }

    double[] ticks(boolean isLog, int steps) {
        List<Double> ticks = new ArrayList<>();
        if (isLog && low > 0) {
            int first = (int) Math.ceil(Math.log10(low) - 1e-9);
            int last = (int) Math.floor(Math.log10(high) + 1e-9);
            int stride = Math.max(1, (int) Math.ceil((last - first) / (steps + 2.0)));
            for (int power = first; power <= last; power += stride) {
                ticks.add(Math.pow(10, power));
            }
        }
        if (ticks.size() < 2 && high > low && Double.isFinite(high - low)) {
            ticks.clear();
            double step = step(high - low, steps);
            for (double k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9 && ticks.size() < TICKS_MAX; k++) {
                if (!isLog || k > 0) {
                    ticks.add(rounded(k * step));
                }
            }
        }
        return ticks.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** A number as a tick shows it. */
    static String label(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e6) {
            return Long.toString((long) value);
        }
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "Inf" : "-Inf";
        }
        BigDecimal short5 = new BigDecimal(value).round(new MathContext(5)).stripTrailingZeros();
        return short5.abs().compareTo(new BigDecimal("1e-4")) >= 0 && short5.abs().compareTo(new BigDecimal("1e6")) < 0 ? short5.toPlainString()
                : short5.toString().replace("E+", "e+").replace("E", "e");
    }

    /** Two numbers that a program gave; those that are infinite come from the data. */
    static DoubleArray checked(String name, Object value) {
        if (Values.count(value) != 2 || !Data.isNumbers(value) || !(Data.array(name, value).re(0) < Data.array(name, value).re(1))) {
            throw Errors.of(name.toLowerCase(Locale.ROOT) + ":InvalidInput",
                    "Value must be a 1x2 vector of numeric type in which the second element is larger than the first.");
        }
        DoubleArray limits = Data.array(name, value);
        return DoubleArray.row(limits.re(0), limits.re(1));
    }
}
