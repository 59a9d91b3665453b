package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Power;
import java.util.List;

/** Integrals of single functions of a x + b, of roots of quadratic polynomials, and of exponentials of these. */
final class IntegralTable {
    private IntegralTable() {
    }

    /** Null when there is no entry. */
    static Expr of(Expr f, Expr x) {
        if (f.equals(x)) {
            return Algebra.mul(Numerals.HALF, Algebra.pow(x, 2));
        }
        if (f instanceof Power power) {
            return power(power, x);
        }
        if (f instanceof Call call && call.arguments.size() == 1) {
            List<Expr> c = Expansion.coefficients(call.argument(), x);
            if (c == null) {
                return null;
            }
            if (c.size() == 3 && call.name.equals("exp")) {
                return gaussian(c, x);
            }
            Expr primitive = c.size() == 2 ? call(call.name, call.argument(), x) : null;
            return primitive == null ? null : Algebra.div(primitive, c.get(1));
        }
        return root(f, x);
    }

    private static Expr power(Power power, Expr x) {
        Expr u = power.base;
        if (!u.has(x)) {
            List<Expr> c = Expansion.coefficients(power.exponent, x);
            return c != null && c.size() == 2 ? Algebra.div(power, Algebra.mul(c.get(1), Calls.of("log", u))) : null;
        }
        if (power.exponent.has(x)) {
            return null;
        }
        List<Expr> c = Expansion.coefficients(u, x);
        if (c != null && c.size() == 2) {
            if (power.exponent.equals(Numerals.MINUS_ONE)) {
                return Algebra.div(Calls.of("log", u), c.get(1));
            }
            Expr next = Algebra.add(power.exponent, Numerals.ONE);
            return Algebra.div(Algebra.pow(u, next), Algebra.mul(next, c.get(1)));
        }
        if (c != null && c.size() == 3 && power.exponent.rational() != null) {
            return quadraticRoot(power, c, x);
        }
        if (u instanceof Call call && power.exponent.isInt()) {
            List<Expr> inner = Expansion.coefficients(call.argument(), x);
            if (inner != null && inner.size() == 2) {
                Expr primitive = callPower(call, power.exponent.toInt(), x);
                return primitive == null ? null : Algebra.div(primitive, inner.get(1));
            }
        }
        return null;
    }

    /** With respect to the argument u. */
    private static Expr call(String name, Expr u, Expr x) {
        Expr sin = Calls.of("sin", u);
        Expr cos = Calls.of("cos", u);
        return switch (name) {
            case "exp" -> Calls.of("exp", u);
            case "sin" -> Algebra.neg(cos);
            case "cos" -> sin;
            case "tan" -> Algebra.neg(Calls.of("log", cos));
            case "cot" -> Calls.of("log", sin);
            case "sec" -> Algebra.add(Calls.of("log", Algebra.pow(cos, -1)), Calls.of("log", Algebra.add(sin, Numerals.ONE)));
            case "csc" -> Calls.of("log", Calls.of("tan", Algebra.mul(Numerals.HALF, u)));
            case "sinh" -> Calls.of("cosh", u);
            case "cosh" -> Calls.of("sinh", u);
            case "tanh" -> Calls.of("log", Calls.of("cosh", u));
            case "coth" -> Calls.of("log", Calls.of("sinh", u));
            case "log" -> Algebra.mul(u, Algebra.sub(Calls.of("log", u), Numerals.ONE));
            case "abs" -> Algebra.mul(Numerals.HALF, Algebra.pow(u, 2), Calls.of("sign", u));
            case "sign" -> Calls.of("abs", u);
            case "heaviside" -> Algebra.mul(u, Calls.of("heaviside", u));
            case "dirac" -> Calls.of("heaviside", u);
            case "asin" -> Algebra.add(Algebra.mul(u, Calls.of(name, u)), Algebra.sqrt(Algebra.sub(Numerals.ONE, Algebra.pow(u, 2))));
            case "acos" -> Algebra.sub(Algebra.mul(u, Calls.of(name, u)), Algebra.sqrt(Algebra.sub(Numerals.ONE, Algebra.pow(u, 2))));
            case "atan" -> Algebra.sub(Algebra.mul(u, Calls.of(name, u)), Algebra.mul(Numerals.HALF, Calls.of("log", Algebra.add(Algebra.pow(u, 2), Numerals.ONE))));
            case "acot" -> Algebra.add(Algebra.mul(u, Calls.of(name, u)), Algebra.mul(Numerals.HALF, Calls.of("log", Algebra.add(Algebra.pow(u, 2), Numerals.ONE))));
            case "erf" -> Algebra.add(Algebra.mul(u, Calls.of(name, u)),
                    Algebra.mul(Calls.of("exp", Algebra.neg(Algebra.pow(u, 2))), Algebra.pow(Algebra.PI, Numerals.of(-1, 2))));
            default -> null;
        };
    }

