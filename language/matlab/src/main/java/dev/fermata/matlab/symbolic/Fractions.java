package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Flt;
import dev.fermata.matlab.symbolic.Expr.Num;
import dev.fermata.matlab.symbolic.Expr.Power;
import dev.fermata.matlab.symbolic.Expr.Product;
import dev.fermata.matlab.symbolic.Expr.Sum;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An expression as a quotient of polynomials in its generators: names, calls, roots, powers with exponents that are no numbers, and i.
 */
final class Fractions {
    private final List<Expr> generators = new ArrayList<>();
    /** The least common denominator of the exponents of a base, as of x in x^(1/2) and x^(1/3). */
    private final Map<Expr, BigInteger> roots = new LinkedHashMap<>();
    /** For exp(k*u): the fractions k are multiples of this. */
    private final Map<Expr, Rational> steps = new LinkedHashMap<>();

    Poly numerator;
    Poly denominator;

    private Fractions() {
    }

    /** Null when there are numbers of limited precision in it. */
    static Fractions of(Expr value) {
        if (value.any(Flt.class::isInstance) || value.has(Algebra.INF) || value.has(Algebra.NAN)) {
            return null;
        }
        Fractions result = new Fractions();
        result.collect(value);
        result.generators.sort(Order::compare);
        Poly[] parts = result.convert(value);
        result.numerator = parts[0];
        result.denominator = parts[1];
        result.reduce();
        return result;
    }

    private void reduce() {
        if (numerator.isZero()) {
            denominator = Poly.constant(generators.size(), Rational.ONE);
            return;
        }
        Poly common = Poly.gcd(numerator, denominator);
        numerator = numerator.over(common);
        denominator = denominator.over(common);
        Rational content = denominator.content();
        denominator = denominator.times(content.inverse());
        numerator = numerator.times(content.inverse());
    }

    List<Expr> generators() {
        return generators;
    }

    // ---- generators ----

    private void collect(Expr value) {
        switch (value) {
            case Num n -> {
                if (!n.isReal()) {
                    add(Numerals.I);
                }
            }
            case Sum sum -> sum.terms.forEach(this::collect);
            case Product product -> product.factors.forEach(this::collect);
            case Power power when power.exponent.isInt() -> collect(power.base);
            case Power power when power.exponent.rational() != null -> root(power.base, power.exponent.rational());
            case Call call when call.name.equals("exp") -> {
                Expr bare = Algebra.withoutCoefficient(call.argument());
                Rational step = Algebra.coefficient(call.argument()).rational();
                if (step != null && !bare.isOne()) {
                    steps.merge(bare, step.abs(), Fractions::common);
                    add(Calls.of("exp", bare));
                } else {
                    add(value);
                }
            }
            default -> add(value);
        }
    }

    private void root(Expr base, Rational exponent) {
        roots.merge(base, exponent.den(), (a, b) -> a.multiply(b).divide(a.gcd(b)));
        add(base);
    }

    private void add(Expr generator) {
        if (!generators.contains(generator)) {
            generators.add(generator);
        }
    }

    /** The greatest fraction of which both are multiples. */
    private static Rational common(Rational a, Rational b) {
        BigInteger den = a.den().multiply(b.den());
        return Rational.of(a.num().multiply(b.den()).gcd(b.num().multiply(a.den())), den);
    }

    // ---- conversion ----

    private Poly constant(Rational value) {
        return Poly.constant(generators.size(), value);
    }

