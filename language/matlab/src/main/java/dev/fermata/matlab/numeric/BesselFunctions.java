package dev.fermata.matlab.numeric;

/**
 * Bessel functions of real order at least 0 and positive argument: Steed's and Temme's methods, forward recurrence from small
 * orders and continued fractions.
 */
public final class BesselFunctions {
    private static final double EPS = Math.ulp(1.0);
    private static final double TINY = 1e-300;
    private static final int ITERATIONS = 1_000_000;
    /** Orders above this, and above twice the argument, have results that are 0 or infinite as doubles. */
    private static final double ORDER_MAX = 1e6;

    private BesselFunctions() {
    }

    private static void shiftedGamma(double mu, double[] g) {
        double plus = 1 / GammaFunctions.gamma(1 + mu);
        double minus = 1 / GammaFunctions.gamma(1 - mu);
        g[2] = plus;
        g[3] = minus;
        // gamma1 = (1/G(1-mu) - 1/G(1+mu)) / (2 mu), gamma2 = half their sum
        g[0] = Math.abs(mu) < 1e-4 ? -0.57721566490153286061 + 0.04200263503409523553 * mu * mu : (minus - plus) / (2 * mu);
        g[1] = (minus + plus) / 2;
    }

    /** out = J, Y, for x > 0. */
    public static void ordinary(double nu, double x, double[] out) {
        if (nu > ORDER_MAX && nu > 2 * x) {
            out[0] = 0;
            out[1] = Double.NEGATIVE_INFINITY;
            return;
        }
        if (x > 22 && x > nu * nu / 2) {
            asymptotic(nu, x, out);
            return;
        }
        int steps = x < 2 ? (int) (nu + 0.5) : Math.max(0, (int) (nu - x + 1.5));
        double mu = nu - steps;
        double inverse = 1 / x;
        double twice = 2 * inverse;
        double w = twice / Math.PI;
        int sign = 1;
        double h = nu * inverse;
        h = h < TINY ? TINY : h;
        double b = twice * nu;
        double d = 0;
        double c = h;
        for (int i = 0; i < ITERATIONS; i++) {
            b += twice;
            d = b - d;
            d = Math.abs(d) < TINY ? TINY : d;
            c = b - 1 / c;
            c = Math.abs(c) < TINY ? TINY : c;
            d = 1 / d;
            double del = c * d;
            h *= del;
            if (d < 0) {
                sign = -sign;
            }
            if (Math.abs(del - 1) < EPS) {
                break;
            }
        }
        double jl = sign * TINY;
        double jpl = h * jl;
        double jl1 = jl;
        double factor = nu * inverse;
        for (int l = steps; l >= 1; l--) {
            double next = factor * jl + jpl;
            factor -= inverse;
            jpl = factor * next - jl;
            jl = next;
        }
        if (jl == 0) {
            jl = EPS;
        }
        double f = jpl / jl;
        double jmu;
        double ymu;
        double y1;
        if (x < 2) {
            double half = 0.5 * x;
            double pimu = Math.PI * mu;
            double fact = Math.abs(pimu) < EPS ? 1 : pimu / Math.sin(pimu);
            double dd = -Math.log(half);
            double e = mu * dd;
            double fact2 = Math.abs(e) < EPS ? 1 : Math.sinh(e) / e;
            double[] g = new double[4];
            shiftedGamma(mu, g);
            double ff = 2 / Math.PI * fact * (g[0] * Math.cosh(e) + g[1] * fact2 * dd);
            double ee = Math.exp(e);
            double p = ee / (g[2] * Math.PI);
            double q = 1 / (ee * Math.PI * g[3]);
            double halfPimu = 0.5 * pimu;
            double fact3 = Math.abs(halfPimu) < EPS ? 1 : Math.sin(halfPimu) / halfPimu;
            double r = Math.PI * halfPimu * fact3 * fact3;
            double cc = 1;
            double dn = -half * half;
            double sum = ff + r * q;
            double sum1 = p;
            for (int i = 1; i < ITERATIONS; i++) {
                ff = (i * ff + p + q) / (i * (double) i - mu * mu);
                cc *= dn / i;
                p /= i - mu;
                q /= i + mu;
                double del = cc * (ff + r * q);
                sum += del;
                sum1 += cc * p - i * del;
                if (Math.abs(del) < (1 + Math.abs(sum)) * EPS) {
                    break;
                }
            }
            ymu = -sum;
            y1 = -sum1 * twice;
            double ymup = mu * inverse * ymu - y1;
            jmu = w / (ymup - f * ymu);
        } else {
            double a = 0.25 - mu * mu;
            double p = -0.5 * inverse;
            double q = 1;
            double br = 2 * x;
            double bi = 2;
            double fact = a * inverse / (p * p + q * q);
            double cr = br + q * fact;
            double ci = bi + p * fact;
            double den = br * br + bi * bi;
            double dr = br / den;
            double di = -bi / den;
            double dlr = cr * dr - ci * di;
            double dli = cr * di + ci * dr;
            double temp = p * dlr - q * dli;
            q = p * dli + q * dlr;
            p = temp;
            for (int i = 2; i < ITERATIONS; i++) {
                a += 2 * (i - 1);
                bi += 2;
                dr = a * dr + br;
                di = a * di + bi;
                if (Math.abs(dr) + Math.abs(di) < TINY) {
                    dr = TINY;
                }
                fact = a / (cr * cr + ci * ci);
                cr = br + cr * fact;
                ci = bi - ci * fact;
                if (Math.abs(cr) + Math.abs(ci) < TINY) {
                    cr = TINY;
                }
                den = dr * dr + di * di;
                dr /= den;
                di /= -den;
                dlr = cr * dr - ci * di;
                dli = cr * di + ci * dr;
                temp = p * dlr - q * dli;
                q = p * dli + q * dlr;
                p = temp;
                if (Math.abs(dlr - 1) + Math.abs(dli) < EPS) {
                    break;
                }
            }
            double gam = (p - f) / q;
            jmu = Math.sqrt(w / ((p - f) * gam + q));
            jmu = Math.copySign(jmu, jl);
            ymu = jmu * gam;
            double ymup = ymu * (p + q / gam);
            if (gam == 0) {
                ymup = jmu * q;
            }
            y1 = mu * inverse * ymu - ymup;
        }
        out[0] = jl1 * (jmu / jl);
        for (int i = 1; i <= steps; i++) {
            double next = (mu + i) * twice * y1 - ymu;
            ymu = y1;
            y1 = next;
        }
        out[1] = ymu;
    }

