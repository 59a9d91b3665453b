package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Constant;
import dev.fermata.matlab.symbolic.Expr.Name;
import dev.fermata.matlab.symbolic.Expr.Power;
import dev.fermata.matlab.symbolic.Expr.Product;
import dev.fermata.matlab.symbolic.Expr.Sum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes sums, products and powers in normal form: like terms and factors are one, numbers are computed, the order is that of output. */
final class Algebra {
    static final Constant PI = new Constant("pi");
    static final Constant INF = new Constant("Inf");
    static final Constant NAN = new Constant("NaN");
    static final Constant TRUE = new Constant("symtrue");
    static final Constant FALSE = new Constant("symfalse");

    private Algebra() {
    }

    static Expr name(String text) {
        return new Name(text);
    }

    static Expr num(long value) {
        return Numerals.of(value);
    }

    static Expr num(Rational value) {
        return Numerals.of(value);
    }

    // ---- parts ----

    static List<Expr> terms(Expr value) {
        return value instanceof Sum sum ? sum.terms : List.of(value);
    }

    static List<Expr> factors(Expr value) {
        return value instanceof Product product ? product.factors : List.of(value);
    }

    /** The number in front; 1 when there is none. */
    static Expr coefficient(Expr term) {
        if (term.isNumber()) {
            return term;
        }
        return term instanceof Product product && product.factors.getFirst().isNumber() ? product.factors.getFirst() : Numerals.ONE;
    }

    /** A term without the number in front; 1 for a number. */
    static Expr withoutCoefficient(Expr term) {
        if (term.isNumber()) {
            return Numerals.ONE;
        }
        if (!(term instanceof Product product) || !product.factors.getFirst().isNumber()) {
            return term;
        }
        List<Expr> rest = product.factors.subList(1, product.factors.size());
        return rest.size() == 1 ? rest.getFirst() : new Product(List.copyOf(rest));
    }

    /** A term without its factors that are free of names; of a constant, what is left without the number. */
    static Expr withoutConstants(Expr term) {
        if (!(term instanceof Product product)) {
            return term;
        }
        List<Expr> rest = new ArrayList<>();
        for (Expr factor : product.factors) {
            if (factor.any(Name.class::isInstance)) {
                rest.add(factor);
            }
        }
        return rest.isEmpty() ? withoutCoefficient(term) : rest.size() == 1 ? rest.getFirst() : new Product(rest);
    }

    /** Whether a minus is written in front of a term. */
    static boolean isNegative(Expr term) {
        Expr coefficient = coefficient(term);
        return Numerals.isNegative(coefficient) && (Numerals.isReal(coefficient) || Numerals.real(coefficient).isZero());
    }

    /** Whether the leading term is negative, so that the opposite is the nicer one. */
    static boolean leadsNegative(Expr value) {
        return isNegative(value instanceof Sum sum ? sum.terms.getFirst() : value);
    }

    // ---- sums ----

    static Expr add(Expr... terms) {
        return add(List.of(terms));
    }

    static Expr sub(Expr a, Expr b) {
        return add(a, neg(b));
    }

    static Expr neg(Expr a) {
        return mul(Numerals.MINUS_ONE, a);
    }

    static Expr add(List<Expr> given) {
        Expr number = Numerals.ZERO;
        Map<Expr, Expr> coefficients = new LinkedHashMap<>();
        for (Expr each : given) {
            for (Expr term : terms(each)) {
                Work.step();
                if (term.isNumber()) {
                    number = Numerals.plus(number, term);
                } else {
                    coefficients.merge(withoutCoefficient(term), coefficient(term), Numerals::plus);
                }
            }
        }
        if (coefficients.containsKey(NAN)) {
            return NAN;
        }
        if (coefficients.containsKey(INF)) {
            return infiniteSum(given, coefficients);
        }
        List<Expr> terms = new ArrayList<>();
        coefficients.forEach((bare, coefficient) -> {
            if (!coefficient.isZero()) {
                terms.add(scaled(coefficient, bare));
            }
        });
        if (!number.isZero() || terms.isEmpty()) {
            terms.add(number);
        }
        if (terms.size() == 1) {
            return terms.getFirst();
        }
        Order.sortTerms(terms);
        return new Sum(List.copyOf(terms));
    }

    /** Finite numbers do not matter beside an infinity. */
    private static Expr infiniteSum(List<Expr> given, Map<Expr, Expr> coefficients) {
        int sign = 0;
        List<Expr> others = new ArrayList<>();
        for (Expr each : given) {
            for (Expr term : terms(each)) {
                if (withoutCoefficient(term).equals(INF)) {
                    int own = Numerals.isNegative(coefficient(term)) ? -1 : 1;
                    if (sign == -own) {
                        return NAN;
                    }
                    sign = own;
                } else if (term.any(Name.class::isInstance)) {
                    others.add(term);
                }
            }
        }
        Expr infinite = sign > 0 ? INF : new Product(List.of(Numerals.MINUS_ONE, INF));
        if (others.isEmpty() || coefficients.size() == 1) {
            return infinite;
        }
        Expr rest = add(others);
        if (rest.isZero()) {
            return infinite;
        }
        List<Expr> all = new ArrayList<>(terms(rest));
        all.add(infinite);
        return new Sum(List.copyOf(all));
    }

