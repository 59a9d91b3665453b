package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Power;
import dev.fermata.matlab.symbolic.Expr.Sum;
import java.util.ArrayList;
import java.util.List;

/** Laplace, Fourier and z-transforms of elementary functions and back. */
final class Transforms {
    private Transforms() {
    }

    /** With the usual variables where none are given. */
    static Expr of(String name, Expr value, Expr from, Expr to) {
        String source = switch (name) {
            case "laplace" -> "t";
            case "ilaplace" -> "s";
            case "fourier" -> "x";
            case "ifourier" -> "w";
            case "ztrans" -> "n";
            default -> "z";
        };
        String target = switch (name) {
            case "laplace" -> "s";
            case "ilaplace" -> "t";
            case "fourier" -> "w";
            case "ifourier" -> "x";
            case "ztrans" -> "z";
            default -> "n";
        };
        Expr x = from != null ? from : value.has(Algebra.name(source)) ? Algebra.name(source) : Variables.defaultOf(value);
        if (from == null && !value.any(Expr.Name.class::isInstance)) {
            x = Algebra.name(source);
        }
        Expr s = to != null ? to : Algebra.name(target).equals(x) ? Algebra.name(name.equals("laplace") ? "z" : name.equals("fourier") ? "v" : "x") : Algebra.name(target);
        Expr variable = x;
        Expr whole = name.equals("ilaplace") && PartialFractions.taken(value, x) != null ? inverseLaplace(value, x, s) : null;
        if (whole != null) {
            return whole;
        }
        Expr result = linear(value, x, part -> switch (name) {
            case "laplace" -> laplace(part, variable, s);
            case "ilaplace" -> inverseLaplace(part, variable, s);
            case "fourier" -> fourier(part, variable, s);
            case "ifourier" -> inverseFourier(part, variable, s);
            case "ztrans" -> z(part, variable, s);
            default -> null;
        });
        if (result == null && name.equals("ilaplace")) {
            Expr parts = PartialFractions.of(value, x);
            result = parts.equals(value) ? null : linear(parts, x, part -> inverseLaplace(part, variable, s));
        }
        return result == null ? Calls.of(name, value, x, s) : result;
    }

    private interface Part {
        Expr of(Expr value);
    }

    /** Term by term, constants in front. */
    private static Expr linear(Expr value, Expr x, Part transform) {
        List<Expr> terms = new ArrayList<>();
        for (Expr term : Algebra.terms(Expansion.algebraic(value) instanceof Sum sum && !(value instanceof Power) ? sum : value)) {
            List<Expr> outside = new ArrayList<>();
            List<Expr> inside = new ArrayList<>();
            Algebra.factors(term).forEach(factor -> (factor.has(x) ? inside : outside).add(factor));
            Expr each = transform.of(Algebra.mul(inside));
            if (each == null) {
                return null;
            }
            outside.add(each);
            terms.add(Algebra.mul(outside));
        }
        return Algebra.add(terms);
    }

    /** The coefficients of a t + b inside of a call; null when it is none such. */
    private static List<Expr> inside(Expr value, String name, Expr t) {
        if (!value.isCall(name)) {
            return null;
        }
        List<Expr> c = Expansion.coefficients(value.parts().getFirst(), t);
        return c != null && c.size() == 2 ? c : null;
    }

    // ---- Laplace ----

