package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Power;
import dev.fermata.matlab.symbolic.Expr.Product;
import dev.fermata.matlab.symbolic.Expr.Sum;
import dev.fermata.matlab.value.MatlabError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Solutions of one equation in one unknown: polynomials, and functions that can be undone step by step. */
final class Solver {
    private static final int DEPTH_MAX = 20;

    private Solver() {
    }

    /** What must be zero for an equation to hold. */
    static Expr body(Expr equation) {
        return equation.isCall("==") ? Algebra.sub(equation.parts().get(0), equation.parts().get(1)) : equation;
    }

    /** The solutions of {@code body = 0}; null when they cannot be found. */
    static List<Expr> of(Expr body, Expr variable) {
        return solve(body, variable, 0);
    }

    private static List<Expr> solve(Expr body, Expr variable, int depth) {
        if (depth > DEPTH_MAX) {
            return null;
        }
        if (!body.has(variable)) {
            return body.isZero() ? null : List.of();
        }
        if (body.any(Expr.Flt.class::isInstance)) {
            List<Expr> roots = Roots.of(body, variable, false);
            if (roots != null) {
                return roots;
            }
        }
        Fractions fraction = Fractions.of(body);
        if (fraction != null && fraction.generators().stream().noneMatch(each -> !each.equals(variable) && each.has(variable))
                && !hasRoots(body, variable)) {
            return Roots.of(fraction.expression(fraction.numerator), variable, false);
        }
        List<Expr> found = null;
        if (fraction != null) {
            found = byGenerator(fraction, variable, depth);
        }
        if (found == null && body instanceof Product product) {
            found = anyOf(product, variable, depth);
        }
        if (found == null) {
            found = undone(body, Numerals.ZERO, variable, depth);
        }
        if (found == null) {
            found = byTangent(body, variable, depth);
        }
        if (found == null) {
            found = byProduct(body, variable, depth);
        }
        if (found == null) {
            Expr simple = Simplification.simplify(body);
            if (!simple.equals(body)) {
                found = solve(simple, variable, depth + 5);
            }
        }
        return found == null ? null : checked(found, body, variable);
    }

    private static boolean hasRoots(Expr body, Expr variable) {
        return body.any(part -> part instanceof Power power && power.base.has(variable) && !power.exponent.isInt());
    }

    /** Solutions that make the equation undefined or false (after squaring) are none. */
    private static List<Expr> checked(List<Expr> found, Expr body, Expr variable) {
        Set<Expr> good = new LinkedHashSet<>();
        for (Expr each : found) {
            try {
                Expr value = Substitution.replace(body, variable, each);
                Expr.Flt number = value.any(Expr.Name.class::isInstance) ? null : Evaluation.of(value, 30);
                if (number == null || number.re.abs().doubleValue() < 1e-15 && number.im.abs().doubleValue() < 1e-15) {
                    good.add(each);
                }
            } catch (MatlabError _) {
                continue;
            }
        }
        return Roots.sorted(List.copyOf(good));
    }

    private static List<Expr> anyOf(Product product, Expr variable, int depth) {
        List<Expr> all = new ArrayList<>();
        for (Expr factor : product.factors) {
            Expr base = Order.base(factor);
            Rational exponent = Order.exponent(factor).rational();
            if (factor.has(variable) && (exponent == null || exponent.sign() > 0)) {
                List<Expr> each = solve(exponent == null ? factor : base, variable, depth + 1);
                if (each == null) {
                    return null;
                }
                all.addAll(each);
            }
        }
        return all;
    }