    /** H. Hankel's expansion for large arguments; terms are added until they are small or grow. */
    private static void asymptotic(double nu, double x, double[] out) {
        double mu = 4 * nu * nu;
        double p = 1;
        double q = 0;
        double term = 1;
        for (int k = 1; k < 200; k++) {
            double odd = 2 * k - 1;
            double next = term * (mu - odd * odd) / (k * 8 * x);
            if (Math.abs(next) > Math.abs(term) && k > nu) {
                break;
            }
            term = next;
            switch (k % 4) {
                case 0 -> p += term;
                case 1 -> q += term;
                case 2 -> p -= term;
                default -> q -= term;
            }
            if (Math.abs(term) < EPS / 8) {
                break;
            }
        }
        // The angle is x - turn * pi: reduced apart, so that large arguments lose nothing.
        double turn = 0.5 * nu + 0.25;
        double cos = Math.cos(x) * Trigonometry.cospi(turn) + Math.sin(x) * Trigonometry.sinpi(turn);
        double sin = Math.sin(x) * Trigonometry.cospi(turn) - Math.cos(x) * Trigonometry.sinpi(turn);
        double scale = Math.sqrt(2 / (Math.PI * x));
        out[0] = scale * (p * cos - q * sin);
        out[1] = scale * (p * sin + q * cos);
    }

