package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Power;
import dev.fermata.matlab.symbolic.Expr.Product;
import dev.fermata.matlab.symbolic.Expr.Sum;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Indefinite integrals: a table, rational functions, integration by parts, substitutions. */
final class Integration {
    private static final int DEPTH_MAX = 6;

    private final Expr x;

    private Integration(Expr variable) {
        this.x = variable;
    }

    /** The integral, or the call that stands for it. */
    static Expr indefinite(Expr value, Expr variable) {
        if (value.isCall("piecewise")) {
            List<Expr> parts = new ArrayList<>(value.parts());
            for (int i = 0; i < parts.size(); i++) {
                if (i % 2 == 1 || i + 1 == parts.size()) {
                    parts.set(i, indefinite(parts.get(i), variable));
                }
            }
            return Calls.of("piecewise", parts);
        }
        if (value instanceof Power power && power.base.equals(variable) && !power.exponent.has(variable) && !power.exponent.isNumber()
                && !Signs.isPositive(power.exponent)) {
            Expr next = Algebra.add(power.exponent, Numerals.ONE);
            return Calls.of("piecewise", Calls.of("==", power.exponent, Numerals.MINUS_ONE), Calls.of("log", variable),
                    Calls.of("~=", power.exponent, Numerals.MINUS_ONE), Algebra.div(Algebra.pow(variable, next), next));
        }
        Expr found = orNull(value, variable);
        return found == null ? Calls.of("int", value, variable) : tidy(found, variable);
    }

    /** Null when it is not found. */
    static Expr orNull(Expr value, Expr variable) {
        Integration integration = new Integration(variable);
        Expr found = integration.of(value, 0);
        if (found == null) {
            Expr simple = Simplification.simplify(value);
            found = simple.equals(value) ? null : integration.of(simple, 0);
        }
        return found;
    }

    /** Of polynomials with numbers the power and the number that all terms share stand in front. */
    private static Expr tidy(Expr value, Expr variable) {
        List<Expr> coefficients = value instanceof Sum ? Expansion.coefficients(value, variable) : null;
        List<Rational> numbers = coefficients == null ? null : Expansion.rationals(coefficients);
        if (numbers == null) {
            return value;
        }
        int lowest = 0;
        while (numbers.get(lowest).isZero()) {
            lowest++;
        }
        Poly polynomial = Poly.univariate(numbers.subList(lowest, numbers.size()));
        Rational content = polynomial.content();
        Expr rest = Expansion.polynomial(coefficients.subList(lowest, coefficients.size()), variable);
        return Algebra.mul(Numerals.of(content), Algebra.pow(variable, lowest), Algebra.mul(Numerals.of(content.inverse()), rest));
    }

    private Expr of(Expr f, int depth) {
        if (!f.has(x)) {
            return Algebra.mul(f, x);
        }
        if (depth > DEPTH_MAX) {
            return null;
        }
        Work.step();
        if (f instanceof Sum sum) {
            Expr whole = Expansion.degree(f, x) >= 0 ? null : rational(f);
            if (whole != null) {
                return whole;
            }
            List<Expr> terms = new ArrayList<>();
            for (Expr term : sum.terms) {
                Expr each = of(term, depth);
                if (each == null) {
                    return substituted(f, depth);
                }
                terms.add(each);
            }
            return Algebra.add(terms);
        }
        if (f instanceof Product product) {
            List<Expr> outside = new ArrayList<>();
            List<Expr> inside = new ArrayList<>();
            product.factors.forEach(factor -> (factor.has(x) ? inside : outside).add(factor));
            if (!outside.isEmpty()) {
                Expr inner = of(Algebra.mul(inside), depth);
                return inner == null ? null : Algebra.mul(Algebra.mul(outside), inner);
            }
        }
        Expr found = IntegralTable.of(f, x);
        found = found == null ? rational(f) : found;
        found = found == null ? byParts(f, depth) : found;
        found = found == null ? waves(f, depth) : found;
        found = found == null ? substituted(f, depth) : found;
        if (found == null) {
            Expr expanded = Expansion.algebraic(f);
            found = expanded.equals(f) || !(expanded instanceof Sum) ? null : of(expanded, depth + 1);
        }
        return found;
    }

    // ---- rational functions ----

