package dev.fermata.matlab.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A polynomial in several variables with fractions as coefficients; its variables are numbered. Immutable. */
final class Poly {
    private static final int TERMS_MAX = 200_000;

    final int variables;
    /** Coefficients by exponents, the lexicographically greatest first; none is zero. */
    final TreeMap<int[], Rational> terms;

    private Poly(int variables, TreeMap<int[], Rational> terms) {
        this.variables = variables;
        this.terms = terms;
        if (terms.size() > TERMS_MAX) {
            throw SymbolicErrors.tooLarge();
        }
    }

    private static TreeMap<int[], Rational> empty() {
        return new TreeMap<>((a, b) -> Arrays.compare(b, a));
    }

    static Poly constant(int variables, Rational value) {
        TreeMap<int[], Rational> terms = empty();
        if (!value.isZero()) {
            terms.put(new int[variables], value);
        }
        return new Poly(variables, terms);
    }

    static Poly variable(int variables, int index, int power) {
        TreeMap<int[], Rational> terms = empty();
        int[] exponents = new int[variables];
        exponents[index] = power;
        terms.put(exponents, Rational.ONE);
        return new Poly(variables, terms);
    }

    /** One variable, from the coefficient of the lowest power on. */
    static Poly univariate(List<Rational> coefficients) {
        TreeMap<int[], Rational> terms = empty();
        for (int i = 0; i < coefficients.size(); i++) {
            if (!coefficients.get(i).isZero()) {
                terms.put(new int[] {i}, coefficients.get(i));
            }
        }
        return new Poly(1, terms);
    }

