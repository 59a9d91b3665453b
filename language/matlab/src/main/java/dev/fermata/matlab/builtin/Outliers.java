package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.Interpolation;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Kernels that find, replace or remove outliers. */
final class Outliers {
    private Outliers() {
    }

    static Object[] outliers(Object[] arguments) {
        OutlierDetection found = OutlierDetection.parse("isoutlier", arguments, 1);
        return new Object[] {new LogicalArray(found.x.dims(), found.out), found.limitArray(found.lower),
            found.limitArray(found.upper), found.limitArray(found.centre)};
    }

    static Object[] filled(Object[] arguments) {
        OutlierDetection found = OutlierDetection.parse("filloutliers", arguments, 2);
        double[] out = found.x.reCopy();
        String method = Inputs.option(arguments[1]);
        double fixed = method == null ? ScalingBuiltins.number("filloutliers", arguments, 1) : 0;
        Slices slices = found.slices;
        for (int s = 0; s < slices.count(); s++) {
            int start = slices.start(s);
            for (int k = 0; k < slices.length(); k++) {
                int at = start + k * slices.inner();
                if (!found.out[at]) {
                    continue;
                }
                out[at] = switch (method == null ? "fixed" : method) {
                    case "fixed" -> fixed;
                    case "center" -> found.centre[at];
                    case "clip" -> found.x.re()[at] < found.lower[at] ? found.lower[at] : found.upper[at];
                    default -> neighbours(found, start, k, method);
                };
            }
        }
        return new Object[] {Numbers.array(found.x.floatKind(), found.x.dims(), out), new LogicalArray(found.x.dims(), found.out),
            found.limitArray(found.lower), found.limitArray(found.upper), found.limitArray(found.centre)};
    }

    /** A value from the elements of the slice that are no outliers. */
    private static double neighbours(OutlierDetection found, int start, int k, String method) {
        int n = found.slices.length();
        double[] x = new double[n];
        double[] y = new double[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            int at = start + i * found.slices.inner();
            if (!found.out[at] && !Double.isNaN(found.x.re()[at])) {
                x[count] = i;
                y[count++] = found.x.re()[at];
            }
        }
        x = Arrays.copyOf(x, count);
        y = Arrays.copyOf(y, count);
        int before = -1;
        for (int i = 0; i < count && x[i] < k; i++) {
            before = i;
        }
        int after = before + 1 < count ? before + 1 : -1;
        double previous = before < 0 ? Double.NaN : y[before];
        double next = after < 0 ? Double.NaN : y[after];
        return switch (method) {
            case "previous" -> previous;
            case "next" -> next;
            case "nearest" -> before < 0 ? next : after < 0 ? previous : k - x[before] < x[after] - k ? previous : next;
            case "linear" -> count < 2 ? Double.NaN : line(x, y, before < 0 ? 0 : after < 0 ? count - 2 : before, k);
            case "spline" -> count < 2 ? Double.NaN : Interpolation.value(x, Interpolation.spline(x, y), k);
            case "pchip" -> count < 2 ? Double.NaN : Interpolation.value(x, Interpolation.pchip(x, y), k);
            case "makima" -> count < 2 ? Double.NaN : Interpolation.value(x, Interpolation.makima(x, y), k);
            default -> throw Errors.of("outliers:InvalidArgument", "Unrecognized fill method '" + method
                    + "'.");
        };
    }

    private static double line(double[] x, double[] y, int i, double at) {
        return y[i] + (at - x[i]) / (x[i + 1] - x[i]) * (y[i + 1] - y[i]);
    }

    static Object[] removed(Object[] arguments) {
        OutlierDetection found = OutlierDetection.parse("rmoutliers", arguments, 1);
        Array a = Values.array(arguments[0]);
        int n = found.x.isVector() ? found.x.count() : found.x.rows();
        boolean[] bad = new boolean[n];
        for (int i = 0; i < found.out.length; i++) {
            bad[i % n] |= found.out[i];
        }
        int[] kept = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (!bad[i]) {
                kept[count++] = i;
            }
        }
        kept = Arrays.copyOf(kept, count);
        Array result = found.x.isVector() ? Gather.of(a, found.x.isRow() ? new int[] {1, count} : new int[] {count, 1}, kept)
                : SortBuiltins.rows(a, kept);
        return new Object[] {result, new LogicalArray(found.x.isVector() ? found.x.dims() : new int[] {n, 1}, bad)};
    }
}
