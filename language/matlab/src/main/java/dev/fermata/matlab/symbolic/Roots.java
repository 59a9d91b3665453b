package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Flt;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The zeros of polynomials in closed form where there is one of low degree; otherwise as {@code root(p, z, k)}. */
final class Roots {
    private Roots() {
    }

    /**
     * All zeros.
     *
     * @param repeated whether a multiple zero is named as often as it is one
     * @return null when the value is no polynomial in the variable
     */
    static List<Expr> of(Expr value, Expr variable, boolean repeated) {
        Fractions fraction = Fractions.of(value);
        if (fraction == null) {
            List<Expr> coefficients = Expansion.coefficients(value, variable);
            return coefficients == null ? null : coefficients.stream().anyMatch(Flt.class::isInstance) && Variables.namesIn(value).size() == 1
                    ? PolynomialZeros.floating(coefficients) : zeros(value, variable, repeated);
        }
        List<Expr> plain = Expansion.coefficients(fraction.expression(fraction.numerator), variable);
        if (plain != null && plain.size() > 3 && plain.subList(1, plain.size() - 1).stream().allMatch(Expr::isZero) && Expansion.rationals(plain) != null
                && !plain.getFirst().isZero()) {
            return sorted(binomial(ratio(Algebra.neg(plain.getFirst()), plain.getLast()), plain.size() - 1));
        }
        List<Expr> all = new ArrayList<>();
        for (Expr factor : fraction.factors(fraction.numerator)) {
            Expr base = Order.base(factor);
            int times = Order.exponent(factor).isInt() ? Order.exponent(factor).toInt() : 1;
            if (!base.has(variable)) {
                continue;
            }
            if (factor instanceof Expr.Power power && !power.exponent.isInt()) {
                base = power.base;
            }
            List<Expr> zeros = zeros(base, variable, repeated);
            if (zeros == null) {
                return null;
            }
            for (Expr zero : zeros) {
                for (int i = 0; i < (repeated ? times : 1); i++) {
                    if (repeated || !all.contains(zero)) {
                        all.add(zero);
                    }
                }
            }
        }
        return sorted(all);
    }

    private static List<Expr> zeros(Expr value, Expr variable, boolean repeated) {
        List<Expr> c = Expansion.coefficients(value, variable);
        if (c == null) {
            return null;
        }
        int degree = c.size() - 1;
        if (degree == 0) {
            return List.of();
        }
        if (degree == 1) {
            return List.of(ratio(Algebra.neg(c.get(0)), c.get(1)));
        }
        if (degree == 2) {
            return quadratic(c.get(2), c.get(1), c.get(0));
        }
        if (c.subList(1, degree).stream().allMatch(Expr::isZero)) {
            return binomial(ratio(Algebra.neg(c.get(0)), c.get(degree)), degree);
        }
        int step = step(c);
        if (step > 1 && degree / step <= 2) {
            List<Expr> inner = new ArrayList<>();
            for (int i = 0; i <= degree; i += step) {
                inner.add(c.get(i));
            }
            List<Expr> all = new ArrayList<>();
            for (Expr square : zeros(Expansion.polynomial(inner, variable), variable, repeated)) {
                all.addAll(binomial(square, step));
            }
            return all;
        }
        Expr z = Algebra.name(variable.equals(Algebra.name("z")) ? "z1" : "z");
        Expr polynomial = Substitution.replace(Expansion.polynomial(c, variable), variable, z);
        List<Expr> all = new ArrayList<>();
        for (int k = 1; k <= degree; k++) {
            all.add(Calls.of("root", polynomial, z, Algebra.num(k)));
        }
        return all;
    }

    /** The greatest number that divides all exponents. */
    private static int step(List<Expr> coefficients) {
        int step = 0;
        for (int i = 1; i < coefficients.size(); i++) {
            if (!coefficients.get(i).isZero()) {
                int a = step;
                int b = i;
                while (b != 0) {
                    int rest = a % b;
                    a = b;
                    b = rest;
                }
                step = a;
            }
        }
        return step;
    }

    private static Expr ratio(Expr a, Expr b) {
        return Simplification.radical(Fractions.normal(Algebra.div(a, b)));
    }

