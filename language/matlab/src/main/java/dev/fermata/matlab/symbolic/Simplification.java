package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Name;
import dev.fermata.matlab.symbolic.Expr.Power;
import dev.fermata.matlab.symbolic.Expr.Product;
import dev.fermata.matlab.symbolic.Expr.Sum;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Tries forms of an expression and keeps the shortest. */
final class Simplification {
    /** Larger expressions are not taken apart. */
    private static final int SIZE_MAX = 4000;
    private static final int ROUNDS = 3;
    private static final List<UnaryOperator<Expr>> FORMS = List.of(
            Simplification::radical, Fractions::normal, Simplification::factored, Expansion::algebraic, Simplification::partlyFactored,
            value -> trigonometric(value, "sin", "cos"), value -> trigonometric(value, "cos", "sin"), Simplification::quotients,
            Simplification::hyperbolic, Simplification::combined, Simplification::exponentials, Simplification::logarithms,
            value -> Expansion.of(value), Simplification::factorials, Simplification::logarithmsOfPowers);

    private Simplification() {
    }

    static Expr simplify(Expr value) {
        if (value.size() > SIZE_MAX) {
            return value;
        }
        Expr best = Substitution.map(value, part -> part.isNumber() ? part : simplify(part));
        if (best instanceof Call call && (call.isLogical() || call.name.equals("piecewise"))) {
            return best;
        }
        for (int round = 0; round < ROUNDS; round++) {
            Expr before = best;
            Set<Expr> forms = new LinkedHashSet<>();
            for (UnaryOperator<Expr> form : FORMS) {
                forms.add(form.apply(before));
            }
            // Some forms are good only as a step to others.
            for (Expr form : List.copyOf(forms)) {
                if (!form.equals(before) && form.size() < 2L * before.size() + 40) {
                    forms.add(Fractions.normal(form));
                    forms.add(factored(form));
                }
            }
            for (Expr form : forms) {
                if (cost(form) < cost(best)) {
                    best = form;
                }
            }
            if (best.equals(before)) {
                break;
            }
        }
        return best;
    }

    /** The number of parts; a negative power of a sum and a call cost more. */
    static long cost(Expr value) {
        long cost = switch (value) {
            case Expr.Num n -> n.isReal() && n.re.isWhole() ? 1 : 2;
            case Call _ -> 2;
            case Power power -> power.exponent.isInt() ? 1 : 2;
            default -> 1;
        };
        if (value instanceof Power power && power.exponent.isInt()) {
            return cost + cost(power.base) + (power.exponent.toInt() < 0 ? 1 : 0) + (power.exponent.toInt() == -1 ? -1 : 1);
        }
        for (Expr part : value.parts()) {
            cost += cost(part);
        }
        return cost;
    }

    /** Numerator and denominator as products of irreducible factors. */
    static Expr factored(Expr value) {
        Fractions fraction = value instanceof Name || value.isNumber() ? null : Fractions.of(value);
        if (fraction == null) {
            return value;
        }
        Expr above = Algebra.mul(fraction.factors(fraction.numerator));
        Expr below = Algebra.mul(fraction.factors(fraction.denominator));
        return Algebra.div(above, below);
    }

    /** Numerator multiplied out over a product. */
    private static Expr partlyFactored(Expr value) {
        Fractions fraction = value instanceof Name || value.isNumber() ? null : Fractions.of(value);
        if (fraction == null) {
            return value;
        }
        return Algebra.div(fraction.expression(fraction.numerator), Algebra.mul(fraction.factors(fraction.denominator)));
    }

    /** Roots of numbers in a denominator are moved up: 1/(1 + 2^(1/2)) is 2^(1/2) - 1. */
    static Expr radical(Expr value) {
        if (value.any(Name.class::isInstance)) {
            return value;
        }
        Expr inner = Substitution.map(value, Simplification::rationalized);
        return inner instanceof Product product ? Expansion.algebraic(product) : rationalized(inner);
    }

    private static Expr rationalized(Expr value) {
        if (value instanceof Power power && power.base instanceof Sum sum && power.exponent.equals(Numerals.MINUS_ONE) && sum.terms.size() == 2) {
            Expr conjugate = Algebra.sub(sum.terms.get(0), sum.terms.get(1));
            Expr norm = Expansion.algebraic(Algebra.mul(sum, conjugate));
            if (norm.isNumber() && !norm.isZero()) {
                return Expansion.algebraic(Algebra.div(conjugate, norm));
            }
        }
        return value;
    }