    private static Expr laplace(Expr f, Expr t, Expr s) {
        if (!f.has(t)) {
            return Algebra.mul(f, Algebra.pow(s, -1));
        }
        List<Expr> factors = Algebra.factors(f);
        for (Expr factor : factors) {
            List<Expr> c = inside(factor, "exp", t);
            if (c != null) {
                Expr rest = laplace(Algebra.div(f, factor), t, s);
                return rest == null ? null : Algebra.mul(Calls.of("exp", c.get(0)), Substitution.replace(rest, s, Algebra.sub(s, c.get(1))));
            }
            List<Expr> step = inside(factor, "heaviside", t);
            if (step != null && step.get(1).isOne()) {
                Expr delay = Algebra.neg(step.get(0));
                Expr moved = Expansion.of(Substitution.replace(Algebra.div(f, factor), t, Algebra.add(t, delay)));
                Expr rest = linear(moved, t, part -> laplace(part, t, s));
                return rest == null ? null : Algebra.mul(Calls.of("exp", Algebra.neg(Algebra.mul(delay, s))), rest);
            }
            List<Expr> pulse = inside(factor, "dirac", t);
            if (pulse != null && factors.size() == 1 && pulse.get(1).isOne()) {
                return Calls.of("exp", Algebra.mul(pulse.get(0), s));
            }
        }
        for (Expr factor : factors) {
            if (factor.equals(t) || factor instanceof Power power && power.base.equals(t) && power.exponent.isInt() && power.exponent.toInt() > 0) {
                int n = Order.exponent(factor).toInt();
                if (factors.size() == 1) {
                    return Algebra.div(Calls.of("factorial", Algebra.num(n)), Algebra.pow(s, n + 1));
                }
                Expr rest = laplace(Algebra.div(f, factor), t, s);
                Expr derivative = rest == null ? null : Derivatives.of(rest, s, n);
                return rest == null ? null : Simplification.factored(n % 2 == 0 ? derivative : Algebra.neg(derivative));
            }
        }
        if (f instanceof Power power && power.base.equals(t) && !power.exponent.has(t)) {
            Expr next = Algebra.add(power.exponent, Numerals.ONE);
            return Algebra.div(Calls.of("gamma", next), Algebra.pow(s, next));
        }
        for (String wave : List.of("sin", "cos", "sinh", "cosh")) {
            List<Expr> c = inside(f, wave, t);
            if (c != null) {
                Expr a = c.get(1);
                boolean circular = !wave.endsWith("h");
                Expr below = circular ? Algebra.add(Algebra.pow(a, 2), Algebra.pow(s, 2)) : Algebra.sub(Algebra.pow(s, 2), Algebra.pow(a, 2));
                boolean sine = wave.startsWith("sin");
                if (c.get(0).isZero()) {
                    return Algebra.div(sine ? a : s, below);
                }
                Expr sin = Calls.of("sin", c.get(0));
                Expr cos = Calls.of("cos", c.get(0));
                return !circular ? null : Algebra.div(sine ? Algebra.add(Algebra.mul(s, sin), Algebra.mul(a, cos)) : Algebra.sub(Algebra.mul(s, cos), Algebra.mul(a, sin)), below);
            }
        }
        if (f instanceof Call call && call.arguments.size() == 1 && call.argument().equals(t) && !Character.isLowerCase(call.name.charAt(0))) {
            return null;
        }
        Expr combined = Simplification.combined(f);
        return combined.equals(f) ? null : linear(combined, t, part -> laplace(part, t, s));
    }

    private static Expr inverseLaplace(Expr f, Expr s, Expr t) {
        if (!f.has(s)) {
            return Algebra.mul(f, Calls.of("dirac", t));
        }
        for (Expr factor : Algebra.factors(f)) {
            List<Expr> c = inside(factor, "exp", s);
            if (c != null) {
                Expr delay = Algebra.neg(c.get(1));
                Expr rest = linear(PartialFractions.of(Algebra.div(f, factor), s), s, part -> inverseLaplace(part, s, t));
                Expr moved = Algebra.sub(t, delay);
                return rest == null ? null : Algebra.mul(Calls.of("exp", c.get(0)), Calls.of("heaviside", moved), Substitution.replace(rest, t, moved));
            }
        }
        PartialFractions.Parts parts = PartialFractions.taken(f, s);
        if (parts == null) {
            return f instanceof Power power && power.base.equals(s) && !power.exponent.has(s)
                    ? Algebra.div(Algebra.pow(t, Algebra.sub(Algebra.neg(power.exponent), Numerals.ONE)), Calls.of("gamma", Algebra.neg(power.exponent))) : null;
        }
        if (parts.whole().has(s)) {
            return null;
        }
        List<Expr> terms = new ArrayList<>();
        if (!parts.whole().isZero()) {
            terms.add(Algebra.mul(parts.whole(), Calls.of("dirac", t)));
        }
        for (PartialFractions.Part part : parts.parts()) {
            Expr each = inversePart(part, s, t);
            if (each == null) {
                return null;
            }
            terms.add(each);
        }
        return Algebra.add(terms);
    }

