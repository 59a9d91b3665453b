package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/** How much a pattern and each part of an image are alike. */
final class Correlation {
    private Correlation() {
    }

    static Object[] correlation(String name, Object[] arguments) {
        Numbers x = Inputs.floats(name, arguments[0]);
        int next = 1;
        Numbers y = x;
        if (arguments.length > 1 && !Inputs.isText(arguments[1]) && Values.count(arguments[1]) > 1) {
            y = Inputs.floats(name, arguments[1]);
            next = 2;
        }
        if (!x.isVector() || !y.isVector()) {
            throw Inputs.invalid(name, "Inputs must be vectors.");
        }
        int n = Math.max(x.count(), y.count());
        int lag = n - 1;
        String scale = "none";
        for (; next < arguments.length; next++) {
            String word = Inputs.option(arguments[next]);
            if (word == null) {
                lag = Inputs.whole(name, arguments[next], 0, "MAXLAG must be a nonnegative integer.");
            } else {
                scale = word;
            }
        }
        double[] xRe = padded(x.reCopy(), n);
        double[] xIm = padded(x.isComplex() ? x.imCopy() : new double[x.count()], n);
        double[] yRe = padded(y.reCopy(), n);
        double[] yIm = padded(y.isComplex() ? y.imCopy() : new double[y.count()], n);
        if (name.equals("xcov")) {
            center(xRe, x.count());
            center(xIm, x.count());
            center(yRe, y.count());
            center(yIm, y.count());
        }
        boolean complex = x.isComplex() || y.isComplex();
        double[] re = new double[2 * lag + 1];
        double[] im = complex ? new double[re.length] : null;
        for (int k = -lag; k <= lag; k++) {
            Checkpoint.pass();
            double a = 0;
            double b = 0;
            for (int i = Math.max(0, -k); i < n && i + k < n; i++) {
                a += xRe[i + k] * yRe[i] + xIm[i + k] * yIm[i];
                b += xIm[i + k] * yRe[i] - xRe[i + k] * yIm[i];
            }
            double divisor = switch (scale) {
                case "none" -> 1;
                case "biased" -> n;
                case "unbiased" -> Math.max(1, n - Math.abs(k));
                case "coeff", "normalized" -> Math.sqrt(energy(xRe, xIm) * energy(yRe, yIm));
                default -> throw Inputs.badArgument(name, "Invalid scale option.");
            };
            re[k + lag] = a / divisor;
            if (im != null) {
                im[k + lag] = b / divisor;
            }
        }
        boolean column = Dims.isColumn(x.dims()) && !x.isScalar();
        int[] dims = column ? new int[] {re.length, 1} : new int[] {1, re.length};
        double[] lags = new double[re.length];
        for (int k = 0; k < lags.length; k++) {
            lags[k] = k - lag;
        }
        return new Object[] {Numbers.narrowed(Inputs.common(name, x.floatKind(), y.floatKind()), dims, re, im),
            DoubleArray.row(lags)};
    }

    private static double energy(double[] re, double[] im) {
        double sum = 0;
        for (int i = 0; i < re.length; i++) {
            sum += re[i] * re[i] + im[i] * im[i];
        }
        return sum;
    }

    private static double[] padded(double[] data, int n) {
        return data.length == n ? data : Arrays.copyOf(data, n);
    }

    private static void center(double[] data, int count) {
        double mean = 0;
        for (int i = 0; i < count; i++) {
            mean += data[i] / count;
        }
        for (int i = 0; i < count; i++) {
            data[i] -= mean;
        }
    }

    static Object circular(Object[] arguments) {
        Numbers a = Inputs.floats("cconv", arguments[0]);
        Numbers b = Inputs.floats("cconv", arguments[1]);
        int n = arguments.length > 2 ? Inputs.whole("cconv", arguments[2], 1, "N must be a positive integer.")
                : Math.max(0, a.count() + b.count() - 1);
        double[] re = new double[n];
        double[] im = a.isComplex() || b.isComplex() ? new double[n] : null;
        for (int i = 0; i < a.count(); i++) {
            Checkpoint.pass();
            for (int j = 0; j < b.count(); j++) {
                int to = (i + j) % n;
                re[to] += a.re()[i] * b.re()[j] - a.im(i) * b.im(j);
                if (im != null) {
                    im[to] += a.re()[i] * b.im(j) + a.im(i) * b.re()[j];
                }
            }
        }
        boolean column = Dims.isColumn(a.dims()) && !a.isScalar();
        return Numbers.narrowed(Inputs.common("cconv", a.floatKind(), b.floatKind()),
                column ? new int[] {n, 1} : new int[] {1, n}, re, im);
    }
}