    /** Even powers of one function by the other, as sin(x)^2 = 1 - cos(x)^2. */
    private static Expr trigonometric(Expr value, String from, String to) {
        if (!value.any(part -> part.isCall(from))) {
            return value;
        }
        Expr changed = evenPowers(value, from, to, Numerals.MINUS_ONE);
        return Expansion.algebraic(Fractions.normal(changed));
    }

    private static Expr hyperbolic(Expr value) {
        return value.any(part -> part.isCall("cosh")) ? Expansion.algebraic(evenPowers(value, "cosh", "sinh", Numerals.ONE)) : value;
    }

    private static Expr evenPowers(Expr value, String from, String to, Expr sign) {
        Expr inner = Substitution.map(value, part -> evenPowers(part, from, to, sign));
        if (inner instanceof Power power && power.base instanceof Call call && call.name.equals(from) && power.exponent.isInt()
                && Math.abs(power.exponent.toInt()) > 1) {
            Expr square = Algebra.add(Numerals.ONE, Algebra.mul(sign, Algebra.pow(Calls.of(to, call.argument()), 2)));
            int exponent = power.exponent.toInt();
            return Algebra.mul(Algebra.pow(square, exponent / 2), Algebra.pow(call, exponent % 2));
        }
        return inner;
    }

    /** tan and its like as quotients, and quotients as tan. */
    private static Expr quotients(Expr value) {
        Expr plain = value.any(part -> part.isCall("tan") || part.isCall("cot") || part.isCall("sec") || part.isCall("csc"))
                ? trigonometric(Fractions.normal(Rewriting.toSineAndCosine(value)), "sin", "cos") : value;
        return tangents(plain);
    }

    private static Expr tangents(Expr value) {
        if (!(value instanceof Product product)) {
            return value;
        }
        for (Expr factor : product.factors) {
            if (Order.base(factor) instanceof Call cos && cos.name.equals("cos") && Order.exponent(factor).isInt() && Order.exponent(factor).toInt() < 0) {
                Expr sin = Calls.of("sin", cos.argument());
                for (Expr other : product.factors) {
                    if (Order.base(other).equals(sin) && Order.exponent(other).equals(Algebra.neg(Order.exponent(factor)))) {
                        return Algebra.mul(product, Algebra.pow(factor, -1), Algebra.pow(other, -1), Algebra.pow(Calls.of("tan", cos.argument()), Order.exponent(other)));
                    }
                }
            }
        }
        return value;
    }

    // ---- products of functions as functions of sums ----

    /** Products of sines and cosines as sums of those of multiple angles. */
    static Expr combined(Expr value) {
        if (!value.any(part -> part.isCall("sin") || part.isCall("cos"))) {
            return value;
        }
        Expr expanded = Expansion.algebraic(value);
        return Algebra.add(Algebra.terms(expanded).stream().map(Simplification::combinedTerm).toList());
    }

    private static Expr combinedTerm(Expr term) {
        List<Call> waves = new ArrayList<>();
        List<Expr> rest = new ArrayList<>();
        for (Expr factor : Algebra.factors(term)) {
            Expr exponent = Order.exponent(factor);
            if (Order.base(factor) instanceof Call call && (call.name.equals("sin") || call.name.equals("cos")) && exponent.isInt()
                    && exponent.toInt() > 0 && exponent.toInt() <= 12) {
                for (int i = 0; i < exponent.toInt(); i++) {
                    waves.add(call);
                }
            } else {
                rest.add(factor);
            }
        }
        if (waves.size() < 2 || waves.size() > 12) {
            return term;
        }
        Expr result = waves.getFirst();
        for (Call wave : waves.subList(1, waves.size())) {
            result = Algebra.add(Algebra.terms(Expansion.algebraic(result)).stream().map(part -> timesWave(part, wave)).toList());
        }
        rest.add(result);
        return Expansion.algebraic(Algebra.mul(rest));
    }