    /** A number times a term without one. */
    private static Expr scaled(Expr coefficient, Expr bare) {
        if (coefficient.isOne()) {
            return bare;
        }
        if (bare.isOne()) {
            return coefficient;
        }
        List<Expr> factors = new ArrayList<>();
        factors.add(coefficient);
        factors.addAll(factors(bare));
        return new Product(List.copyOf(factors));
    }

    // ---- products ----

    static Expr mul(Expr... factors) {
        return mul(List.of(factors));
    }

    static Expr div(Expr a, Expr b) {
        return mul(a, pow(b, Numerals.MINUS_ONE));
    }

    static Expr mul(List<Expr> given) {
        Expr number = Numerals.ONE;
        Map<Expr, Expr> exponents = new LinkedHashMap<>();
        Map<Expr, Expr> exponentials = new LinkedHashMap<>();
        boolean infinite = false;
        for (Expr each : given) {
            for (Expr factor : factors(each)) {
                Work.step();
                if (factor.isNumber()) {
                    number = Numerals.times(number, factor);
                } else if (factor.equals(NAN)) {
                    return NAN;
                } else if (factor.equals(INF)) {
                    infinite = true;
                } else if (factor instanceof Call call && call.name.equals("exp")) {
                    // exp(2*x)*exp(-x) is exp(x)
                    boolean opposite = call.argument() instanceof Sum sum && isBetterNegated(sum);
                    Expr argument = opposite ? neg(call.argument()) : call.argument();
                    exponentials.merge(withoutCoefficient(argument), opposite ? Numerals.MINUS_ONE : coefficient(argument), Numerals::plus);
                } else {
                    exponents.merge(Order.base(factor), Order.exponent(factor), Algebra::add);
                }
            }
        }
        for (Map.Entry<Expr, Expr> entry : exponentials.entrySet()) {
            Expr exponential = Calls.of("exp", mul(entry.getValue(), entry.getKey()));
            if (exponential.isNumber()) {
                number = Numerals.times(number, exponential);
            } else {
                for (Expr factor : factors(exponential)) {
                    if (factor.isNumber()) {
                        number = Numerals.times(number, factor);
                    } else {
                        exponents.merge(Order.base(factor), Order.exponent(factor), Algebra::add);
                    }
                }
            }
        }
        if (infinite) {
            return infiniteProduct(number, exponents);
        }
        if (number.isZero()) {
            return number;
        }
        List<Expr> factors = new ArrayList<>();
        boolean again = false;
        for (Map.Entry<Expr, Expr> entry : exponents.entrySet()) {
            Expr power = pow(entry.getKey(), entry.getValue());
            again |= power instanceof Product;
            if (power.isNumber()) {
                number = Numerals.times(number, power);
            } else if (power instanceof Sum sum && isBetterNegated(sum)) {
                number = Numerals.negated(number);
                factors.add(negatedSum(sum));
            } else {
                factors.add(power);
            }
        }
        if (again) {
            factors.add(number);
            return mul(factors);
        }
        if (factors.isEmpty() || number.isZero()) {
            return number;
        }
        if (factors.size() == 1) {
            if (number.isOne()) {
                return factors.getFirst();
            }
            return factors.getFirst() instanceof Sum sum ? distributed(number, sum) : scaled(number, factors.getFirst());
        }
        factors.sort(Order.FACTORS);
        if (!number.isOne()) {
            factors.addFirst(number);
        }
        return new Product(List.copyOf(factors));
    }

    private static Expr infiniteProduct(Expr number, Map<Expr, Expr> exponents) {
        if (number.isZero()) {
            return NAN;
        }
        List<Expr> rest = new ArrayList<>();
        int sign = Numerals.isNegative(number) ? -1 : 1;
        for (Map.Entry<Expr, Expr> entry : exponents.entrySet()) {
            Expr factor = pow(entry.getKey(), entry.getValue());
            Integer known = Signs.of(factor);
            if (known == null) {
                rest.add(factor);
            } else if (known == 0) {
                return NAN;
            } else {
                sign *= known;
            }
        }
        List<Expr> all = new ArrayList<>();
        if (sign < 0) {
            all.add(Numerals.MINUS_ONE);
        }
        rest.sort(Order.FACTORS);
        all.addAll(rest);
        all.add(INF);
        return all.size() == 1 ? INF : new Product(List.copyOf(all));
    }

    private static Expr distributed(Expr number, Sum sum) {
        List<Expr> terms = new ArrayList<>();
        for (Expr term : sum.terms) {
            terms.add(term.isNumber() ? Numerals.times(number, term)
                    : withInfinity(scaled(Numerals.times(number, coefficient(term)), withoutCoefficient(term))));
        }
        return add(terms);
    }