    private static Expr callPower(Call call, int exponent, Expr x) {
        Expr u = call.argument();
        Expr tan = Calls.of("tan", u);
        return switch (call.name + exponent) {
            case "cos-2", "sec2" -> tan;
            case "sin-2", "csc2" -> Algebra.neg(Calls.of("cot", u));
            case "tan2" -> Algebra.sub(tan, u);
            case "cot2" -> Algebra.sub(Algebra.neg(Calls.of("cot", u)), u);
            case "cosh-2", "sech2" -> Calls.of("tanh", u);
            case "sinh-2", "csch2" -> Algebra.neg(Calls.of("coth", u));
            case "tanh2" -> Algebra.sub(u, Calls.of("tanh", u));
            case "cos-1" -> call("sec", u, x);
            case "sin-1" -> call("csc", u, x);
            case "sinh2" -> Algebra.sub(Algebra.mul(Numerals.of(1, 4), Calls.of("sinh", Algebra.mul(Numerals.TWO, u))), Algebra.mul(Numerals.HALF, u));
            case "cosh2" -> Algebra.add(Algebra.mul(Numerals.of(1, 4), Calls.of("sinh", Algebra.mul(Numerals.TWO, u))), Algebra.mul(Numerals.HALF, u));
            default -> null;
        };
    }

    /** (a x^2 + b x + c)^(1/2) and its inverse. */
    private static Expr quadraticRoot(Power power, List<Expr> c, Expr x) {
        boolean inverse = power.exponent.rational().equals(Rational.of(-1, 2));
        if (!inverse && !power.exponent.equals(Numerals.HALF)) {
            return null;
        }
        Expr a = c.get(2);
        Integer sign = Signs.of(a);
        if (sign == null) {
            return null;
        }
        Expr shift = Algebra.div(c.get(1), Algebra.mul(Numerals.TWO, a));
        Expr rest = Algebra.sub(Algebra.div(c.get(0), a), Algebra.pow(shift, 2));
        Expr u = Algebra.add(x, shift);
        Expr size = Algebra.sqrt(Algebra.mul(Numerals.of(sign), a));
        Expr arc;
        if (sign < 0) {
            Expr radius = Algebra.sqrt(Algebra.neg(rest));
            arc = Calls.of("asin", Expansion.algebraic(Simplification.radical(Algebra.div(u, radius))));
        } else if (Signs.isPositive(rest)) {
            arc = Calls.of("asinh", Expansion.algebraic(Simplification.radical(Algebra.div(u, Algebra.sqrt(rest)))));
        } else {
            arc = Calls.of("log", Algebra.add(u, Algebra.mul(Algebra.pow(size, -1), Algebra.sqrt(power.base))));
        }
        Expr plain = Algebra.div(arc, size);
        if (inverse) {
            return plain;
        }
        // u*sqrt(q)/2 + (c - b^2/(4a))/2 * integral of 1/sqrt(q)
        return Algebra.add(Algebra.mul(Numerals.HALF, u, power), Algebra.mul(Numerals.HALF, a, rest, plain));
    }

    /** exp(a x^2 + b x + c) by the error function. */
    private static Expr gaussian(List<Expr> c, Expr x) {
        Expr a = c.get(2);
        boolean falling = Algebra.isNegative(a) || Integer.valueOf(-1).equals(Signs.of(a));
        Expr root = Algebra.sqrt(falling ? Algebra.neg(a) : a);
        Expr shift = Algebra.div(c.get(1), Algebra.mul(Numerals.TWO, a));
        Expr inside = Expansion.algebraic(Algebra.mul(root, Algebra.add(x, shift)));
        Expr factor = Calls.of("exp", Algebra.sub(c.get(0), Algebra.mul(a, Algebra.pow(shift, 2))));
        Expr half = Algebra.mul(Numerals.HALF, Algebra.sqrt(Algebra.PI), factor, Algebra.pow(root, -1));
        return falling ? Algebra.mul(half, Calls.of("erf", inside)) : Algebra.neg(Algebra.mul(half, Numerals.I, Calls.of("erf", Algebra.mul(inside, Numerals.I))));
    }

    /** Products: sin(x)/x, exp(x)/x and the like. */
    private static Expr root(Expr f, Expr x) {
        List<Expr> factors = Algebra.factors(f);
        if (factors.size() != 2 || !factors.contains(Algebra.pow(x, -1))) {
            return null;
        }
        Expr other = Algebra.mul(f, x);
        if (other instanceof Call call && call.arguments.size() == 1) {
            Expr ratio = Algebra.div(call.argument(), x);
            if (!ratio.has(x)) {
                return switch (call.name) {
                    case "sin" -> Calls.of("sinint", call.argument());
                    case "cos" -> Calls.of("cosint", call.argument());
                    case "exp" -> Calls.of("ei", call.argument());
                    default -> null;
                };
            }
        }
        return null;
    }
}
