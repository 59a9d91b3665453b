package dev.fermata.matlab.numeric;

import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Densities, distribution functions and their inverses. Parameters outside their domain give NaN. */
public final class Distributions {
    /** A family: how many parameters, their defaults, and its functions of a number and parameters. */
    public record Family(int parameters, double[] defaults, boolean whole, Function density, Function cumulative, Function upper,
            Function inverse) {
    }

    /** Of a number x (or a probability) and parameters p. */
    @FunctionalInterface
    public interface Function {
        double at(double x, double[] p);
    }

    private static final double ROOT_2_PI = Math.sqrt(2 * Math.PI);
    private static final double[] NONE = {};

    private static final Map<String, Family> FAMILIES = Map.ofEntries(
            Map.entry("norm", new Family(2, new double[] {0, 1}, false,
                    (x, p) -> p[1] > 0 ? Math.exp(-0.5 * sq((x - p[0]) / p[1])) / (p[1] * ROOT_2_PI) : Double.NaN,
                    (x, p) -> p[1] > 0 ? SpecialFunctions.normalCdf((x - p[0]) / p[1]) : Double.NaN,
                    (x, p) -> p[1] > 0 ? SpecialFunctions.normalCdf(-(x - p[0]) / p[1]) : Double.NaN,
                    (q, p) -> p[1] > 0 ? p[0] + p[1] * SpecialFunctions.normalQuantile(q) : Double.NaN)),
            Map.entry("logn", new Family(2, new double[] {0, 1}, false,
                    (x, p) -> x <= 0 ? 0 : Math.exp(-0.5 * sq((Math.log(x) - p[0]) / p[1])) / (x * p[1] * ROOT_2_PI),
                    (x, p) -> x <= 0 ? 0 : SpecialFunctions.normalCdf((Math.log(x) - p[0]) / p[1]),
                    (x, p) -> x <= 0 ? 1 : SpecialFunctions.normalCdf(-(Math.log(x) - p[0]) / p[1]),
                    (q, p) -> Math.exp(p[0] + p[1] * SpecialFunctions.normalQuantile(q)))),
            Map.entry("t", new Family(1, NONE, false,
                    (x, p) -> p[0] > 0 ? Math.exp(GammaFunctions.logGamma((p[0] + 1) / 2) - GammaFunctions.logGamma(p[0] / 2))
                            / Math.sqrt(p[0] * Math.PI) * Math.pow(1 + x * x / p[0], -(p[0] + 1) / 2) : Double.NaN,
                    (x, p) -> SpecialFunctions.studentCdf(x, p[0]), (x, p) -> SpecialFunctions.studentCdf(-x, p[0]),
                    (q, p) -> SpecialFunctions.studentQuantile(q, p[0]))),
            Map.entry("chi2", gammaLike(p -> p[0] / 2, _ -> 2, 1, NONE)),
            Map.entry("gam", gammaLike(p -> p[0], p -> p[1], 2, new double[] {Double.NaN, 1})),
            Map.entry("exp", new Family(1, new double[] {1}, false,
                    (x, p) -> !(p[0] > 0) ? Double.NaN : x < 0 ? 0 : Math.exp(-x / p[0]) / p[0],
                    (x, p) -> !(p[0] > 0) ? Double.NaN : x < 0 ? 0 : -Math.expm1(-x / p[0]),
                    (x, p) -> !(p[0] > 0) ? Double.NaN : x < 0 ? 1 : Math.exp(-x / p[0]),
                    (q, p) -> p[0] > 0 ? -p[0] * Math.log1p(-q) : Double.NaN)),
            Map.entry("wbl", new Family(2, new double[] {1, 1}, false,
                    (x, p) -> bad(p) ? Double.NaN : x < 0 ? 0 : p[1] / p[0] * Math.pow(x / p[0], p[1] - 1)
                            * Math.exp(-Math.pow(x / p[0], p[1])),
                    (x, p) -> bad(p) ? Double.NaN : x < 0 ? 0 : -Math.expm1(-Math.pow(x / p[0], p[1])),
                    (x, p) -> bad(p) ? Double.NaN : x < 0 ? 1 : Math.exp(-Math.pow(x / p[0], p[1])),
                    (q, p) -> bad(p) ? Double.NaN : p[0] * Math.pow(-Math.log1p(-q), 1 / p[1]))),
            Map.entry("unif", new Family(2, new double[] {0, 1}, false,
                    (x, p) -> !(p[0] < p[1]) ? Double.NaN : x >= p[0] && x <= p[1] ? 1 / (p[1] - p[0]) : 0,
                    (x, p) -> !(p[0] < p[1]) ? Double.NaN : Math.max(0, Math.min(1, (x - p[0]) / (p[1] - p[0]))),
                    (x, p) -> !(p[0] < p[1]) ? Double.NaN : Math.max(0, Math.min(1, (p[1] - x) / (p[1] - p[0]))),
                    (q, p) -> p[0] < p[1] ? p[0] + q * (p[1] - p[0]) : Double.NaN)),
            Map.entry("beta", new Family(2, NONE, false,
                    (x, p) -> bad(p) ? Double.NaN : x < 0 || x > 1 ? 0 : Math.exp((p[0] - 1) * Math.log(x) + (p[1] - 1)
                            * Math.log1p(-x) - GammaFunctions.logBeta(p[0], p[1])),
                    (x, p) -> bad(p) ? Double.NaN : x <= 0 ? 0 : x >= 1 ? 1 : GammaFunctions.incompleteBeta(x, p[0], p[1]),
                    (x, p) -> bad(p) ? Double.NaN : x <= 0 ? 1 : x >= 1 ? 0 : GammaFunctions.incompleteBeta(1 - x, p[1], p[0]),
                    (q, p) -> bad(p) ? Double.NaN : SpecialFunctions.betaQuantile(q, p[0], p[1]))),
            Map.entry("f", new Family(2, NONE, false,
                    (x, p) -> bad(p) ? Double.NaN : x < 0 ? 0 : fDensity(x, p[0], p[1]),
                    (x, p) -> bad(p) ? Double.NaN : x <= 0 ? 0 : fCdf(x, p[0], p[1]),
                    (x, p) -> bad(p) ? Double.NaN : x <= 0 ? 1 : fCdf(1 / x, p[1], p[0]),
                    (q, p) -> bad(p) ? Double.NaN : q == 0 ? 0 : q == 1 ? Double.POSITIVE_INFINITY
                            : SpecialFunctions.inverse(x -> fCdf(x, p[0], p[1]), q, 1, 0, Double.MAX_VALUE))),
            Map.entry("bino", new Family(2, NONE, true,
                    (x, p) -> badTrial(p) ? Double.NaN : x < 0 || x > p[0] || x != Math.rint(x) ? 0 : binomial(x, p[0], p[1]),
                    (x, p) -> badTrial(p) ? Double.NaN : x < 0 ? 0 : x >= p[0] ? 1
                            : GammaFunctions.incompleteBeta(1 - p[1], p[0] - Math.floor(x), Math.floor(x) + 1),
                    (x, p) -> badTrial(p) ? Double.NaN : x < 0 ? 1 : x >= p[0] ? 0
                            : GammaFunctions.incompleteBeta(p[1], Math.floor(x) + 1, p[0] - Math.floor(x)),
                    (q, p) -> badTrial(p) ? Double.NaN : q == 1 ? p[0]
                            : leastCount(k -> family("bino").cumulative().at(k, p), q, p[0] * p[1], p[0]))),
            Map.entry("poiss", new Family(1, NONE, true,
                    (x, p) -> !(p[0] >= 0) ? Double.NaN : x < 0 || x != Math.rint(x) ? 0 : p[0] == 0 ? x == 0 ? 1 : 0
                            : Math.exp(x * Math.log(p[0]) - p[0] - GammaFunctions.logGamma(x + 1)),
                    (x, p) -> !(p[0] >= 0) ? Double.NaN : x < 0 ? 0 : GammaFunctions.incomplete(p[0], Math.floor(x) + 1, true),
                    (x, p) -> !(p[0] >= 0) ? Double.NaN : x < 0 ? 1 : GammaFunctions.incomplete(p[0], Math.floor(x) + 1, false),
                    (q, p) -> !(p[0] >= 0) ? Double.NaN : q == 1 || Double.isInfinite(p[0]) ? Double.POSITIVE_INFINITY
                            : leastCount(k -> GammaFunctions.incomplete(p[0], k + 1, true), q, p[0], Double.MAX_VALUE))),
            Map.entry("geo", new Family(1, NONE, true,
                    (x, p) -> x < 0 || x != Math.rint(x) ? 0 : p[0] * Math.pow(1 - p[0], x),
                    (x, p) -> x < 0 ? 0 : 1 - Math.pow(1 - p[0], Math.floor(x) + 1),
                    (x, p) -> x < 0 ? 1 : Math.pow(1 - p[0], Math.floor(x) + 1),
                    (q, p) -> q == 1 ? Double.POSITIVE_INFINITY
                            : Math.max(0, Math.ceil(Math.log1p(-q) / Math.log1p(-p[0]) - 1 - 1e-12)))),
            Map.entry("rayl", new Family(1, new double[] {1}, false,
                    (x, p) -> x < 0 ? 0 : x / sq(p[0]) * Math.exp(-0.5 * sq(x / p[0])),
                    (x, p) -> x < 0 ? 0 : -Math.expm1(-0.5 * sq(x / p[0])), (x, p) -> x < 0 ? 1 : Math.exp(-0.5 * sq(x / p[0])),
                    (q, p) -> p[0] * Math.sqrt(-2 * Math.log1p(-q)))));

