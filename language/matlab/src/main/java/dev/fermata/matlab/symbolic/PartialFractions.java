package dev.fermata.matlab.symbolic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Quotients of polynomials in one variable: division, and partial fractions over the irreducible factors of the denominator. */
final class PartialFractions {
    private PartialFractions() {
    }

    /** A quotient of polynomials in a variable, taken apart. {@code whole} and each numerator are polynomials. */
    record Parts(Expr whole, List<Part> parts) { }

    /** {@code numerator / factor^power} where the factor is irreducible. */
    record Part(Expr numerator, Expr factor, int power) {
        Expr value() {
            return Algebra.mul(numerator, Algebra.pow(factor, -power));
        }
    }

    static Expr of(Expr value, Expr variable) {
        Parts parts = taken(value, variable);
        if (parts == null) {
            return value;
        }
        List<Expr> terms = new ArrayList<>();
        terms.add(parts.whole);
        for (Part part : parts.parts) {
            terms.add(part.value());
        }
        return Algebra.add(terms);
    }

    /** Quotient and remainder; null when one is no polynomial in the variable. */
    static Expr[] divide(Expr a, Expr b, Expr variable) {
        List<Expr> rest = Expansion.coefficients(a, variable);
        List<Expr> divisor = Expansion.coefficients(b, variable);
        if (rest == null || divisor == null) {
            return null;
        }
        rest = new ArrayList<>(rest);
        int degree = divisor.size() - 1;
        Expr[] quotient = new Expr[Math.max(1, rest.size() - degree)];
        Arrays.fill(quotient, Numerals.ZERO);
        for (int i = rest.size() - 1 - degree; i >= 0; i--) {
            Expr factor = Fractions.normal(Algebra.div(rest.get(i + degree), divisor.get(degree)));
            quotient[i] = factor;
            for (int j = 0; j <= degree; j++) {
                rest.set(i + j, Fractions.normal(Algebra.sub(rest.get(i + j), Algebra.mul(factor, divisor.get(j)))));
            }
        }
        return new Expr[] {Expansion.polynomial(Arrays.asList(quotient), variable), Expansion.polynomial(rest.subList(0, Math.min(degree, rest.size())), variable)};
    }

    /** Null when the value is no such quotient. */
    static Parts taken(Expr value, Expr variable) {
        Fractions fraction = Fractions.of(value);
        if (fraction == null || fraction.generators().stream().anyMatch(each -> !each.equals(variable) && each.has(variable))) {
            return null;
        }
        Expr above = fraction.expression(fraction.numerator);
        Expr below = fraction.expression(fraction.denominator);
        Expr constant = Numerals.ONE;
        List<Part> factors = new ArrayList<>();
        for (Expr factor : fraction.factors(fraction.denominator)) {
            Expr base = Order.base(factor);
            if (!factor.has(variable)) {
                constant = Algebra.mul(constant, factor);
            } else {
                factors.add(new Part(Numerals.ZERO, base, Order.exponent(factor).isInt() ? Order.exponent(factor).toInt() : 1));
            }
        }
        Expr[] division = divide(above, below, variable);
        if (division == null || Expansion.degree(below, variable) < 0) {
            return null;
        }
        if (factors.isEmpty()) {
            return new Parts(Expansion.algebraic(Algebra.div(above, below)), List.of());
        }
        List<Part> parts = numerators(Algebra.div(division[1], constant), factors, variable);
        return parts == null ? null : new Parts(division[0], parts);
    }

    /** The numerators as the solution of a linear system: one unknown a coefficient. */
    private static List<Part> numerators(Expr rest, List<Part> factors, Expr variable) {
        int size = 0;
        Expr product = Numerals.ONE;
        for (Part each : factors) {
            size += Expansion.degree(each.factor, variable) * each.power;
            product = Algebra.mul(product, Algebra.pow(each.factor, each.power));
        }
        List<Expr> right = Expansion.coefficients(rest, variable);
        if (right == null || size > 60) {
            return null;
        }
        Expr[][] rows = new Expr[size][size + 1];
        for (int i = 0; i < size; i++) {
            Arrays.fill(rows[i], Numerals.ZERO);
            rows[i][size] = i < right.size() ? right.get(i) : Numerals.ZERO;
        }
        int column = 0;
        for (Part each : factors) {
            int degree = Expansion.degree(each.factor, variable);
            for (int power = 1; power <= each.power; power++) {
                Expr cofactor = Fractions.normal(Algebra.mul(product, Algebra.pow(each.factor, -power)));
                for (int k = 0; k < degree; k++) {
                    List<Expr> own = Expansion.coefficients(Algebra.mul(cofactor, Algebra.pow(variable, k)), variable);
                    for (int i = 0; i < own.size(); i++) {
                        rows[i][column] = own.get(i);
                    }
                    column++;
                }
            }
        }
        if (SymMatrix.reduce(rows, size).size() < size) {
            return null;
        }
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Part each : factors) {
            int degree = Expansion.degree(each.factor, variable);
            for (int power = 1; power <= each.power; power++) {
                List<Expr> coefficients = new ArrayList<>();
                for (int k = 0; k < degree; k++) {
                    coefficients.add(rows[at++][size]);
                }
                Expr numerator = Expansion.polynomial(coefficients, variable);
                if (!numerator.isZero()) {
                    parts.add(new Part(numerator, each.factor, power));
                }
            }
        }
        return parts;
    }
}
