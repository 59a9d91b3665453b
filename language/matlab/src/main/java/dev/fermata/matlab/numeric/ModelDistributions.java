package dev.fermata.matlab.numeric;

import dev.fermata.matlab.numeric.Distributions.Family;
import dev.fermata.matlab.numeric.Distributions.Function;
import java.util.Map;

/** Families of probability that are used less: extreme values, lifetimes, counts. They are part of {@link Distributions}. */
final class ModelDistributions {
    private static final double[] NONE = {};
    /** Counts up to this are summed. */
    private static final double COUNT_MAX = 1e7;

    static final Map<String, Family> FAMILIES = Map.ofEntries(
            Map.entry("ev", new Family(2, new double[] {0, 1}, false,
                    (x, p) -> p[1] > 0 ? Math.exp(z(x, p) - Math.exp(z(x, p))) / p[1] : Double.NaN,
                    (x, p) -> p[1] > 0 ? -Math.expm1(-Math.exp(z(x, p))) : Double.NaN,
                    (x, p) -> p[1] > 0 ? Math.exp(-Math.exp(z(x, p))) : Double.NaN,
                    (q, p) -> p[1] > 0 ? p[0] + p[1] * Math.log(-Math.log1p(-q)) : Double.NaN)),
            Map.entry("gev", new Family(3, NONE, false, ModelDistributions::extremeDensity, ModelDistributions::extremeCdf,
                    (x, p) -> 1 - extremeCdf(x, p),
                    (q, p) -> !(p[1] > 0) ? Double.NaN : p[0] == 0 ? p[2] - p[1] * Math.log(-Math.log(q))
                            : p[2] + p[1] * Math.expm1(-p[0] * Math.log(-Math.log(q))) / p[0])),
            Map.entry("gp", new Family(3, new double[] {Double.NaN, 1, 0}, false, ModelDistributions::paretoDensity,
                    (x, p) -> !(p[1] > 0) ? Double.NaN : x <= p[2] ? 0 : 1 - paretoTail(x, p),
                    (x, p) -> !(p[1] > 0) ? Double.NaN : x <= p[2] ? 1 : paretoTail(x, p),
                    (q, p) -> !(p[1] > 0) ? Double.NaN : p[0] == 0 ? p[2] - p[1] * Math.log1p(-q)
                            : p[2] + p[1] * Math.expm1(-p[0] * Math.log1p(-q)) / p[0])),
            Map.entry("unid", new Family(1, NONE, true,
                    (x, p) -> !(p[0] >= 1) ? Double.NaN : x >= 1 && x <= p[0] && x == Math.rint(x) ? 1 / p[0] : 0,
                    (x, p) -> !(p[0] >= 1) ? Double.NaN : Math.max(0, Math.min(1, Math.floor(x) / p[0])),
                    (x, p) -> !(p[0] >= 1) ? Double.NaN : 1 - Math.max(0, Math.min(1, Math.floor(x) / p[0])),
                    (q, p) -> !(p[0] >= 1) || q == 0 ? Double.NaN : Math.max(1, Math.ceil(q * p[0] - 1e-10)))),
            Map.entry("nbin", new Family(2, NONE, true, ModelDistributions::negativeBinomial,
                    (x, p) -> x < 0 ? 0 : GammaFunctions.incompleteBeta(p[1], p[0], Math.floor(x) + 1),
                    (x, p) -> x < 0 ? 1 : GammaFunctions.incompleteBeta(1 - p[1], Math.floor(x) + 1, p[0]),
                    (q, p) -> Double.isNaN(negativeBinomial(0, p)) ? Double.NaN : q == 1 ? Double.POSITIVE_INFINITY
                            : Distributions.leastCount(k -> GammaFunctions.incompleteBeta(p[1], p[0], k + 1), q - 1e-14, p[0] / p[1] - p[0], Double.MAX_VALUE))),
            Map.entry("hyge", new Family(3, NONE, true, ModelDistributions::hypergeometric,
                    (x, p) -> Math.min(1, summed(x, p)), (x, p) -> Math.max(0, 1 - summed(x, p)),
                    (q, p) -> least(q, p, ModelDistributions::hypergeometric, Math.min(p[1], p[2])))),
            Map.entry("logistic", new Family(2, new double[] {0, 1}, false,
                    (x, p) -> sq(1 / Math.cosh(z(x, p) / 2)) / (4 * p[1]),
                    (x, p) -> 1 / (1 + Math.exp(-z(x, p))), (x, p) -> 1 / (1 + Math.exp(z(x, p))),
                    (q, p) -> p[0] + p[1] * (Math.log(q) - Math.log1p(-q)))),
            Map.entry("loglogistic", new Family(2, new double[] {0, 1}, false,
                    (x, p) -> x <= 0 ? 0 : sq(1 / Math.cosh((Math.log(x) - p[0]) / p[1] / 2)) / (4 * p[1] * x),
                    (x, p) -> x <= 0 ? 0 : 1 / (1 + Math.exp(-(Math.log(x) - p[0]) / p[1])),
                    (x, p) -> x <= 0 ? 1 : 1 / (1 + Math.exp((Math.log(x) - p[0]) / p[1])),
                    (q, p) -> Math.exp(p[0] + p[1] * (Math.log(q) - Math.log1p(-q))))),
            Map.entry("tlocationscale", new Family(3, new double[] {0, 1, 5}, false,
                    (x, p) -> student().density().at(z(x, p), new double[] {p[2]}) / p[1],
                    (x, p) -> student().cumulative().at(z(x, p), new double[] {p[2]}),
                    (x, p) -> student().upper().at(z(x, p), new double[] {p[2]}),
                    (q, p) -> p[0] + p[1] * student().inverse().at(q, new double[] {p[2]}))),
            Map.entry("halfnormal", new Family(2, new double[] {0, 1}, false,
                    (x, p) -> x < p[0] ? 0 : Math.sqrt(2 / Math.PI) / p[1] * Math.exp(-0.5 * sq(z(x, p))),
                    (x, p) -> x < p[0] ? 0 : 2 * SpecialFunctions.normalCdf(z(x, p)) - 1,
                    (x, p) -> x < p[0] ? 1 : 2 * SpecialFunctions.normalCdf(-z(x, p)),
                    (q, p) -> p[0] + p[1] * SpecialFunctions.normalQuantile((1 + q) / 2))),
            Map.entry("inversegaussian", inverted(new Family(2, new double[] {1, 1}, false,
                    (x, p) -> x <= 0 ? 0 : Math.sqrt(p[1] / (2 * Math.PI * x * x * x)) * Math.exp(-p[1] * sq(x - p[0]) / (2 * p[0] * p[0] * x)),
                    ModelDistributions::inverseGaussianCdf, (x, p) -> 1 - inverseGaussianCdf(x, p), null), p -> p[0], false)),
            Map.entry("birnbaumsaunders", new Family(2, new double[] {1, 1}, false,
                    (x, p) -> x <= 0 ? 0 : Math.exp(-0.5 * sq(fatigue(x, p))) / Math.sqrt(2 * Math.PI)
                            * (Math.sqrt(x / p[0]) + Math.sqrt(p[0] / x)) / (2 * p[1] * x),
                    (x, p) -> x <= 0 ? 0 : SpecialFunctions.normalCdf(fatigue(x, p)),
                    (x, p) -> x <= 0 ? 1 : SpecialFunctions.normalCdf(-fatigue(x, p)),
                    (q, p) -> p[0] / 4 * sq(p[1] * SpecialFunctions.normalQuantile(q)
                            + Math.sqrt(sq(p[1] * SpecialFunctions.normalQuantile(q)) + 4)))),
            Map.entry("nakagami", new Family(2, new double[] {1, 1}, false,
                    (x, p) -> x <= 0 ? 0 : 2 * x * gamma().density().at(x * x, new double[] {p[0], p[1] / p[0]}),
                    (x, p) -> x <= 0 ? 0 : gamma().cumulative().at(x * x, new double[] {p[0], p[1] / p[0]}),
                    (x, p) -> x <= 0 ? 1 : gamma().upper().at(x * x, new double[] {p[0], p[1] / p[0]}),
                    (q, p) -> Math.sqrt(gamma().inverse().at(q, new double[] {p[0], p[1] / p[0]})))),
            Map.entry("burr", new Family(3, new double[] {1, 1, 1}, false,
                    (x, p) -> x <= 0 ? 0 : p[2] * p[1] / p[0] * Math.pow(x / p[0], p[1] - 1) / Math.pow(1 + Math.pow(x / p[0], p[1]), p[2] + 1),
                    (x, p) -> x <= 0 ? 0 : 1 - Math.pow(1 + Math.pow(x / p[0], p[1]), -p[2]),
                    (x, p) -> x <= 0 ? 1 : Math.pow(1 + Math.pow(x / p[0], p[1]), -p[2]),
                    (q, p) -> p[0] * Math.pow(Math.pow(1 - q, -1 / p[2]) - 1, 1 / p[1]))),
            Map.entry("triangular", new Family(3, new double[] {0, 0.5, 1}, false, ModelDistributions::triangleDensity,
                    ModelDistributions::triangleCdf, (x, p) -> 1 - triangleCdf(x, p),
                    (q, p) -> q <= (p[1] - p[0]) / (p[2] - p[0]) ? p[0] + Math.sqrt(q * (p[2] - p[0]) * (p[1] - p[0]))
                            : p[2] - Math.sqrt((1 - q) * (p[2] - p[0]) * (p[2] - p[1])))));

