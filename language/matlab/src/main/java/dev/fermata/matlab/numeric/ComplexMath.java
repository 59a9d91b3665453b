package dev.fermata.matlab.numeric;

/**
 * Elementary functions of complex numbers. Branch cuts are those of C99 (signed zeros decide the side), after W. Kahan,
 * "Branch cuts for complex elementary functions". Results go to {@code out}: real part, imaginary part.
 */
public final class ComplexMath {
    private static final double LN2 = Math.log(2);
    private static final double LN10 = Math.log(10);

    private ComplexMath() {
    }

    private static void set(double[] out, double re, double im) {
        out[0] = re;
        out[1] = im;
    }

    public static void sqrt(double re, double im, double[] out) {
        if (im == 0) {
            if (re >= 0) {
                set(out, Math.sqrt(re), im);
            } else {
                set(out, 0, Math.copySign(Math.sqrt(-re), im));
            }
            return;
        }
        if (Double.isInfinite(im)) {
            set(out, Double.POSITIVE_INFINITY, im);
            return;
        }
        double scale = 1;
        double x = re;
        double y = im;
        if (Math.max(Math.abs(x), Math.abs(y)) > 0x1p1020) {
            x *= 0x1p-4;
            y *= 0x1p-4;
            scale = 4;
        } else if (Math.max(Math.abs(x), Math.abs(y)) < 0x1p-1000) {
            x *= 0x1p54;
            y *= 0x1p54;
            scale = 0x1p-27;
        }
        double t = Math.sqrt((Math.abs(x) + Math.hypot(x, y)) / 2);
        if (x >= 0) {
            set(out, scale * t, scale * (y / (2 * t)));
        } else {
            set(out, scale * (Math.abs(y) / (2 * t)), scale * Math.copySign(t, y));
        }
    }

    public static void exp(double re, double im, double[] out) {
        double size = Math.exp(re);
        if (im == 0) {
            set(out, size, im);
        } else {
            set(out, size * Math.cos(im), size * Math.sin(im));
        }
    }

    public static void expm1(double re, double im, double[] out) {
        double half = Math.sin(im / 2);
        double size = Math.expm1(re);
        set(out, size * Math.cos(im) - 2 * half * half, (size + 1) * Math.sin(im));
    }

    public static void log(double re, double im, double[] out) {
        set(out, logOfAbs(re, im), Math.atan2(im, re));
    }

    /** Accurate where the absolute value is close to one. */
    private static double logOfAbs(double re, double im) {
        double x = Math.max(Math.abs(re), Math.abs(im));
        double y = Math.min(Math.abs(re), Math.abs(im));
        if (x > 0.5 && x < 2) {
            return 0.5 * Math.log1p((x - 1) * (x + 1) + y * y);
        }
        return Math.log(Math.hypot(re, im));
    }

    public static void log2(double re, double im, double[] out) {
        log(re, im, out);
        set(out, out[0] / LN2, out[1] / LN2);
    }

    public static void log10(double re, double im, double[] out) {
        log(re, im, out);
        set(out, out[0] / LN10, out[1] / LN10);
    }

    public static void log1p(double re, double im, double[] out) {
        double angle = Math.atan2(im, 1 + re);
        if (Math.abs(re) < 0.5 && Math.abs(im) < 0.5) {
            set(out, 0.5 * Math.log1p(re * (2 + re) + im * im), angle);
        } else {
            set(out, logOfAbs(1 + re, im), angle);
        }
    }

    public static void sin(double re, double im, double[] out) {
        set(out, Math.sin(re) * Math.cosh(im), im == 0 ? im * Math.cos(re) : Math.cos(re) * Math.sinh(im));
    }

    public static void cos(double re, double im, double[] out) {
        set(out, Math.cos(re) * Math.cosh(im), im == 0 ? -im * Math.sin(re) : -Math.sin(re) * Math.sinh(im));
    }

    public static void tan(double re, double im, double[] out) {
        tanh(-im, re, out);
        set(out, out[1], -out[0]);
    }

    public static void sinh(double re, double im, double[] out) {
        set(out, Math.sinh(re) * Math.cos(im), Math.cosh(re) * Math.sin(im));
    }

    public static void cosh(double re, double im, double[] out) {
        set(out, Math.cosh(re) * Math.cos(im), Math.sinh(re) * Math.sin(im));
    }

    public static void tanh(double re, double im, double[] out) {
        if (Math.abs(re) > 20) {
            set(out, Math.copySign(1, re), im == 0 ? im : 4 * Math.sin(im) * Math.cos(im) * Math.exp(-2 * Math.abs(re)));
            return;
        }
        double t = Math.tan(im);
        double beta = 1 + t * t;
        double s = Math.sinh(re);
        double rho = Math.sqrt(1 + s * s);
        if (Double.isInfinite(t)) {
            set(out, rho / s, 1 / t);
            return;
        }
        double divisor = 1 + beta * s * s;
        set(out, beta * rho * s / divisor, t / divisor);
    }