    private Expr rational(Expr f) {
        PartialFractions.Parts parts = PartialFractions.taken(f, x);
        if (parts == null) {
            return null;
        }
        List<Expr> terms = new ArrayList<>();
        List<Expr> coefficients = Expansion.coefficients(parts.whole(), x);
        for (int i = 0; i < coefficients.size(); i++) {
            terms.add(Algebra.mul(coefficients.get(i), Algebra.pow(x, i + 1), Numerals.of(1, i + 1)));
        }
        Expr pair = hyperbolicPair(parts.parts());
        if (pair != null) {
            terms.add(pair);
            return Algebra.add(terms);
        }
        for (PartialFractions.Part part : parts.parts()) {
            Expr each = fraction(part);
            if (each == null) {
                return null;
            }
            terms.add(each);
        }
        return Algebra.add(terms);
    }

    /** c/(x-a) - c/(x-b) is an inverse hyperbolic tangent. */
    private Expr hyperbolicPair(List<PartialFractions.Part> parts) {
        if (parts.size() != 2 || parts.get(0).power() != 1 || parts.get(1).power() != 1 || Expansion.degree(parts.get(0).factor(), x) != 1
                || Expansion.degree(parts.get(1).factor(), x) != 1) {
            return null;
        }
        List<Expr> first = Expansion.coefficients(parts.get(0).factor(), x);
        List<Expr> second = Expansion.coefficients(parts.get(1).factor(), x);
        Expr residue = Algebra.div(parts.get(0).numerator(), first.get(1));
        Rational a = Algebra.div(Algebra.neg(first.get(0)), first.get(1)).rational();
        Rational b = Algebra.div(Algebra.neg(second.get(0)), second.get(1)).rational();
        if (a == null || b == null || !Algebra.add(residue, Algebra.div(parts.get(1).numerator(), second.get(1))).isZero()) {
            return null;
        }
        // log(x-a) - log(x-b) = -2 atanh((2x - a - b)/(a - b)) up to a constant
        Rational low = a.compareTo(b) < 0 ? a : b;
        Rational high = a.compareTo(b) < 0 ? b : a;
        Expr inside = Algebra.mul(Algebra.sub(Algebra.mul(Numerals.TWO, x), Numerals.of(low.plus(high))), Numerals.of(high.minus(low).inverse()));
        Expr factor = Algebra.mul(Numerals.TWO, residue);
        return Algebra.mul(a.equals(high) ? Numerals.MINUS_ONE : Numerals.ONE, factor, Calls.of("atanh", Expansion.algebraic(inside)));
    }

    private Expr fraction(PartialFractions.Part part) {
        List<Expr> c = Expansion.coefficients(part.factor(), x);
        int degree = c.size() - 1;
        if (degree == 1) {
            if (part.power() == 1) {
                return Algebra.mul(Algebra.div(part.numerator(), c.get(1)), Calls.of("log", monic(part.factor(), c.get(1))));
            }
            return Algebra.neg(Algebra.div(part.numerator(), Algebra.mul(Algebra.num(part.power() - 1L), c.get(1), Algebra.pow(part.factor(), part.power() - 1))));
        }
        if (degree != 2) {
            return null;
        }
        return quadratic(part.numerator(), c, part.factor(), part.power());
    }

    private Expr monic(Expr factor, Expr lead) {
        return lead.isNumber() ? Expansion.algebraic(Algebra.div(factor, lead)) : factor;
    }

    /** (p x + q) / (a x^2 + b x + c)^n */
    private Expr quadratic(Expr numerator, List<Expr> c, Expr factor, int power) {
        List<Expr> n = Expansion.coefficients(numerator, x);
        Expr p = n.size() > 1 ? n.get(1) : Numerals.ZERO;
        Expr a = c.get(2);
        Expr b = c.get(1);
        Expr q = Algebra.sub(n.get(0), Algebra.div(Algebra.mul(p, b), Algebra.mul(Numerals.TWO, a)));
        Expr first = Numerals.ZERO;
        if (!p.isZero()) {
            Expr half = Algebra.div(p, Algebra.mul(Numerals.TWO, a));
            first = power == 1 ? Algebra.mul(half, Calls.of("log", monic(factor, a)))
                    : Algebra.neg(Algebra.div(half, Algebra.mul(Algebra.num(power - 1L), Algebra.pow(factor, power - 1))));
        }
        return Algebra.add(first, q.isZero() ? q : Algebra.mul(q, inverseQuadratic(c, factor, power)));
    }