    private static Expr inversePart(PartialFractions.Part part, Expr s, Expr t) {
        List<Expr> c = Expansion.coefficients(part.factor(), s);
        if (c.size() == 2) {
            Expr pole = Algebra.neg(Algebra.div(c.get(0), c.get(1)));
            Expr factor = Algebra.div(part.numerator(), Algebra.mul(Algebra.pow(c.get(1), part.power()), Calls.of("factorial", Algebra.num(part.power() - 1L))));
            return Algebra.mul(factor, Algebra.pow(t, part.power() - 1), Calls.of("exp", Algebra.mul(pole, t)));
        }
        if (c.size() != 3 || part.power() > 2) {
            return null;
        }
        List<Expr> n = Expansion.coefficients(part.numerator(), s);
        Expr p = Algebra.div(n.size() > 1 ? n.get(1) : Numerals.ZERO, Algebra.pow(c.get(2), part.power()));
        Expr q = Algebra.div(n.get(0), Algebra.pow(c.get(2), part.power()));
        Expr shift = Algebra.div(c.get(1), Algebra.mul(Numerals.TWO, c.get(2)));
        Expr square = Expansion.algebraic(Algebra.sub(Algebra.div(c.get(0), c.get(2)), Algebra.pow(shift, 2)));
        boolean grows = Integer.valueOf(-1).equals(Signs.of(square)) || Algebra.isNegative(square);
        Expr w = root(grows ? Algebra.neg(square) : square);
        Expr sin = Calls.of(grows ? "sinh" : "sin", Algebra.mul(w, t));
        Expr cos = Calls.of(grows ? "cosh" : "cos", Algebra.mul(w, t));
        Expr rest = Algebra.sub(q, Algebra.mul(p, shift));
        Expr decay = Calls.of("exp", Algebra.neg(Algebra.mul(shift, t)));
        if (part.power() == 1) {
            Expr wave = Algebra.mul(Simplification.radical(Algebra.div(rest, w)), sin);
            Expr inner = Algebra.add(Algebra.mul(p, cos), wave);
            return Algebra.mul(decay, inner);
        }
        if (grows) {
            return null;
        }
        // s/(s^2+w^2)^2 and 1/(s^2+w^2)^2
        Expr first = Algebra.mul(p, t, sin, Algebra.pow(Algebra.mul(Numerals.TWO, w), -1));
        Expr second = Algebra.mul(rest, Algebra.sub(sin, Algebra.mul(w, t, cos)), Algebra.pow(Algebra.mul(Numerals.TWO, Algebra.pow(w, 3)), -1));
        return Algebra.mul(decay, Algebra.add(first, second));
    }

    /** The square root of a square of a name is the name. */
    private static Expr root(Expr square) {
        return square instanceof Power power && power.exponent.equals(Numerals.TWO) ? power.base : Algebra.sqrt(square);
    }

    // ---- Fourier ----