    private static Expr timesWave(Expr term, Call wave) {
        for (Expr factor : Algebra.factors(term)) {
            if (factor instanceof Call call && (call.name.equals("sin") || call.name.equals("cos"))) {
                Expr rest = Algebra.div(term, call);
                Expr sum = Algebra.add(call.argument(), wave.argument());
                Expr difference = Algebra.sub(call.argument(), wave.argument());
                Expr product;
                if (call.name.equals(wave.name)) {
                    Expr outer = Calls.of("cos", sum);
                    product = Algebra.add(Calls.of("cos", difference), call.name.equals("cos") ? outer : Algebra.neg(outer));
                } else {
                    Expr inner = Calls.of("sin", difference);
                    product = Algebra.add(Calls.of("sin", sum), call.name.equals("sin") ? inner : Algebra.neg(inner));
                }
                return Expansion.algebraic(Algebra.mul(rest, Numerals.HALF, product));
            }
        }
        return Algebra.mul(term, wave);
    }

    /** {@code exp(x)*exp(y)} as one, and x^a*x^b. */
    static Expr exponentials(Expr value) {
        Expr inner = Substitution.map(value, part -> part.isNumber() ? part : exponentials(part));
        if (inner instanceof Product product) {
            List<Expr> exponents = new ArrayList<>();
            List<Expr> rest = new ArrayList<>();
            for (Expr factor : product.factors) {
                if (factor instanceof Call call && call.name.equals("exp")) {
                    exponents.add(call.argument());
                } else {
                    rest.add(factor);
                }
            }
            if (exponents.size() > 1) {
                rest.add(Calls.of("exp", Algebra.add(exponents)));
                return Algebra.mul(rest);
            }
        }
        if (inner.isCall("log") && inner.parts().getFirst() instanceof Call call && call.name.equals("exp") && Signs.isReal(call.argument())) {
            return call.argument();
        }
        return inner;
    }

    /** Logarithms of positive values as one, and {@code log(x^n)}. */
    static Expr logarithms(Expr value) {
        Expr inner = Substitution.map(value, part -> part.isNumber() ? part : logarithms(part));
        if (!(inner instanceof Sum sum)) {
            return inner;
        }
        List<Expr> inside = new ArrayList<>();
        List<Expr> rest = new ArrayList<>();
        for (Expr term : sum.terms) {
            Expr bare = Algebra.withoutCoefficient(term);
            Expr coefficient = Algebra.coefficient(term);
            if (bare instanceof Call call && call.name.equals("log") && coefficient.isInt() && Signs.isPositive(call.argument())) {
                inside.add(Algebra.pow(call.argument(), coefficient));
            } else {
                rest.add(term);
            }
        }
        if (inside.size() < 2) {
            return inner;
        }
        rest.add(Calls.of("log", Algebra.mul(inside)));
        return Algebra.add(rest);
    }

    private static void collectFactorials(Expr value, Set<Expr> into) {
        if (value.isCall("factorial")) {
            into.add(value);
        }
        value.parts().forEach(part -> collectFactorials(part, into));
    }

    /** log(8) is 3*log(2). */
    private static Expr logarithmsOfPowers(Expr value) {
        Expr inner = Substitution.map(value, part -> part.isNumber() ? part : logarithmsOfPowers(part));
        if (inner instanceof Call call && call.name.equals("log") && call.argument().isWhole() && call.argument().rational().num().bitLength() < 400) {
            BigInteger number = call.argument().rational().num();
            for (int k = number.bitLength(); k > 1; k--) {
                BigInteger root = Radicals.exactRoot(number, k);
                if (root != null && root.compareTo(BigInteger.ONE) > 0) {
                    return Algebra.mul(Algebra.num(k), Calls.of("log", Numerals.of(root)));
                }
            }
        }
        return inner;
    }

    /** Quotients of factorials whose arguments differ by a number. */
    private static Expr factorials(Expr value) {
        if (!value.any(part -> part.isCall("factorial") || part.isCall("gamma"))) {
            return value;
        }
        Expr expanded = Expansion.of(value);
        Set<Expr> calls = new LinkedHashSet<>();
        collectFactorials(expanded, calls);
        for (Expr lower : calls) {
            for (Expr upper : calls) {
                Expr distance = Algebra.sub(upper.parts().getFirst(), lower.parts().getFirst());
                if (distance.isInt() && distance.toInt() > 0 && distance.toInt() <= 20) {
                    Expr product = lower;
                    for (int i = 1; i <= distance.toInt(); i++) {
                        product = Algebra.mul(product, Algebra.add(lower.parts().getFirst(), Algebra.num(i)));
                    }
                    expanded = Substitution.replace(expanded, upper, product);
                }
            }
        }
        return Fractions.normal(expanded);
    }
}