    private static Expr withInfinity(Expr term) {
        return withoutCoefficient(term).equals(INF) ? mul(Numerals.real(coefficient(term)).sign() < 0 ? Numerals.MINUS_ONE : Numerals.ONE, INF) : term;
    }

    private static boolean isBetterNegated(Sum sum) {
        return leadsNegative(sum) && !leadsNegative(negatedSum(sum));
    }

    private static Sum negatedSum(Sum sum) {
        return (Sum) distributed(Numerals.MINUS_ONE, sum);
    }

    // ---- powers ----

    static Expr sqrt(Expr value) {
        return pow(value, Numerals.HALF);
    }

    static Expr pow(Expr base, int exponent) {
        return pow(base, num(exponent));
    }

    static Expr pow(Expr base, Expr exponent) {
        if (exponent.isZero() && !(exponent instanceof Expr.Flt)) {
            return base.equals(NAN) ? NAN : Numerals.ONE;
        }
        if (exponent.isOne() || base.isOne() && !exponent.has(INF) && !exponent.has(NAN)) {
            return base;
        }
        if (base.equals(NAN) || exponent.equals(NAN)) {
            return NAN;
        }
        if (base.isZero()) {
            Integer sign = Signs.of(exponent);
            if (sign != null && sign < 0) {
                throw SymbolicErrors.divisionByZero();
            }
            return sign != null && sign > 0 ? base : new Power(base, exponent);
        }
        if (base.isNumber() && exponent.isNumber()) {
            return Radicals.power(base, exponent);
        }
        if (withoutCoefficient(base).equals(INF) && exponent.rational() != null) {
            Rational power = exponent.rational();
            return power.sign() < 0 ? Numerals.ZERO
                    : base.equals(INF) || power.isWhole() && !power.num().testBit(0) ? INF : power.isWhole() ? base : new Power(base, exponent);
        }
        if (withoutCoefficient(exponent).equals(INF) && Signs.of(base) != null && Signs.of(base) > 0) {
            Integer above = Signs.of(sub(base, Numerals.ONE));
            if (above != null && above != 0) {
                return above > 0 == exponent.equals(INF) ? INF : Numerals.ZERO;
            }
        }
        return exponent.isWhole() ? wholePower(base, exponent) : otherPower(base, exponent);
    }

    private static Expr wholePower(Expr base, Expr exponent) {
        switch (base) {
            case Power power -> {
                return pow(power.base, mul(power.exponent, exponent));
            }
            case Product product -> {
                List<Expr> factors = new ArrayList<>();
                for (Expr factor : product.factors) {
                    factors.add(pow(factor, exponent));
                }
                return mul(factors);
            }
            case Sum sum when isBetterNegated(sum) -> {
                Expr positive = new Power(negatedSum(sum), exponent);
                return exponent.rational().num().testBit(0) ? scaled(Numerals.MINUS_ONE, positive) : positive;
            }
            case Call call when call.name.equals("exp") -> {
                return Calls.of("exp", mul(call.argument(), exponent));
            }
            default -> {
                return new Power(base, exponent);
            }
        }
    }

    private static Expr otherPower(Expr base, Expr exponent) {
        if (base instanceof Product product) {
            List<Expr> outside = new ArrayList<>();
            List<Expr> inside = new ArrayList<>();
            for (Expr factor : product.factors) {
                Rational number = factor.rational();
                if (number != null && !number.abs().isOne()) {
                    outside.add(pow(num(number.abs()), exponent));
                    if (number.sign() < 0) {
                        inside.add(Numerals.MINUS_ONE);
                    }
                } else if (Signs.isPositive(factor)) {
                    outside.add(pow(factor, exponent));
                } else {
                    inside.add(factor);
                }
            }
            if (!outside.isEmpty()) {
                outside.add(pow(mul(inside), exponent));
                return mul(outside);
            }
        }
        if (base instanceof Power power) {
            if (Signs.isPositive(power.base) && Signs.isReal(power.exponent)) {
                return pow(power.base, mul(power.exponent, exponent));
            }
            Rational inner = power.exponent.rational();
            // The principal value of a root of small order comes back unchanged.
            if (inner != null && inner.sign() > 0 && inner.compareTo(Rational.ONE) < 0 && exponent.rational() != null && exponent.rational().sign() > 0) {
                return pow(power.base, mul(inner.isZero() ? power.exponent : num(inner), exponent));
            }
            if (exponent.equals(Numerals.HALF) && power.exponent.equals(Numerals.TWO) && Signs.isReal(power.base)) {
                return Calls.of("abs", power.base);
            }
        }
        if (base instanceof Call call && call.name.equals("exp") && Signs.isReal(call.argument()) && Signs.isReal(exponent)) {
            return Calls.of("exp", mul(call.argument(), exponent));
        }
        return new Power(base, exponent);
    }
}