    /** Of a polynomial in one variable. */
    List<Rational> coefficients() {
        List<Rational> all = new ArrayList<>();
        for (int i = 0; i <= degree(0); i++) {
            all.add(terms.getOrDefault(new int[] {i}, Rational.ZERO));
        }
        return all;
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    boolean isConstant() {
        return terms.isEmpty() || terms.size() == 1 && Arrays.stream(terms.firstKey()).allMatch(each -> each == 0);
    }

    Rational leading() {
        return terms.firstEntry().getValue();
    }

    /** The greatest power of a variable; 0 for zero. */
    int degree(int variable) {
        int degree = 0;
        for (int[] exponents : terms.keySet()) {
            degree = Math.max(degree, exponents[variable]);
        }
        return degree;
    }

    Poly plus(Poly other) {
        TreeMap<int[], Rational> sum = empty();
        sum.putAll(terms);
        other.terms.forEach((exponents, value) -> addTo(sum, exponents, value));
        return new Poly(variables, sum);
    }

    private static void addTo(TreeMap<int[], Rational> sum, int[] exponents, Rational value) {
        Work.step();
        Rational present = sum.get(exponents);
        Rational total = present == null ? value : present.plus(value);
        if (total.isZero()) {
            sum.remove(exponents);
        } else {
            sum.put(exponents, total);
        }
    }

    Poly minus(Poly other) {
        return plus(other.times(Rational.MINUS_ONE));
    }

    Poly times(Rational factor) {
        TreeMap<int[], Rational> product = empty();
        if (!factor.isZero()) {
            terms.forEach((exponents, value) -> product.put(exponents, value.times(factor)));
        }
        return new Poly(variables, product);
    }

    Poly times(Poly other) {
        TreeMap<int[], Rational> product = empty();
        for (Map.Entry<int[], Rational> a : terms.entrySet()) {
            for (Map.Entry<int[], Rational> b : other.terms.entrySet()) {
                addTo(product, sum(a.getKey(), b.getKey(), 1), a.getValue().times(b.getValue()));
            }
        }
        return new Poly(variables, product);
    }

    Poly power(int exponent) {
        Poly result = constant(variables, Rational.ONE);
        for (int i = 0; i < exponent; i++) {
            result = result.times(this);
        }
        return result;
    }

    private static int[] sum(int[] a, int[] b, int sign) {
        int[] sum = new int[a.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[i] + sign * b[i];
        }
        return sum;
    }

    /** The quotient when the division leaves nothing; null otherwise. */
    Poly over(Poly divisor) {
        TreeMap<int[], Rational> rest = empty();
        rest.putAll(terms);
        TreeMap<int[], Rational> quotient = empty();
        int[] lead = divisor.terms.firstKey();
        while (!rest.isEmpty()) {
            int[] exponents = sum(rest.firstKey(), lead, -1);
            for (int each : exponents) {
                if (each < 0) {
                    return null;
                }
            }
            Rational factor = rest.firstEntry().getValue().over(divisor.leading());
            quotient.put(exponents, factor);
            divisor.terms.forEach((own, value) -> addTo(rest, sum(own, exponents, 1), value.times(factor).negated()));
        }
        return new Poly(variables, quotient);
    }

    Poly derivative(int variable) {
        TreeMap<int[], Rational> result = empty();
        terms.forEach((exponents, value) -> {
            if (exponents[variable] > 0) {
                int[] lower = exponents.clone();
                lower[variable]--;
                result.put(lower, value.times(Rational.of(exponents[variable])));
            }
        });
        return new Poly(variables, result);
    }

    /** The coefficients by powers of one variable, which does not occur in them. */
    List<Poly> by(int variable) {
        List<TreeMap<int[], Rational>> parts = new ArrayList<>();
        for (int i = 0; i <= degree(variable); i++) {
            parts.add(empty());
        }
        terms.forEach((exponents, value) -> {
            int[] rest = exponents.clone();
            rest[variable] = 0;
            parts.get(exponents[variable]).put(rest, value);
        });
        return parts.stream().map(part -> new Poly(variables, part)).toList();
    }

    /** The content: this divided by it has whole coefficients without a common divisor, the leading one positive. */
    Rational content() {
        if (isZero()) {
            return Rational.ONE;
        }
        BigInteger den = BigInteger.ONE;
        BigInteger num = BigInteger.ZERO;
        for (Rational value : terms.values()) {
            den = den.multiply(value.den()).divide(den.gcd(value.den()));
            num = num.gcd(value.num());
        }
        BigInteger common = BigInteger.ZERO;
        for (Rational value : terms.values()) {
            common = common.gcd(value.num().multiply(den.divide(value.den())));
        }
        Rational content = Rational.of(common, den);
        return leading().sign() < 0 ? content.negated() : content;
    }

    Poly primitive() {
        return isZero() ? this : times(content().inverse());
    }

    // ---- greatest common divisor ----

    static Poly gcd(Poly a, Poly b) {
        return gcd(a.primitive(), b.primitive(), 0);
    }

    /** Of polynomials in the variables from one on, with whole coefficients. */
    private static Poly gcd(Poly a, Poly b, int variable) {
        if (a.isZero()) {
            return b.primitive();
        }
        if (b.isZero()) {
            return a.primitive();
        }
        if (variable == a.variables || a.isConstant() || b.isConstant()) {
            return constant(a.variables, Rational.ONE);
        }
        if (a.degree(variable) == 0 && b.degree(variable) == 0) {
            return gcd(a, b, variable + 1);
        }
        Poly contentA = contentIn(a, variable);
        Poly contentB = contentIn(b, variable);
        Poly common = gcd(contentA, contentB, variable + 1);
        Poly x = a.over(contentA).primitive();
        Poly y = b.over(contentB).primitive();
        if (x.degree(variable) < y.degree(variable)) {
            Poly swap = x;
            x = y;
            y = swap;
        }
        while (!y.isZero() && y.degree(variable) > 0) {
            Poly rest = pseudoRemainder(x, y, variable);
            x = y;
            y = rest.isZero() ? rest : rest.over(contentIn(rest, variable)).primitive();
        }
        Poly inner = y.isZero() ? x : constant(a.variables, Rational.ONE);
        return inner.times(common).primitive();
    }

    private static Poly contentIn(Poly value, int variable) {
        Poly content = constant(value.variables, Rational.ZERO);
        for (Poly each : value.by(variable)) {
            content = gcd(content, each.primitive(), variable + 1);
            if (content.isConstant() && !content.isZero()) {
                break;
            }
        }
        return content;
    }

    private static Poly pseudoRemainder(Poly a, Poly b, int variable) {
        int degree = b.degree(variable);
        Poly lead = b.by(variable).get(degree);
        Poly rest = a;
        while (!rest.isZero() && rest.degree(variable) >= degree) {
            int own = rest.degree(variable);
            Poly top = rest.by(variable).get(own);
            rest = rest.times(lead).minus(b.times(top).times(variable(a.variables, variable, own - degree)));
        }
        return rest;
    }

    /** Factors without multiple roots: the i-th (from 0) occurs i+1 times. In the first variable that occurs. */
    static List<Poly> squareFree(Poly value, int variable) {
        List<Poly> factors = new ArrayList<>();
        Poly derivative = value.derivative(variable);
        Poly common = gcd(value, derivative);
        Poly rest = value.over(common);
        while (rest.degree(variable) > 0) {
            Poly shared = gcd(rest, common);
            factors.add(rest.over(shared).primitive());
            rest = shared;
            common = common.over(shared);
        }
        return factors;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Poly that && variables == that.variables && minus(that).isZero();
    }

    @Override
    public int hashCode() {
        return terms.size();
    }
}