    /** out = I exp(-x), K exp(x), for x > 0. */
    public static void modified(double nu, double x, double[] out) {
        if (nu > ORDER_MAX && nu > 2 * x) {
            out[0] = 0;
            out[1] = Double.POSITIVE_INFINITY;
            return;
        }
        int steps = (int) (nu + 0.5);
        double mu = nu - steps;
        double inverse = 1 / x;
        double twice = 2 * inverse;
        double h = nu * inverse;
        h = h < TINY ? TINY : h;
        double b = twice * nu;
        double d = 0;
        double c = h;
        for (int i = 0; i < ITERATIONS; i++) {
            b += twice;
            d = 1 / (b + d);
            c = b + 1 / c;
            double del = c * d;
            h *= del;
            if (Math.abs(del - 1) < EPS) {
                break;
            }
        }
        double il = TINY;
        double ipl = h * il;
        double il1 = il;
        double factor = nu * inverse;
        for (int l = steps; l >= 1; l--) {
            double next = factor * il + ipl;
            factor -= inverse;
            ipl = factor * next + il;
            il = next;
        }
        double f = ipl / il;
        double kmu;
        double k1;
        if (x < 2) {
            double half = 0.5 * x;
            double pimu = Math.PI * mu;
            double fact = Math.abs(pimu) < EPS ? 1 : pimu / Math.sin(pimu);
            double dd = -Math.log(half);
            double e = mu * dd;
            double fact2 = Math.abs(e) < EPS ? 1 : Math.sinh(e) / e;
            double[] g = new double[4];
            shiftedGamma(mu, g);
            double ff = fact * (g[0] * Math.cosh(e) + g[1] * fact2 * dd);
            double sum = ff;
            double ee = Math.exp(e);
            double p = 0.5 * ee / g[2];
            double q = 0.5 / (ee * g[3]);
            double cc = 1;
            double dn = half * half;
            double sum1 = p;
            for (int i = 1; i < ITERATIONS; i++) {
                ff = (i * ff + p + q) / (i * (double) i - mu * mu);
                cc *= dn / i;
                p /= i - mu;
                q /= i + mu;
                double del = cc * ff;
                sum += del;
                sum1 += cc * (p - i * ff);
                if (Math.abs(del) < Math.abs(sum) * EPS) {
                    break;
                }
            }
            double scale = Math.exp(x);
            kmu = sum * scale;
            k1 = sum1 * twice * scale;
        } else {
            double bb = 2 * (1 + x);
            double dd = 1 / bb;
            double delh = dd;
            double hh = dd;
            double q1 = 0;
            double q2 = 1;
            double a1 = 0.25 - mu * mu;
            double q = a1;
            double cc = a1;
            double a = -a1;
            double s = 1 + q * delh;
            for (int i = 2; i < ITERATIONS; i++) {
                a -= 2 * (i - 1);
                cc = -a * cc / i;
                double qnew = (q1 - bb * q2) / a;
                q1 = q2;
                q2 = qnew;
                q += cc * qnew;
                bb += 2;
                dd = 1 / (bb + a * dd);
                delh = (bb * dd - 1) * delh;
                hh += delh;
                double dels = q * delh;
                s += dels;
                if (Math.abs(dels / s) < EPS) {
                    break;
                }
            }
            hh *= a1;
            kmu = Math.sqrt(Math.PI / (2 * x)) / s;
            k1 = kmu * (mu + x + 0.5 - hh) * inverse;
        }
        double kmup = mu * inverse * kmu - k1;
        double imu = inverse / (f * kmu - kmup);
        out[0] = imu * il1 / il;
        for (int i = 1; i <= steps; i++) {
            double next = (mu + i) * twice * k1 + kmu;
            kmu = k1;
            k1 = next;
        }
        out[1] = kmu;
    }
}