    private Expr inverseQuadratic(List<Expr> c, Expr factor, int power) {
        Expr slope = Derivatives.of(factor, x);
        Expr d = Expansion.algebraic(Algebra.sub(Algebra.mul(Algebra.num(4), c.get(2), c.get(0)), Algebra.pow(c.get(1), 2)));
        if (power > 1) {
            Expr below = Algebra.mul(Algebra.num(power - 1L), d);
            return Algebra.add(Algebra.div(slope, Algebra.mul(below, Algebra.pow(factor, power - 1))),
                    Algebra.mul(Algebra.div(Algebra.mul(Numerals.TWO, c.get(2), Algebra.num(2L * power - 3)), below), inverseQuadratic(c, factor, power - 1)));
        }
        boolean negative = Integer.valueOf(-1).equals(Signs.of(d)) || Algebra.leadsNegative(d) && !Signs.isPositive(d);
        Expr root = root(negative ? Algebra.neg(d) : d);
        Expr inside = Simplification.radical(Expansion.algebraic(Algebra.mul(slope, Algebra.pow(root, -1))));
        Expr factorOutside = Simplification.radical(Algebra.mul(Numerals.TWO, Algebra.pow(root, -1)));
        return Algebra.mul(negative ? Numerals.MINUS_ONE : Numerals.ONE, factorOutside, Calls.of(negative ? "atanh" : "atan", inside));
    }

    /** A root of a square, where its sign does not matter. */
    private static Expr root(Expr square) {
        return Algebra.mul(Algebra.factors(square).stream().map(factor -> factor instanceof Power power && power.exponent.equals(Numerals.TWO)
                ? power.base : Algebra.sqrt(factor)).toList());
    }

    // ---- by parts ----

    private Expr byParts(Expr f, int depth) {
        List<Expr> polynomial = new ArrayList<>();
        List<Expr> rest = new ArrayList<>();
        for (Expr factor : Algebra.factors(f)) {
            (Expansion.degree(factor, x) >= 0 && !(factor instanceof Call) ? polynomial : rest).add(factor);
        }
        Expr p = Expansion.algebraic(Algebra.mul(polynomial));
        if (rest.size() == 1 && linear(rest.getFirst(), "exp", "sin", "cos", "sinh", "cosh") != null && p.has(x)) {
            return polynomialTimes(p, (Call) rest.getFirst());
        }
        if (rest.size() == 2 && p.isOne() || rest.size() == 2 && !p.has(x)) {
            Expr cyclic = exponentialWave(rest);
            if (cyclic != null) {
                return Algebra.mul(p, cyclic);
            }
        }
        if (rest.size() == 1) {
            Expr base = Order.base(rest.getFirst());
            Expr exponent = Order.exponent(rest.getFirst());
            if (base instanceof Call log && log.name.equals("log") && exponent.isInt() && exponent.toInt() > 0 && exponent.toInt() < 8 && log.argument().equals(x)) {
                return polynomialTimesLog(p, exponent.toInt());
            }
            if (exponent.isOne() && base instanceof Call call && switch (call.name) {
                case "log", "atan", "asin", "acos", "acot", "asinh", "acosh", "atanh", "erf" -> Expansion.degree(call.argument(), x) == 1
                        || call.name.equals("log") && Expansion.degree(call.argument(), x) > 0;
                default -> false;
            }) {
                Expr primitive = of(p, depth + 1);
                if (primitive == null) {
                    return null;
                }
                Expr inner = of(Fractions.normal(Algebra.mul(primitive, Derivatives.of(call, x))), depth + 1);
                return inner == null ? null : Algebra.sub(Algebra.mul(primitive, call), inner);
            }
        }
        return null;
    }

    /** The coefficients of a x + b inside of a call of one of the names; null when it is no such call. */
    private List<Expr> linear(Expr value, String... names) {
        if (value instanceof Call call && List.of(names).contains(call.name)) {
            List<Expr> c = Expansion.coefficients(call.argument(), x);
            return c != null && c.size() == 2 ? c : null;
        }
        return null;
    }

    /** p(x) times exp, sin, cos: the derivatives of p times the repeated integrals, gathered by function. */
    private Expr polynomialTimes(Expr p, Call call) {
        Expr a = linear(call, call.name).get(1);
        List<Expr> terms = new ArrayList<>();
        Expr derivative = p;
        Expr integral = call;
        boolean minus = false;
        while (!derivative.isZero()) {
            integral = Algebra.div(primitive(integral), a);
            terms.add(Algebra.mul(minus ? Numerals.MINUS_ONE : Numerals.ONE, derivative, integral));
            derivative = Derivatives.of(derivative, x);
            minus = !minus;
        }
        List<Expr> results = new ArrayList<>();
        for (String name : List.of("exp", "sin", "cos", "sinh", "cosh")) {
            Expr function = Calls.of(name, call.argument());
            List<Expr> own = new ArrayList<>();
            for (Expr term : terms) {
                if (term.has(function)) {
                    own.add(Algebra.div(term, function));
                }
            }
            if (!own.isEmpty()) {
                Expr factor = Expansion.algebraic(Algebra.add(own));
                results.add(Algebra.mul(function, factor instanceof Sum ? Simplification.factored(factor) : factor));
            }
        }
        return Algebra.add(results);
    }