    static final Map<String, String> LONG_NAMES = Map.ofEntries(Map.entry("extremevalue", "ev"), Map.entry("generalizedextremevalue", "gev"),
            Map.entry("generalizedpareto", "gp"), Map.entry("discreteuniform", "unid"), Map.entry("uniform(discrete)", "unid"),
            Map.entry("negativebinomial", "nbin"), Map.entry("hypergeometric", "hyge"), Map.entry("hn", "halfnormal"));

    private ModelDistributions() {
    }

    private interface Middle {
        double of(double[] p);
    }

    /** The family with its inverse found by search from a typical value. */
    private static Family inverted(Family family, Middle middle, boolean wholeLine) {
        return new Family(family.parameters(), family.defaults(), false, family.density(), family.cumulative(), family.upper(),
                (q, p) -> q == 0 ? 0 : q == 1 ? Double.POSITIVE_INFINITY : SpecialFunctions.inverse(x -> family.cumulative().at(x, p), q,
                        middle.of(p), wholeLine ? -Double.MAX_VALUE : 0, Double.MAX_VALUE));
    }

    private static Family student() {
        return Distributions.family("t");
    }

    private static Family gamma() {
        return Distributions.family("gam");
    }

    private static double sq(double x) {
        return x * x;
    }

    private static double z(double x, double[] p) {
        return (x - p[0]) / p[1];
    }

