package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Power;

/** Functions in terms of others: {@code rewrite}. */
final class Rewriting {
    private Rewriting() {
    }

    static Expr to(String target, Expr value) {
        Expr inner = Substitution.map(value, part -> to(target, part));
        if (target.equals("exp") && inner instanceof Power power && !power.exponent.isNumber()) {
            return Calls.of("exp", Algebra.mul(power.exponent, Calls.of("log", power.base)));
        }
        if (!(inner instanceof Call call) || call.arguments.size() != 1) {
            return inner;
        }
        Expr x = call.argument();
        Expr changed = switch (target) {
            case "exp" -> isExponential(call.name) ? byExponentials(call.name, x) : null;
            case "sincos" -> bySineAndCosine(call.name, x);
            case "sin" -> bySine(call.name, x);
            case "cos" -> byCosine(call.name, x);
            case "tan" -> byTangent(call.name, x);
            case "log" -> isExponential(call.name) ? null : byExponentials(call.name, x);
            case "sqrt" -> call.name.equals("abs") && Signs.isReal(x) ? Algebra.sqrt(Algebra.pow(x, 2)) : null;
            case "gamma" -> call.name.equals("factorial") ? Calls.of("gamma", Algebra.add(x, Numerals.ONE)) : null;
            case "factorial" -> call.name.equals("gamma") ? Calls.of("factorial", Algebra.sub(x, Numerals.ONE)) : null;
            case "heaviside" -> call.name.equals("sign") ? Algebra.sub(Algebra.mul(Numerals.TWO, Calls.of("heaviside", x)), Numerals.ONE) : null;
            case "piecewise" -> byCases(call.name, x);
            case "sinhcosh" -> switch (call.name) {
                case "tanh" -> Algebra.div(Calls.of("sinh", x), Calls.of("cosh", x));
                case "coth" -> Algebra.div(Calls.of("cosh", x), Calls.of("sinh", x));
                case "exp" -> Algebra.add(Calls.of("cosh", x), Calls.of("sinh", x));
                default -> null;
            };
            default -> null;
        };
        return changed == null ? inner : changed;
    }

    /** Only the circular functions. */
    static Expr toSineAndCosine(Expr value) {
        Expr inner = Substitution.map(value, Rewriting::toSineAndCosine);
        Expr changed = inner instanceof Call call && !call.name.equals("exp") && !call.name.endsWith("h") && call.arguments.size() == 1
                ? bySineAndCosine(call.name, call.argument()) : null;
        return changed == null ? inner : changed;
    }

    private static boolean isExponential(String name) {
        return switch (name) {
            case "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "coth", "sech", "csch" -> true;
            default -> false;
        };
    }

    private static Expr byCases(String name, Expr x) {
        Expr zero = Numerals.ZERO;
        return switch (name) {
            case "heaviside" -> Calls.of("piecewise", Calls.of("<", x, zero), zero, Calls.of("==", x, zero), Numerals.HALF, Calls.of("<", zero, x), Numerals.ONE);
            case "abs" -> Calls.of("piecewise", Calls.of("<=", zero, x), x, Calls.of("<", x, zero), Algebra.neg(x));
            case "sign" -> Calls.of("piecewise", Calls.of("==", x, zero), zero, Calls.of("~=", x, zero), Algebra.div(x, Calls.of("abs", x)));
            default -> null;
        };
    }

    private static Expr bySineAndCosine(String name, Expr x) {
        Expr sin = Calls.of("sin", x);
        Expr cos = Calls.of("cos", x);
        return switch (name) {
            case "tan" -> Algebra.div(sin, cos);
            case "cot" -> Algebra.div(cos, sin);
            case "sec" -> Algebra.div(Numerals.ONE, cos);
            case "csc" -> Algebra.div(Numerals.ONE, sin);
            case "exp" -> {
                Expr turned = Algebra.mul(x, Numerals.I);
                yield Algebra.sub(Calls.of("cos", turned), Algebra.mul(Calls.of("sin", turned), Numerals.I));
            }
            case "sinh" -> Algebra.neg(Algebra.mul(Calls.of("sin", Algebra.mul(x, Numerals.I)), Numerals.I));
            case "cosh" -> Calls.of("cos", Algebra.mul(x, Numerals.I));
            default -> null;
        };
    }

    private static Expr bySine(String name, Expr x) {
        Expr half = Calls.of("sin", Algebra.mul(Numerals.HALF, x));
        return switch (name) {
            case "cos" -> Algebra.sub(Numerals.ONE, Algebra.mul(Numerals.TWO, Algebra.pow(half, 2)));
            case "tan" -> Algebra.neg(Algebra.div(Calls.of("sin", x), Algebra.sub(Algebra.mul(Numerals.TWO, Algebra.pow(half, 2)), Numerals.ONE)));
            default -> null;
        };
    }