    private static List<Expr> quadratic(Expr a, Expr b, Expr c) {
        Expr discriminant = Expansion.algebraic(Algebra.sub(Algebra.pow(b, 2), Algebra.mul(Algebra.num(4), a, c)));
        if (discriminant.isZero()) {
            return List.of(ratio(Algebra.neg(b), Algebra.mul(Numerals.TWO, a)));
        }
        Expr root = rootWithoutContent(discriminant);
        Expr below = Algebra.mul(Numerals.TWO, a);
        if (b.isZero()) {
            Expr plus = Algebra.sqrt(ratio(Algebra.neg(c), a));
            return numeric(plus) ? List.of(Algebra.neg(plus), plus) : List.of(plus, Algebra.neg(plus));
        }
        if (a.isNumber() && b.isNumber()) {
            Expr half = Algebra.div(Algebra.neg(b), below);
            Expr part = Algebra.div(root, below);
            return List.of(Algebra.sub(half, part), Algebra.add(half, part));
        }
        if (a.isNumber() || root.isNumber() || !(root instanceof Expr.Power)) {
            Expr minus = Algebra.div(Algebra.sub(Algebra.neg(b), root), below);
            Expr plus = Algebra.div(Algebra.add(Algebra.neg(b), root), below);
            return List.of(Expansion.algebraic(minus), Expansion.algebraic(plus));
        }
        return List.of(Algebra.neg(Algebra.div(Algebra.add(b, root), below)), Algebra.neg(Algebra.div(Algebra.sub(b, root), below)));
    }

    /** Squares that all terms share are taken out of a root: that of 4*a^2 - 4*b is 2*(a^2 - b)^(1/2). */
    private static Expr rootWithoutContent(Expr value) {
        Fractions fraction = value instanceof Expr.Sum ? Fractions.of(value) : null;
        if (fraction == null || fraction.numerator.isZero() || !fraction.denominator.isConstant()) {
            return Algebra.sqrt(value);
        }
        Expr root = Algebra.sqrt(Numerals.of(fraction.numerator.content().abs()));
        return root.isNumber() && !root.isOne() ? Algebra.mul(root, Algebra.sqrt(Expansion.algebraic(Algebra.div(value, Algebra.pow(root, 2))))) : Algebra.sqrt(value);
    }

    private static boolean numeric(Expr value) {
        return !value.any(Expr.Name.class::isInstance);
    }

    /** The zeros of x^n - value. */
    private static List<Expr> binomial(Expr value, int degree) {
        Integer sign = Signs.of(value);
        Expr size = sign != null && sign < 0 ? Algebra.neg(value) : value;
        Expr root = Algebra.pow(size, Numerals.of(1, degree));
        List<Expr> all = new ArrayList<>();
        for (int k = 0; k < degree; k++) {
            Rational turn = Rational.of(2L * k + (sign != null && sign < 0 ? 1 : 0), degree);
            Expr angle = Algebra.mul(Numerals.of(turn), Algebra.PI);
            Expr cos = Calls.of("cos", angle);
            Expr sin = Calls.of("sin", angle);
            Expr unit = Algebra.add(cos, Algebra.mul(sin, Numerals.I));
            all.add(numeric(value) ? Expansion.algebraic(Algebra.mul(root, unit)) : Algebra.mul(root, unit));
        }
        return all;
    }

    /** Numbers: real ones by value, then the others; anything else as it was found. */
    static List<Expr> sorted(List<Expr> values) {
        record Zero(Expr value, Flt number) { }
        List<Zero> all = new ArrayList<>();
        for (Expr value : values) {
            Flt number = value.any(Expr.Name.class::isInstance) ? null : Evaluation.of(value, 30);
            if (number == null) {
                return values;
            }
            all.add(new Zero(value, number));
        }
        all.sort((a, b) -> {
            boolean realA = Evaluation.isNegligible(a.number.im, BigDecimal.ONE);
            boolean realB = Evaluation.isNegligible(b.number.im, BigDecimal.ONE);
            if (realA != realB) {
                return realA ? -1 : 1;
            }
            if (realA) {
                return a.number.re.compareTo(b.number.re);
            }
            int re = Evaluation.isNegligible(a.number.re.subtract(b.number.re), BigDecimal.ONE) ? 0 : a.number.re.compareTo(b.number.re);
            return re != 0 ? re : a.number.im.compareTo(b.number.im);
        });
        return all.stream().map(Zero::value).toList();
    }
}