    /** The integral of a function of a x + b, times a. */
    private Expr primitive(Expr value) {
        List<Expr> rest = new ArrayList<>();
        Call call = null;
        for (Expr factor : Algebra.factors(value)) {
            if (factor instanceof Call own && factor.has(x)) {
                call = own;
            } else {
                rest.add(factor);
            }
        }
        Expr inner = call.argument();
        Expr changed = switch (call.name) {
            case "sin" -> Algebra.neg(Calls.of("cos", inner));
            case "cos" -> Calls.of("sin", inner);
            case "sinh" -> Calls.of("cosh", inner);
            case "cosh" -> Calls.of("sinh", inner);
            default -> call;
        };
        rest.add(changed);
        return Algebra.mul(rest);
    }

    private Expr exponentialWave(List<Expr> factors) {
        Call exp = factors.get(0) instanceof Call a && a.name.equals("exp") ? a : factors.get(1) instanceof Call b && b.name.equals("exp") ? b : null;
        if (exp == null) {
            return null;
        }
        Expr other = factors.get(0).equals(exp) ? factors.get(1) : factors.get(0);
        List<Expr> up = linear(exp, "exp");
        List<Expr> turn = linear(other, "sin", "cos");
        if (up == null || turn == null) {
            return null;
        }
        Expr a = up.get(1);
        Expr b = turn.get(1);
        Expr inner = ((Call) other).argument();
        Expr sin = Calls.of("sin", inner);
        Expr cos = Calls.of("cos", inner);
        Expr combination = other.isCall("sin") ? Algebra.sub(Algebra.mul(a, sin), Algebra.mul(b, cos)) : Algebra.add(Algebra.mul(a, cos), Algebra.mul(b, sin));
        return Algebra.div(Algebra.mul(exp, combination), Algebra.add(Algebra.pow(a, 2), Algebra.pow(b, 2)));
    }

    /** p(x)*log(x)^n, each power of x as (x^k*(log(x)^n - ...))/k. */
    private Expr polynomialTimesLog(Expr p, int power) {
        List<Expr> coefficients = Expansion.coefficients(p, x);
        List<Expr> terms = new ArrayList<>();
        Expr log = Calls.of("log", x);
        for (int k = 0; k < coefficients.size(); k++) {
            if (coefficients.get(k).isZero()) {
                continue;
            }
            Expr inner = Numerals.ZERO;
            Expr factor = Numerals.ONE;
            for (int i = power; i >= 0; i--) {
                inner = Algebra.add(inner, Algebra.mul(factor, Algebra.pow(log, i)));
                factor = Algebra.mul(factor, Numerals.of(-i, k + 1));
            }
            terms.add(Algebra.mul(coefficients.get(k), Algebra.pow(x, k + 1), inner, Numerals.of(1, k + 1)));
        }
        return Algebra.add(terms);
    }

    // ---- products of sines and cosines ----

    private Expr waves(Expr f, int depth) {
        boolean even = true;
        for (Expr factor : Algebra.factors(f)) {
            Expr base = Order.base(factor);
            if (!(base instanceof Call call) || !call.name.equals("sin") && !call.name.equals("cos") || !Order.exponent(factor).isInt()
                    || Order.exponent(factor).toInt() < 1 || Expansion.degree(call.argument(), x) != 1) {
                return null;
            }
            even &= Order.exponent(factor).toInt() % 2 == 0;
        }
        List<Expr> factors = Algebra.factors(f);
        boolean same = factors.stream().map(each -> ((Call) Order.base(each)).argument()).distinct().count() == 1;
        if (!even && same) {
            return oddPower(f);
        }
        Expr combined = Simplification.combined(f);
        return combined.equals(f) ? null : of(combined, depth + 1);
    }