    private static Expr fourier(Expr f, Expr x, Expr w) {
        Expr twoPi = Algebra.mul(Numerals.TWO, Algebra.PI);
        if (!f.has(x)) {
            return Algebra.mul(f, twoPi, Calls.of("dirac", w));
        }
        if (f instanceof Call call && call.name.equals("exp")) {
            List<Expr> c = Expansion.coefficients(call.argument(), x);
            if (c != null && c.size() == 3 && c.get(1).isZero() && Signs.isPositive(Algebra.neg(c.get(2)))) {
                Expr a = Algebra.neg(c.get(2));
                return Algebra.mul(Calls.of("exp", c.get(0)), Algebra.sqrt(Algebra.PI), Algebra.pow(a, Numerals.of(-1, 2)),
                        Calls.of("exp", Algebra.neg(Algebra.div(Algebra.pow(w, 2), Algebra.mul(Algebra.num(4), a)))));
            }
            Expr size = Calls.of("abs", x);
            Expr ratio = Algebra.neg(Algebra.div(call.argument(), size));
            if (!ratio.has(x) && Signs.isPositive(ratio)) {
                return Algebra.div(Algebra.mul(Numerals.TWO, ratio), Algebra.add(Algebra.pow(w, 2), Algebra.pow(ratio, 2)));
            }
        }
        if (f.isCall("dirac")) {
            List<Expr> c = inside(f, "dirac", x);
            return c == null || !c.get(1).isOne() ? null : Calls.of("exp", Algebra.mul(c.get(0), w, Numerals.I));
        }
        for (String wave : List.of("sin", "cos")) {
            List<Expr> c = inside(f, wave, x);
            if (c != null && c.get(0).isZero()) {
                Expr a = c.get(1);
                Expr minus = Calls.of("dirac", Algebra.sub(w, a));
                Expr plus = Calls.of("dirac", Algebra.add(w, a));
                return wave.equals("cos") ? Algebra.mul(Algebra.PI, Algebra.add(minus, plus)) : Algebra.neg(Algebra.mul(Algebra.PI, Algebra.sub(minus, plus), Numerals.I));
            }
        }
        if (f.equals(Calls.of("heaviside", x))) {
            return Algebra.sub(Algebra.mul(Algebra.PI, Calls.of("dirac", w)), Algebra.mul(Numerals.I, Algebra.pow(w, -1)));
        }
        List<Expr> factors = Algebra.factors(f);
        if (factors.size() == 2 && factors.contains(Calls.of("heaviside", x))) {
            List<Expr> c = inside(Algebra.div(f, Calls.of("heaviside", x)), "exp", x);
            if (c != null && c.get(0).isZero() && Algebra.leadsNegative(c.get(1))) {
                return Algebra.pow(Algebra.add(Algebra.neg(c.get(1)), Algebra.mul(w, Numerals.I)), -1);
            }
        }
        return null;
    }

    private static Expr inverseFourier(Expr f, Expr w, Expr x) {
        Expr forward = fourier(f, w, Algebra.name("__v"));
        return forward == null ? null : Algebra.div(Substitution.replace(forward, Algebra.name("__v"), Algebra.neg(x)), Algebra.mul(Numerals.TWO, Algebra.PI));
    }

    // ---- z ----

    private static Expr z(Expr f, Expr n, Expr z) {
        Expr less = Algebra.sub(z, Numerals.ONE);
        if (!f.has(n)) {
            return Algebra.mul(f, Algebra.div(z, less));
        }
        if (f.equals(n)) {
            return Algebra.div(z, Algebra.pow(less, 2));
        }
        if (f.equals(Algebra.pow(n, 2))) {
            return Algebra.div(Algebra.mul(z, Algebra.add(z, Numerals.ONE)), Algebra.pow(less, 3));
        }
        if (f instanceof Power power && power.exponent.equals(n) && !power.base.has(n)) {
            return Algebra.neg(Algebra.div(z, Algebra.sub(power.base, z)));
        }
        List<Expr> wave = inside(f, "sin", n);
        if (wave != null && wave.get(0).isZero()) {
            Expr below = Algebra.add(Algebra.pow(z, 2), Algebra.neg(Algebra.mul(Numerals.TWO, Calls.of("cos", wave.get(1)), z)), Numerals.ONE);
            return Algebra.div(Algebra.mul(z, Calls.of("sin", wave.get(1))), below);
        }
        return null;
    }
}