    private static double extremeDensity(double x, double[] p) {
        if (!(p[1] > 0)) {
            return Double.NaN;
        }
        double z = (x - p[2]) / p[1];
        double t = p[0] == 0 ? Math.exp(-z) : 1 + p[0] * z > 0 ? Math.pow(1 + p[0] * z, -1 / p[0]) : Double.NaN;
        return Double.isNaN(t) ? 0 : Math.pow(t, p[0] + 1) * Math.exp(-t) / p[1];
    }

    private static double extremeCdf(double x, double[] p) {
        if (!(p[1] > 0)) {
            return Double.NaN;
        }
        double z = (x - p[2]) / p[1];
        if (p[0] == 0) {
            return Math.exp(-Math.exp(-z));
        }
        return 1 + p[0] * z > 0 ? Math.exp(-Math.pow(1 + p[0] * z, -1 / p[0])) : p[0] > 0 ? 0 : 1;
    }

    private static double paretoDensity(double x, double[] p) {
        if (!(p[1] > 0)) {
            return Double.NaN;
        }
        double z = (x - p[2]) / p[1];
        if (z < 0) {
            return 0;
        }
        return p[0] == 0 ? Math.exp(-z) / p[1] : 1 + p[0] * z > 0 ? Math.pow(1 + p[0] * z, -1 - 1 / p[0]) / p[1] : 0;
    }