    private static final Map<String, String> LONG_NAMES = Map.ofEntries(Map.entry("normal", "norm"), Map.entry("gaussian", "norm"),
            Map.entry("lognormal", "logn"), Map.entry("t", "t"), Map.entry("student", "t"), Map.entry("chisquare", "chi2"),
            Map.entry("chi2", "chi2"), Map.entry("gamma", "gam"), Map.entry("exponential", "exp"), Map.entry("weibull", "wbl"),
            Map.entry("uniform", "unif"), Map.entry("beta", "beta"), Map.entry("f", "f"), Map.entry("binomial", "bino"),
            Map.entry("poisson", "poiss"), Map.entry("geometric", "geo"), Map.entry("rayleigh", "rayl"));

    private Distributions() {
    }

    /** By the short name that functions begin with, or the long name; null for unknown ones. */
    public static Family family(String name) {
        String key = name.toLowerCase(Locale.ROOT).replace(" ", "").replace("-", "");
        Family known = FAMILIES.getOrDefault(key, FAMILIES.get(LONG_NAMES.getOrDefault(key, "")));
        return known != null ? known : ModelDistributions.FAMILIES.get(ModelDistributions.LONG_NAMES.getOrDefault(key, key));
    }

    private static double sq(double x) {
        return x * x;
    }