    /** sin^m cos^n with an odd exponent: what is left of it is the derivative of the other. */
    private Expr oddPower(Expr f) {
        Call first = (Call) Order.base(Algebra.factors(f).getFirst());
        Expr inner = first.argument();
        Expr a = Derivatives.of(inner, x);
        Expr sin = Calls.of("sin", inner);
        Expr cos = Calls.of("cos", inner);
        int m = exponent(f, sin);
        int n = exponent(f, cos);
        Expr place = Algebra.name("__u");
        Expr square = Algebra.sub(Numerals.ONE, Algebra.pow(place, 2));
        boolean bySine = n % 2 == 1;
        Expr body = bySine ? Algebra.mul(Algebra.pow(place, m), Algebra.pow(square, (n - 1) / 2))
                : Algebra.neg(Algebra.mul(Algebra.pow(place, n), Algebra.pow(square, (m - 1) / 2)));
        Expr primitive = orNull(Expansion.algebraic(body), place);
        return Algebra.div(Substitution.replace(primitive, place, bySine ? sin : cos), a);
    }

    private static int exponent(Expr f, Expr base) {
        for (Expr factor : Algebra.factors(f)) {
            if (Order.base(factor).equals(base)) {
                return Order.exponent(factor).toInt();
            }
        }
        return 0;
    }

    // ---- substitution ----

    private Expr substituted(Expr f, int depth) {
        if (depth > 3) {
            return null;
        }
        Set<Expr> inner = new LinkedHashSet<>();
        collect(f, inner);
        Expr place = Algebra.name("__u" + depth);
        Expr linear = byRoot(f, inner, place, depth);
        if (linear != null) {
            return linear;
        }
        for (Expr u : inner) {
            Expr slope = Derivatives.of(u, x);
            if (slope.isZero()) {
                continue;
            }
            Expr quotient = Fractions.normal(Algebra.div(f, slope));
            Expr changed = Substitution.replace(quotient, u, place);
            if (changed.has(x)) {
                changed = Substitution.replace(Simplification.simplify(Algebra.div(f, slope)), u, place);
            }
            if (changed.has(x)) {
                continue;
            }
            Expr primitive = new Integration(place).of(changed, depth + 2);
            if (primitive != null) {
                return Substitution.replace(primitive, place, u);
            }
        }
        return null;
    }

    /** With u = (a x + b)^(1/q) for the powers of a x + b that occur. */
    private Expr byRoot(Expr f, Set<Expr> inner, Expr place, int depth) {
        for (Expr u : inner) {
            List<Expr> c = u.equals(x) ? null : Expansion.coefficients(u, x);
            if (c == null || c.size() != 2) {
                continue;
            }
            int order = 1;
            List<Rational> exponents = new ArrayList<>();
            exponents(f, u, exponents);
            for (Rational each : exponents) {
                order = Math.max(order, each.den().intValue());
            }
            if (order == 1 || order > 6) {
                continue;
            }
            Expr root = Algebra.pow(u, Numerals.of(1, order));
            Expr back = Algebra.div(Algebra.sub(Algebra.pow(place, order), c.get(0)), c.get(1));
            Assumptions positive = new Assumptions();
            Work.assumptions().all().forEach(positive::add);
            positive.add(ExprText.of(place), "positive");
            int power = order;
            Expr changed = Work.within(Work.digits(), positive, () -> Algebra.mul(Expansion.algebraic(Substitution.replace(
                    Substitution.replace(f, u, Algebra.pow(place, power)), x, back)), Algebra.div(Algebra.mul(Algebra.num(power), Algebra.pow(place, power - 1)), c.get(1))));
            Expr primitive = changed.has(x) ? null : new Integration(place).of(Expansion.algebraic(changed), depth + 2);
            if (primitive != null) {
                return Simplification.factored(Substitution.replace(primitive, place, root));
            }
        }
        return null;
    }

    private static void exponents(Expr value, Expr base, List<Rational> into) {
        if (value instanceof Power power && power.base.equals(base) && power.exponent.rational() != null) {
            into.add(power.exponent.rational());
        }
        value.parts().forEach(part -> exponents(part, base, into));
    }

    /** What may be substituted: arguments, bases and calls, the larger first. */
    private void collect(Expr value, Set<Expr> into) {
        for (Expr part : value.parts()) {
            if (part.has(x) && !part.equals(x)) {
                if (!(part instanceof Product)) {
                    into.add(part);
                }
                collect(part, into);
            }
        }
        if (value instanceof Power power && power.base.equals(x) && power.exponent.isInt() && power.exponent.toInt() > 2 && power.exponent.toInt() % 2 == 0) {
            into.add(Algebra.pow(x, power.exponent.toInt() / 2));
        }
    }
}