    private static double paretoTail(double x, double[] p) {
        double z = (x - p[2]) / p[1];
        return p[0] == 0 ? Math.exp(-z) : 1 + p[0] * z > 0 ? Math.pow(1 + p[0] * z, -1 / p[0]) : 0;
    }

    private static double negativeBinomial(double k, double[] p) {
        if (!(p[0] > 0) || !(p[1] > 0 && p[1] <= 1)) {
            return Double.NaN;
        }
        if (k < 0 || k != Math.rint(k)) {
            return 0;
        }
        return Math.exp(GammaFunctions.logGamma(p[0] + k) - GammaFunctions.logGamma(k + 1) - GammaFunctions.logGamma(p[0])
                + p[0] * Math.log(p[1]) + (k == 0 ? 0 : k * Math.log1p(-p[1])));
    }

    private static double logChoose(double n, double k) {
        return GammaFunctions.logGamma(n + 1) - GammaFunctions.logGamma(k + 1) - GammaFunctions.logGamma(n - k + 1);
    }

    private static double hypergeometric(double k, double[] p) {
        if (!(p[0] >= 0) || p[1] < 0 || p[2] < 0 || p[1] > p[0] || p[2] > p[0]) {
            return Double.NaN;
        }
        if (k != Math.rint(k) || k < Math.max(0, p[2] - p[0] + p[1]) || k > Math.min(p[1], p[2])) {
            return 0;
        }
        return p[0] < 50 ? Integers.choose(p[1], k) * Integers.choose(p[0] - p[1], p[2] - k) / Integers.choose(p[0], p[2])
                : Math.exp(logChoose(p[1], k) + logChoose(p[0] - p[1], p[2] - k) - logChoose(p[0], p[2]));
    }

    private static double summed(double x, double[] p) {
        double last = Math.min(Math.floor(x), Math.min(p[1], p[2]));
        if (last > COUNT_MAX) {
            return Double.NaN;
        }
        double sum = 0;
        for (double k = 0; k <= last; k++) {
            sum += hypergeometric(k, p);
        }
        return sum;
    }

    /** The least count whose probability of not more is at least q. */
    private static double least(double q, double[] p, Function density, double most) {
        if (q == 1) {
            return most;
        }
        if (most > COUNT_MAX) {
            return Double.NaN;
        }
        double sum = 0;
        for (double k = 0; k <= most; k++) {
            double here = density.at(k, p);
            if (Double.isNaN(here)) {
                return Double.NaN;
            }
            sum += here;
            if (sum >= q - 1e-14) {
                return k;
            }
        }
        return most;
    }

    private static double inverseGaussianCdf(double x, double[] p) {
        if (x <= 0) {
            return 0;
        }
        double root = Math.sqrt(p[1] / x);
        return SpecialFunctions.normalCdf(root * (x / p[0] - 1)) + Math.exp(2 * p[1] / p[0]) * SpecialFunctions.normalCdf(-root * (x / p[0] + 1));
    }

    private static double fatigue(double x, double[] p) {
        return (Math.sqrt(x / p[0]) - Math.sqrt(p[0] / x)) / p[1];
    }

    private static double triangleDensity(double x, double[] p) {
        if (x < p[0] || x > p[2]) {
            return 0;
        }
        double top = 2 / (p[2] - p[0]);
        return x == p[1] ? top : x < p[1] ? top * (x - p[0]) / (p[1] - p[0]) : top * (p[2] - x) / (p[2] - p[1]);
    }

    private static double triangleCdf(double x, double[] p) {
        if (x <= p[0]) {
            return 0;
        }
        if (x >= p[2]) {
            return 1;
        }
        return x <= p[1] ? sq(x - p[0]) / ((p[2] - p[0]) * (p[1] - p[0])) : 1 - sq(p[2] - x) / ((p[2] - p[0]) * (p[2] - p[1]));
    }
}
