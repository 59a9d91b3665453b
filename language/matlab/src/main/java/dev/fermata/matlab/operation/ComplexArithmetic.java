package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.SingleArray;

/**
 * Element-wise arithmetic where an operand, or a power of real ones, is complex. A real operand stays real: infinity times
 * 1+2i is not NaN.
 */
final class ComplexArithmetic {
    /** Powers with whole exponents up to this are products, so that those of whole numbers are exact. */
    private static final int PRODUCT_MAX = 1024;

    private ComplexArithmetic() {
    }

    /** The result is real when all its imaginary parts are zero. */
    static Array combine(Operator operator, RealBinary kernel, Array a, Array b, boolean single) {
        Expansion shape = Expansion.of(operator.text(), a.dims(), b.dims());
        double[] re = new double[shape.count];
        double[] im = new double[shape.count];
        Operand left = new Operand(Numbers.widened(a), Numbers.widenedImaginary(a));
        Operand right = new Operand(Numbers.widened(b), Numbers.widenedImaginary(b));
        int grain = Math.max(1, Parallel.SLOW_GRAIN / Math.max(1, shape.length));
        Parallel.run(shape.runs, grain, (from, to) -> {
            double[] one = new double[2];
            shape.visit(from, to, (l, r, at) -> {
                for (int i = 0; i < shape.length; i++) {
                    int x = l + i * shape.leftStep;
                    int y = r + i * shape.rightStep;
                    switch (kernel) {
                        case PLUS -> set(one, left.re[x] + right.re[y], left.im(x) + right.im(y));
                        case MINUS -> set(one, left.re[x] - right.re[y], left.im(x) - right.im(y));
                        case TIMES -> times(left, x, right, y, one);
                        case RDIVIDE -> divide(left, x, right, y, one);
                        case POWER -> power(left.re[x], left.im(x), right.re[y], right.im(y), one);
                    }
                    re[at + i] = one[0];
                    im[at + i] = one[1];
                }
            });
        });
        return result(shape.dims, re, im, single);
    }

    /** Real when the imaginary parts (after rounding) are zero. */
    static Array result(int[] dims, double[] re, double[] im, boolean single) {
        if (!single) {
            return new DoubleArray(dims, re, im).narrowed();
        }
        return new SingleArray(dims, Numbers.narrowed(re, re.length), Numbers.narrowed(im, im.length)).narrowed();
    }

    private record Operand(double[] re, double[] im) {
        double im(int index) {
            return im == null ? 0 : im[index];
        }
    }

    private static void set(double[] out, double re, double im) {
        out[0] = re;
        out[1] = im;
    }

    private static void times(Operand a, int x, Operand b, int y, double[] out) {
        if (a.im == null) {
            set(out, a.re[x] * b.re[y], a.re[x] * b.im[y]);
        } else if (b.im == null) {
            set(out, a.re[x] * b.re[y], a.im[x] * b.re[y]);
        } else {
            set(out, a.re[x] * b.re[y] - a.im[x] * b.im[y], a.re[x] * b.im[y] + a.im[x] * b.re[y]);
        }
    }

    private static void divide(Operand a, int x, Operand b, int y, double[] out) {
        if (b.im == null) {
            set(out, a.re[x] / b.re[y], a.im(x) / b.re[y]);
        } else {
            divide(a.re[x], a.im(x), b.re[y], b.im[y], out);
        }
    }

    /** Smith's algorithm: no overflow on the way. */
    static void divide(double ar, double ai, double br, double bi, double[] out) {
        if (bi == 0) {
            set(out, ar / br, ai / br);
        } else if (Math.abs(br) >= Math.abs(bi)) {
            double ratio = bi / br;
            double scale = br + bi * ratio;
            set(out, (ar + ai * ratio) / scale, (ai - ar * ratio) / scale);
        } else {
            double ratio = br / bi;
            double scale = br * ratio + bi;
            set(out, (ar * ratio + ai) / scale, (ai * ratio - ar) / scale);
        }
    }

    /** The principal value of a^b. */
    static void power(double ar, double ai, double br, double bi, double[] out) {
        if (ai == 0 && bi == 0 && RealBinary.isRealPower(ar, br)) {
            set(out, RealBinary.power(ar, br), 0);
            return;
        }
        if (bi == 0 && br == Math.rint(br) && Math.abs(br) <= PRODUCT_MAX) {
            product(ar, ai, (int) Math.abs(br), out);
            if (br < 0) {
                divide(1, 0, out[0], out[1], out);
            }
            return;
        }
        double modulus = Math.hypot(ar, ai);
        if (modulus == 0) {
            if (br > 0) {
                set(out, 0, 0);
            } else if (br == 0 && bi == 0) {
                set(out, 1, 0);
            } else {
                set(out, br < 0 && bi == 0 ? Double.POSITIVE_INFINITY : Double.NaN, bi == 0 ? 0 : Double.NaN);
            }
            return;
        }
        double angle = Math.atan2(ai, ar);
        double size = Math.pow(modulus, br);
        double turn = br * angle;
        if (bi != 0) {
            size *= Math.exp(-bi * angle);
            turn += bi * Math.log(modulus);
        }
        set(out, size * Math.cos(turn), size * Math.sin(turn));
    }

    /** By repeated squaring. */
    private static void product(double re, double im, int exponent, double[] out) {
        double pr = 1;
        double pi = 0;
        double sr = re;
        double si = im;
        for (int rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                double t = pr * sr - pi * si;
                pi = pr * si + pi * sr;
                pr = t;
            }
            double t = sr * sr - si * si;
            si = 2 * sr * si;
            sr = t;
        }
        set(out, pr, pi);
    }
}