    public static void asin(double re, double im, double[] out) {
        asinh(-sideOfCut(re, im), re, out);
        set(out, Double.isInfinite(re) && !Double.isInfinite(im) ? Math.copySign(Math.PI / 2, re) : out[1], -out[0]);
    }

    /** On the real axis the value right of 1 is the one below the cut, as by the formula with logarithms. */
    private static double sideOfCut(double re, double im) {
        return im != 0 ? im : re > 1 ? -0.0 : 0.0;
    }

    public static void acos(double re, double im, double[] out) {
        double side = sideOfCut(re, im);
        sqrt(1 - re, -side, out);
        double ar = out[0];
        double ai = out[1];
        sqrt(1 + re, side, out);
        double br = out[0];
        double bi = out[1];
        double real = 2 * Math.atan2(ar, br);
        // sqrt(1+z) conjugated times sqrt(1-z)
        double imaginary = asinhReal(br * ai - bi * ar);
        set(out, real, imaginary);
    }

    public static void atan(double re, double im, double[] out) {
        atanh(-im, re, out);
        set(out, out[1], -out[0]);
    }

    public static void asinh(double re, double im, double[] out) {
        sqrt(1 + im, -re, out);
        double ar = out[0];
        double ai = out[1];
        sqrt(1 - im, re, out);
        double br = out[0];
        double bi = out[1];
        // Kahan: Re = asinh(Re(s1) Im(s2)...) with s1 = sqrt(1+iz), s2 = sqrt(1-iz).
        double real = asinhReal(ar * bi - ai * br);
        double imaginary = Math.atan2(im, ar * br - ai * bi);
        set(out, real, imaginary);
    }

    public static void acosh(double re, double im, double[] out) {
        sqrt(re - 1, im, out);
        double ar = out[0];
        double ai = out[1];
        sqrt(re + 1, im, out);
        double br = out[0];
        double bi = out[1];
        set(out, asinhReal(ar * br + ai * bi), 2 * Math.atan2(ai, br));
    }

    public static void atanh(double re, double im, double[] out) {
        if (Math.abs(re) > 1e150 || Math.abs(im) > 1e150) {
            double hypot = Math.hypot(re / 2, im / 2);
            double real = Double.isInfinite(hypot) ? Math.copySign(0, re) : re / hypot / hypot / 4;
            set(out, real, Math.copySign(Math.PI / 2, im));
            return;
        }
        double x = Math.abs(re);
        double y2 = im * im;
        double real = 0.25 * Math.log1p(4 * x / ((1 - x) * (1 - x) + y2));
        double imaginary = 0.5 * Math.atan2(2 * im, (1 - x) * (1 + x) - y2);
        if (im == 0 && x > 1) {
            imaginary = Math.copySign(Math.PI / 2, im);
        }
        set(out, Math.copySign(real, re), imaginary);
    }

    /** The inverse hyperbolic sine of a real number. */
    public static double asinhReal(double x) {
        double a = Math.abs(x);
        double result;
        if (a > 0x1p28) {
            result = Math.log(a) + LN2;
        } else {
            double square = a * a;
            result = Math.log1p(a + square / (1 + Math.sqrt(1 + square)));
        }
        return Math.copySign(result, x);
    }

    /** {@code (a + ib) / (c + id)} without overflow on the way (R. L. Smith). */
    public static void divide(double a, double b, double c, double d, double[] out) {
        if (d == 0) {
            set(out, a / c, b / c);
        } else if (Math.abs(c) >= Math.abs(d)) {
            double ratio = d / c;
            double divisor = c + d * ratio;
            set(out, (a + b * ratio) / divisor, (b - a * ratio) / divisor);
        } else {
            double ratio = c / d;
            double divisor = c * ratio + d;
            set(out, (a * ratio + b) / divisor, (b * ratio - a) / divisor);
        }
    }

    /** The power by way of logarithms, exact for small whole exponents by repeated multiplication. */
    public static void power(double a, double b, double c, double d, double[] out) {
        if (d == 0 && c == Math.rint(c) && Math.abs(c) <= 1024) {
            wholePower(a, b, (int) c, out);
            return;
        }
        if (a == 0 && b == 0) {
            if (c == 0 && d == 0) {
                set(out, 1, 0);
            } else if (c > 0) {
                set(out, 0, 0);
            } else {
                set(out, Double.POSITIVE_INFINITY, 0);
            }
            return;
        }
        log(a, b, out);
        double re = out[0] * c - out[1] * d;
        double im = out[0] * d + out[1] * c;
        exp(re, im, out);
    }

    private static void wholePower(double a, double b, int exponent, double[] out) {
        double re = 1;
        double im = 0;
        double x = a;
        double y = b;
        for (int n = Math.abs(exponent); n > 0; n >>= 1) {
            if ((n & 1) != 0) {
                double t = re * x - im * y;
                im = re * y + im * x;
                re = t;
            }
            if (n > 1) {
                double t = x * x - y * y;
                y = 2 * x * y;
                x = t;
            }
        }
        if (exponent < 0) {
            divide(1, 0, re, im, out);
        } else {
            set(out, re, im);
        }
    }
}