    private static Expr byCosine(String name, Expr x) {
        return name.equals("sin") ? Calls.of("cos", Algebra.sub(x, Algebra.mul(Numerals.HALF, Algebra.PI))) instanceof Call shifted && !shifted.name.equals("sin")
                ? shifted : Calls.of("sin", x) : null;
    }

    private static Expr byTangent(String name, Expr x) {
        Expr half = Calls.of("tan", Algebra.mul(Numerals.HALF, x));
        Expr square = Algebra.pow(half, 2);
        Expr below = Algebra.add(square, Numerals.ONE);
        return switch (name) {
            case "sin" -> Algebra.div(Algebra.mul(Numerals.TWO, half), below);
            case "cos" -> Algebra.neg(Algebra.div(Algebra.sub(square, Numerals.ONE), below));
            default -> null;
        };
    }

    /** A circular or hyperbolic function by exp, an inverse one by log; null for others. */
    static Expr byExponentials(String name, Expr x) {
        Expr one = Numerals.ONE;
        Expr turned = Algebra.mul(x, Numerals.I);
        Expr plus = Calls.of("exp", turned);
        Expr minus = Calls.of("exp", Algebra.neg(turned));
        Expr up = Calls.of("exp", x);
        Expr down = Calls.of("exp", Algebra.neg(x));
        Expr i = Numerals.I;
        Expr square = Algebra.pow(x, 2);
        Expr twice = Calls.of("exp", Algebra.mul(Numerals.TWO, turned));
        return switch (name) {
            case "sin" -> Algebra.mul(Numerals.HALF, Algebra.sub(Algebra.mul(minus, i), Algebra.mul(plus, i)));
            case "cos" -> Algebra.mul(Numerals.HALF, Algebra.add(minus, plus));
            case "tan" -> Algebra.neg(Algebra.div(Algebra.sub(Algebra.mul(twice, i), i), Algebra.add(twice, one)));
            case "cot" -> Algebra.div(Algebra.add(Algebra.mul(twice, i), i), Algebra.sub(twice, one));
            case "sec" -> Algebra.div(one, byExponentials("cos", x));
            case "csc" -> Algebra.div(one, byExponentials("sin", x));
            case "sinh" -> Algebra.mul(Numerals.HALF, Algebra.sub(up, down));
            case "cosh" -> Algebra.mul(Numerals.HALF, Algebra.add(up, down));
            case "tanh" -> {
                Expr both = Calls.of("exp", Algebra.mul(Numerals.TWO, x));
                yield Algebra.div(Algebra.sub(both, one), Algebra.add(both, one));
            }
            case "coth" -> Algebra.div(one, byExponentials("tanh", x));
            case "sech" -> Algebra.div(one, byExponentials("cosh", x));
            case "csch" -> Algebra.div(one, byExponentials("sinh", x));
            case "asinh" -> Calls.of("log", Algebra.add(x, Algebra.sqrt(Algebra.add(square, one))));
            case "acosh" -> Calls.of("log", Algebra.add(x, Algebra.mul(Algebra.sqrt(Algebra.sub(x, one)), Algebra.sqrt(Algebra.add(x, one)))));
            case "atanh" -> Algebra.mul(Numerals.HALF, Algebra.sub(Calls.of("log", Algebra.add(x, one)), Calls.of("log", Algebra.sub(one, x))));
            case "acoth" -> byExponentials("atanh", Algebra.div(one, x));
            case "asech" -> byExponentials("acosh", Algebra.div(one, x));
            case "acsch" -> byExponentials("asinh", Algebra.div(one, x));
            case "asin" -> Algebra.neg(Algebra.mul(i, Calls.of("log", Algebra.add(turned, Algebra.sqrt(Algebra.sub(one, square))))));
            case "acos" -> Algebra.sub(Algebra.mul(Numerals.HALF, Algebra.PI), byExponentials("asin", x));
            case "atan" -> Algebra.mul(Numerals.HALF, i, Algebra.sub(Calls.of("log", Algebra.sub(one, turned)), Calls.of("log", Algebra.add(one, turned))));
            case "acot" -> byExponentials("atan", Algebra.div(one, x));
            case "asec" -> byExponentials("acos", Algebra.div(one, x));
            case "acsc" -> byExponentials("asin", Algebra.div(one, x));
            default -> null;
        };
    }
}