    private Poly[] convert(Expr value) {
        Poly one = constant(Rational.ONE);
        switch (value) {
            case Num n -> {
                Poly real = constant(n.re);
                return new Poly[] {n.isReal() ? real : real.plus(variable(Numerals.I, 1).times(n.im)), one};
            }
            case Sum sum -> {
                Poly num = constant(Rational.ZERO);
                Poly den = one;
                for (Expr term : sum.terms) {
                    Poly[] each = convert(term);
                    if (each[1].equals(den)) {
                        num = num.plus(each[0]);
                    } else {
                        Poly common = den.isConstant() || each[1].isConstant() ? one : Poly.gcd(den, each[1]);
                        Poly left = each[1].over(common);
                        num = num.times(left).plus(each[0].times(den.over(common)));
                        den = den.times(left);
                    }
                }
                return new Poly[] {num, den};
            }
            case Product product -> {
                Poly num = one;
                Poly den = one;
                for (Expr factor : product.factors) {
                    Poly[] each = convert(factor);
                    num = num.times(each[0]);
                    den = den.times(each[1]);
                }
                return new Poly[] {num, den};
            }
            case Power power when power.exponent.isInt() && !roots.containsKey(power.base) -> {
                Poly[] base = convert(power.base);
                int exponent = power.exponent.toInt();
                return exponent >= 0 ? new Poly[] {base[0].power(exponent), base[1].power(exponent)}
                        : new Poly[] {base[1].power(-exponent), base[0].power(-exponent)};
            }
            case Power power when power.exponent.rational() != null && roots.containsKey(power.base) ->
                { return of(power.base, power.exponent.rational().times(Rational.of(roots.get(power.base)))); }
            case Call call when call.name.equals("exp") -> {
                Expr bare = Algebra.withoutCoefficient(call.argument());
                Rational step = steps.get(bare);
                return step == null || bare.isOne() ? of(value, Rational.ONE)
                        : of(Calls.of("exp", bare), Algebra.coefficient(call.argument()).rational().over(step));
            }
            default -> {
                return of(value, roots.containsKey(value) ? Rational.of(roots.get(value)) : Rational.ONE);
            }
        }
    }

    private Poly[] of(Expr generator, Rational exponent) {
        if (exponent.abs().compareTo(Rational.of(2000)) > 0) {
            throw SymbolicErrors.tooLarge();
        }
        int power = exponent.num().intValue();
        Poly one = constant(Rational.ONE);
        return power >= 0 ? new Poly[] {variable(generator, power), one} : new Poly[] {one, variable(generator, -power)};
    }

    private Poly variable(Expr generator, int power) {
        return Poly.variable(generators.size(), generators.indexOf(generator), power);
    }

    // ---- and back ----

    Expr expression(Poly value) {
        List<Expr> terms = new ArrayList<>();
        value.terms.forEach((exponents, coefficient) -> {
            List<Expr> factors = new ArrayList<>();
            factors.add(Numerals.of(coefficient));
            for (int i = 0; i < exponents.length; i++) {
                if (exponents[i] != 0) {
                    factors.add(power(generators.get(i), exponents[i]));
                }
            }
            terms.add(Algebra.mul(factors));
        });
        return Algebra.add(terms);
    }

    private Expr power(Expr generator, int exponent) {
        if (roots.containsKey(generator)) {
            return Algebra.pow(generator, Numerals.of(Rational.of(BigInteger.valueOf(exponent), roots.get(generator))));
        }
        if (generator.isCall("exp") && steps.containsKey(generator.parts().getFirst())) {
            Expr argument = generator.parts().getFirst();
            return Calls.of("exp", Algebra.mul(Numerals.of(steps.get(argument).times(Rational.of(exponent))), argument));
        }
        return Algebra.pow(generator, exponent);
    }

    /** What the first power of a generator stands for, as x^(1/2). */
    Expr root(Expr generator) {
        return power(generator, 1);
    }

    /** The quotient in lowest terms, numerator and denominator multiplied out. */
    Expr normal() {
        return Algebra.div(expression(numerator), expression(denominator));
    }

    /** A polynomial as a product of a number and irreducible factors, with their exponents. */
    List<Expr> factors(Poly value) {
        List<Expr> all = new ArrayList<>();
        if (value.isZero()) {
            all.add(Numerals.ZERO);
            return all;
        }
        all.add(Numerals.of(value.content()));
        PolyFactors.of(value).forEach((factor, times) -> {
            Expr each = expression(factor);
            if (Algebra.leadsNegative(each) && each instanceof Sum) {
                each = Algebra.neg(each);
                if (times % 2 == 1) {
                    all.set(0, Numerals.negated(all.getFirst()));
                }
            }
            all.add(times == 1 ? each : Algebra.pow(each, times));
        });
        return all;
    }

    static Expr normal(Expr value) {
        Fractions fraction = of(value);
        return fraction == null ? value : fraction.normal();
    }
}