    private static boolean bad(double[] p) {
        return !(p[0] > 0) || !(p[1] > 0);
    }

    private static boolean badTrial(double[] p) {
        return !(p[0] >= 0) || Double.isInfinite(p[0]) || p[0] != Math.rint(p[0]) || !(p[1] >= 0 && p[1] <= 1);
    }

    private interface Parameter {
        double of(double[] p);
    }

    private static Family gammaLike(Parameter shape, Parameter scale, int count, double[] defaults) {
        return new Family(count, defaults, false, (x, p) -> {
            double a = shape.of(p);
            double b = scale.of(p);
            if (!(a > 0) || !(b > 0)) {
                return Double.NaN;
            }
            if (x < 0) {
                return 0;
            }
            return x == 0 ? a < 1 ? Double.POSITIVE_INFINITY : a == 1 ? 1 / b : 0
                    : Math.exp((a - 1) * Math.log(x / b) - x / b - GammaFunctions.logGamma(a)) / b;
        }, (x, p) -> !(shape.of(p) > 0) || !(scale.of(p) > 0) ? Double.NaN : x <= 0 ? 0
                : GammaFunctions.incomplete(x / scale.of(p), shape.of(p), false),
        (x, p) -> !(shape.of(p) > 0) || !(scale.of(p) > 0) ? Double.NaN : x <= 0 ? 1
                : GammaFunctions.incomplete(x / scale.of(p), shape.of(p), true),
        (q, p) -> !(shape.of(p) > 0) || !(scale.of(p) > 0) ? Double.NaN : q == 0 ? 0 : q == 1 ? Double.POSITIVE_INFINITY
                : scale.of(p) * SpecialFunctions.inverse(x -> GammaFunctions.incomplete(x, shape.of(p), false), q, shape.of(p), 0,
                Double.MAX_VALUE));
    }

    private static double fCdf(double x, double a, double b) {
        return a * x <= b ? GammaFunctions.incompleteBeta(a * x / (a * x + b), a / 2, b / 2)
                : 1 - GammaFunctions.incompleteBeta(b / (a * x + b), b / 2, a / 2);
    }

    private static double fDensity(double x, double a, double b) {
        return Math.exp(a / 2 * Math.log(a / b) + (a / 2 - 1) * Math.log(x) - (a + b) / 2 * Math.log1p(a * x / b)
                - GammaFunctions.logBeta(a / 2, b / 2));
    }

    private static double binomial(double k, double n, double p) {
        if (p == 0 || p == 1) {
            return k == n * p ? 1 : 0;
        }
        if (n < 1000) {
            double choose = Integers.choose(n, k);
            double product = choose * Math.pow(p, k) * Math.pow(1 - p, n - k);
            if (!Double.isInfinite(choose) && product > 1e-290) {
                return product;
            }
        }
        return Math.exp(GammaFunctions.logGamma(n + 1) - GammaFunctions.logGamma(k + 1) - GammaFunctions.logGamma(n - k + 1)
                + k * Math.log(p) + (n - k) * Math.log1p(-p));
    }

    /** The least count whose probability of not more is at least q: between bounds that are doubled from a guess. */
    static double leastCount(DoubleUnaryOperator cumulative, double q, double guess, double most) {
        double low = -1;
        double high = Math.min(most, Math.max(1, Math.ceil(guess)));
        while (high < most && cumulative.applyAsDouble(high) < q) {
            low = high;
            high = Math.min(most, 2 * high);
        }
        while (high - low > 1) {
            double middle = Math.floor((low + high) / 2);
            if (middle == low || middle == high) {
                break; // counts so large are not next to one another
            }
            if (cumulative.applyAsDouble(middle) >= q) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