    /** When the unknown occurs only inside of one generator, that is solved for first. */
    private static List<Expr> byGenerator(Fractions fraction, Expr variable, int depth) {
        Expr inner = null;
        for (Expr each : fraction.generators()) {
            if (each.has(variable)) {
                if (inner != null) {
                    return null;
                }
                inner = each;
            }
        }
        if (inner == null) {
            return null;
        }
        Expr place = Algebra.name("__g");
        int index = fraction.generators().indexOf(inner);
        List<Poly> parts = fraction.numerator.by(index);
        List<Expr> coefficients = parts.stream().map(fraction::expression).map(Expr.class::cast).toList();
        if (coefficients.size() < 2) {
            return null;
        }
        Expr root = fraction.root(inner);
        if (root.equals(variable) || root.equals(inner) && inner.equals(variable)) {
            return null;
        }
        List<Expr> values = Roots.of(Expansion.polynomial(coefficients, place), place, false);
        if (values == null) {
            return null;
        }
        List<Expr> all = new ArrayList<>();
        for (Expr value : values) {
            List<Expr> each = undone(root, value, variable, depth + 1);
            if (each == null) {
                return null;
            }
            all.addAll(each);
        }
        return all;
    }

    /** Solves {@code value = target} by undoing what is outermost. */
    private static List<Expr> undone(Expr value, Expr target, Expr variable, int depth) {
        if (value.equals(variable)) {
            return List.of(target);
        }
        if (depth > DEPTH_MAX) {
            return null;
        }
        switch (value) {
            case Sum sum -> {
                List<Expr> with = new ArrayList<>();
                List<Expr> rest = new ArrayList<>();
                sum.terms.forEach(term -> (term.has(variable) ? with : rest).add(term));
                if (rest.isEmpty()) {
                    return target.isZero() ? null : solveAgain(Algebra.sub(value, target), value, variable, depth);
                }
                if (with.size() > 1) {
                    return solveAgain(Algebra.sub(value, target), value, variable, depth);
                }
                return undone(Algebra.add(with), Algebra.sub(target, Algebra.add(rest)), variable, depth + 1);
            }
            case Product product -> {
                List<Expr> with = new ArrayList<>();
                List<Expr> rest = new ArrayList<>();
                product.factors.forEach(factor -> (factor.has(variable) ? with : rest).add(factor));
                if (with.size() > 1) {
                    return target.isZero() ? anyOf(product, variable, depth + 1) : solveAgain(Algebra.sub(value, target), value, variable, depth);
                }
                return undone(Algebra.mul(with), Simplification.radical(Fractions.normal(Algebra.div(target, Algebra.mul(rest)))), variable, depth + 1);
            }
            case Power power -> {
                return undonePower(power, target, variable, depth);
            }
            case Call call -> {
                return undoneCall(call, target, variable, depth);
            }
            default -> {
                return null;
            }
        }
    }

    /** As a new problem, when it is not the one that is being solved. */
    private static List<Expr> solveAgain(Expr body, Expr value, Expr variable, int depth) {
        return body.equals(value) ? null : solve(body, variable, depth + 1);
    }

    private static List<Expr> undonePower(Power power, Expr target, Expr variable, int depth) {
        if (!power.base.has(variable)) {
            return target.isZero() ? List.of()
                    : undone(power.exponent, Simplification.simplify(Algebra.div(Calls.of("log", target), Calls.of("log", power.base))), variable, depth + 1);
        }
        if (power.exponent.has(variable)) {
            return null;
        }
        Rational exponent = power.exponent.rational();
        if (exponent == null) {
            return undone(power.base, Algebra.pow(target, Algebra.div(Numerals.ONE, power.exponent)), variable, depth + 1);
        }
        if (target.isZero()) {
            return exponent.sign() < 0 ? List.of() : undone(power.base, target, variable, depth + 1);
        }
        // x^(p/q) = c: x^p = c^q
        Expr raised = Algebra.pow(target, Numerals.of(exponent.den()));
        Expr place = Algebra.name("__p");
        int times = exponent.num().intValue();
        Expr polynomial = times > 0 ? Algebra.sub(Algebra.pow(place, times), raised) : Algebra.sub(Algebra.mul(raised, Algebra.pow(place, -times)), Numerals.ONE);
        List<Expr> values = Roots.of(polynomial, place, false);
        List<Expr> all = new ArrayList<>();
        for (Expr each : values == null ? List.<Expr>of() : values) {
            List<Expr> inner = undone(power.base, each, variable, depth + 1);
            if (inner == null) {
                return null;
            }
            all.addAll(inner);
        }
        return all;
    }

