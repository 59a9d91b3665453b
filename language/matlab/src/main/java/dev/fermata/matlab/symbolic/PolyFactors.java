package dev.fermata.matlab.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Irreducible factors of polynomials in several variables: by Kronecker's substitution they are found from those in one variable. */
final class PolyFactors {
    private static final int DEGREE_MAX = 300;
    private static final int COMBINATIONS_MAX = 16;

    private PolyFactors() {
    }

    /** The factors with how often each occurs; all are primitive, the number in front is left out. */
    static Map<Poly, Integer> of(Poly value) {
        Map<Poly, Integer> factors = new LinkedHashMap<>();
        factor(value.primitive(), 1, factors);
        return factors;
    }

    private static void factor(Poly value, int times, Map<Poly, Integer> into) {
        int variable = 0;
        while (variable < value.variables && value.degree(variable) == 0) {
            variable++;
        }
        if (variable == value.variables) {
            return;
        }
        Poly content = Poly.constant(value.variables, Rational.ZERO);
        for (Poly part : value.by(variable)) {
            content = Poly.gcd(content, part);
        }
        if (!content.isConstant()) {
            factor(content, times, into);
            factor(value.over(content).primitive(), times, into);
            return;
        }
        List<Poly> parts = Poly.squareFree(value, variable);
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).isConstant()) {
                for (Poly irreducible : irreducible(parts.get(i))) {
                    into.merge(irreducible, times * (i + 1), Integer::sum);
                }
            }
        }
    }

    private static List<Poly> irreducible(Poly value) {
        int[] weights = new int[value.variables];
        int weight = 1;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight;
            weight *= value.degree(i) + 1;
            if (weight > DEGREE_MAX) {
                return List.of(value);
            }
        }
        BigInteger[] substituted = substituted(value, weights);
        List<BigInteger[]> small = new ArrayList<>();
        boolean isUnivariate = Arrays.stream(weights).distinct().count() <= 2 && value.terms.keySet().stream().allMatch(e -> occurring(e) <= 1)
                && occurringVariables(value) == 1;
        if (isUnivariate) {
            ModularFactors.of(substituted).forEach(small::add);
        } else {
            // What is substituted may have multiple roots though the value has none.
            Poly one = Poly.univariate(Arrays.stream(substituted).map(Rational::of).toList());
            List<Poly> parts = Poly.squareFree(one, 0);
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).isConstant()) {
                    for (BigInteger[] each : ModularFactors.of(whole(parts.get(i).primitive()))) {
                        for (int k = 0; k <= i; k++) {
                            small.add(each);
                        }
                    }
                }
            }
        }
        return combined(value, small, weights);
    }

    private static int occurring(int[] exponents) {
        int count = 0;
        for (int each : exponents) {
            count += each > 0 ? 1 : 0;
        }
        return count;
    }

    private static int occurringVariables(Poly value) {
        int count = 0;
        for (int i = 0; i < value.variables; i++) {
            count += value.degree(i) > 0 ? 1 : 0;
        }
        return count;
    }

    private static BigInteger[] whole(Poly univariate) {
        return univariate.coefficients().stream().map(Rational::num).toArray(BigInteger[]::new);
    }

    private static BigInteger[] substituted(Poly value, int[] weights) {
        List<Rational> coefficients = new ArrayList<>();
        value.terms.forEach((exponents, coefficient) -> {
            int at = 0;
            for (int i = 0; i < weights.length; i++) {
                at += exponents[i] * weights[i];
            }
            while (coefficients.size() <= at) {
                coefficients.add(Rational.ZERO);
            }
            coefficients.set(at, coefficient);
        });
        return coefficients.stream().map(Rational::num).toArray(BigInteger[]::new);
    }

    private static Poly back(BigInteger[] value, int[] weights, int[] degrees) {
        Poly result = Poly.constant(weights.length, Rational.ZERO);
        for (int i = 0; i < value.length; i++) {
            if (value[i].signum() != 0) {
                Poly term = Poly.constant(weights.length, Rational.of(value[i]));
                int rest = i;
                for (int k = 0; k < weights.length; k++) {
                    int exponent = rest % (degrees[k] + 1);
                    rest /= degrees[k] + 1;
                    term = term.times(Poly.variable(weights.length, k, exponent));
                }
                result = result.plus(term);
            }
        }
        return result;
    }

    private static List<Poly> combined(Poly value, List<BigInteger[]> small, int[] weights) {
        int[] degrees = new int[weights.length];
        for (int i = 0; i < degrees.length; i++) {
            degrees[i] = value.degree(i);
        }
        if (occurringVariables(value) > 1 && small.size() > COMBINATIONS_MAX) {
            return List.of(value);
        }
        List<Poly> found = new ArrayList<>();
        Poly rest = value;
        List<BigInteger[]> left = new ArrayList<>(small);
        if (occurringVariables(value) == 1) {
            for (BigInteger[] each : small) {
                found.add(back(each, weights, degrees).primitive());
            }
            return found;
        }
        for (int size = 1; 2 * size <= left.size(); size++) {
            long subset = (1L << size) - 1;
            while (subset < 1L << left.size() && 2 * size <= left.size()) {
                Work.step();
                BigInteger[] product = {BigInteger.ONE};
                for (int i = 0; i < left.size(); i++) {
                    if ((subset >> i & 1) == 1) {
                        product = product(product, left.get(i));
                    }
                }
                Poly candidate = back(product, weights, degrees).primitive();
                Poly quotient = candidate.isConstant() ? null : rest.over(candidate);
                if (quotient != null) {
                    found.add(candidate);
                    rest = quotient;
                    for (int i = left.size() - 1; i >= 0; i--) {
                        if ((subset >> i & 1) == 1) {
                            left.remove(i);
                        }
                    }
                    subset = (1L << size) - 1;
                } else {
                    long lowest = subset & -subset;
                    long ripple = subset + lowest;
                    subset = ripple | ((subset ^ ripple) >> 2) / lowest;
                }
            }
        }
        if (!rest.isConstant()) {
            found.add(rest.primitive());
        }
        return found;
    }

    private static BigInteger[] product(BigInteger[] a, BigInteger[] b) {
        BigInteger[] product = new BigInteger[a.length + b.length - 1];
        Arrays.fill(product, BigInteger.ZERO);
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                product[i + j] = product[i + j].add(a[i].multiply(b[j]));
            }
        }
        return product;
    }
}