    private static List<Expr> undoneCall(Call call, Expr target, Expr variable, int depth) {
        if (call.arguments.size() != 1) {
            return null;
        }
        Expr x = call.argument();
        List<Expr> places = switch (call.name) {
            case "exp" -> target.isZero() ? List.of() : List.of(Calls.of("log", target));
            case "log" -> List.of(Calls.of("exp", target));
            case "sin" -> target.isZero() ? List.of(target) : List.of(Calls.of("asin", target), Algebra.sub(Algebra.PI, Calls.of("asin", target)));
            case "cos" -> target.isZero() ? List.of(Calls.of("acos", target)) : List.of(Calls.of("acos", target), Algebra.neg(Calls.of("acos", target)));
            case "tan", "cot", "sinh", "tanh" -> List.of(Calls.of("a" + call.name, target));
            case "cosh" -> List.of(Calls.of("acosh", target), Algebra.neg(Calls.of("acosh", target)));
            case "asin", "acos", "atan", "asinh", "acosh", "atanh" -> List.of(Calls.of(call.name.substring(1), target));
            case "abs" -> Integer.valueOf(-1).equals(Signs.of(target)) ? List.of() : target.isZero() ? List.of(target) : List.of(Algebra.neg(target), target);
            case "factorial", "gamma" -> null;
            default -> null;
        };
        if (places == null) {
            return null;
        }
        List<Expr> all = new ArrayList<>();
        for (Expr each : places) {
            List<Expr> inner = undone(x, each, variable, depth + 1);
            if (inner == null) {
                return null;
            }
            for (Expr solution : inner) {
                if (!all.contains(solution)) {
                    all.add(solution);
                }
            }
        }
        return all;
    }

    /** A sum of logarithms as the logarithm of a product. */
    private static List<Expr> byProduct(Expr body, Expr variable, int depth) {
        List<Expr> inside = new ArrayList<>();
        List<Expr> rest = new ArrayList<>();
        for (Expr term : Algebra.terms(body)) {
            if (Algebra.withoutCoefficient(term) instanceof Call call && call.name.equals("log") && call.has(variable) && Algebra.coefficient(term).isInt()) {
                inside.add(Algebra.pow(call.argument(), Algebra.coefficient(term)));
            } else {
                rest.add(term);
            }
        }
        Expr other = Algebra.add(rest);
        return inside.size() < 2 || other.has(variable) ? null
                : solve(Algebra.sub(Algebra.mul(inside), Calls.of("exp", Algebra.neg(other))), variable, depth + 5);
    }

    /** {@code a*sin(u) + b*cos(u) = 0} as an equation for tan(u). */
    private static List<Expr> byTangent(Expr body, Expr variable, int depth) {
        List<Expr> terms = Algebra.terms(body);
        if (terms.size() != 2) {
            return null;
        }
        for (Expr factor : Algebra.factors(terms.get(0))) {
            if (factor instanceof Call call && (call.name.equals("sin") || call.name.equals("cos")) && call.has(variable)) {
                Expr other = Calls.of(call.name.equals("sin") ? "cos" : "sin", call.argument());
                Expr a = Algebra.div(terms.get(0), call);
                Expr b = Algebra.div(terms.get(1), other);
                if (!a.has(variable) && !b.has(variable)) {
                    Expr ratio = call.name.equals("sin") ? Algebra.neg(Algebra.div(b, a)) : Algebra.neg(Algebra.div(a, b));
                    return undone(Calls.of("tan", call.argument()), ratio, variable, depth + 1);
                }
            }
        }
        return null;
    }
}
