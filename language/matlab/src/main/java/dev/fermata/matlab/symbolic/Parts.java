package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Flt;
import dev.fermata.matlab.symbolic.Expr.Num;
import dev.fermata.matlab.symbolic.Expr.Power;
import dev.fermata.matlab.symbolic.Expr.Product;
import dev.fermata.matlab.symbolic.Expr.Sum;
import java.util.ArrayList;
import java.util.List;

/** Values of abs, sign, real, rounding, heaviside and the like where they are known. */
final class Parts {
    private Parts() {
    }

    /** Null when the call stays. */
    static Expr known(String name, List<Expr> arguments) {
        Expr x = arguments.getFirst();
        return switch (name) {
            case "abs" -> abs(x);
            case "sign" -> sign(x);
            case "real", "imag", "conj" -> complex(name, x);
            case "angle" -> x instanceof Num n && !n.isReal() ? Calls.of("atan2", Numerals.of(n.im), Numerals.of(n.re))
                    : Signs.of(x) == null ? null : Signs.of(x) < 0 ? Algebra.PI : Numerals.ZERO;
            case "floor", "ceil", "round", "fix" -> rounded(name, x);
            case "heaviside" -> {
                Integer sign = Signs.of(x);
                yield sign == null ? null : sign > 0 ? Numerals.ONE : sign == 0 ? Numerals.HALF : Numerals.ZERO;
            }
            case "dirac" -> {
                Integer sign = Signs.of(x);
                yield sign == null || arguments.size() > 1 ? null : sign == 0 ? Algebra.INF : Numerals.ZERO;
            }
            case "max", "min" -> extremum(name, arguments);
            default -> {
                Rational a = x.rational();
                Rational b = arguments.size() > 1 ? arguments.get(1).rational() : null;
                yield a == null || b == null ? null
                        : b.isZero() ? x : Numerals.of(a.minus(b.times(Rational.of(a.over(b).floor()))));
            }
        };
    }

    private static Expr abs(Expr x) {
        if (x instanceof Num n) {
            return n.isReal() ? Numerals.of(n.re.abs()) : Algebra.sqrt(Numerals.of(n.re.times(n.re).plus(n.im.times(n.im))));
        }
        if (x instanceof Flt) {
            return null;
        }
        if (Signs.isNonnegative(x)) {
            return x;
        }
        Integer sign = Signs.of(x);
        if (sign != null) {
            return sign < 0 ? Algebra.neg(x) : x;
        }
        if (x instanceof Product product) {
            List<Expr> outside = new ArrayList<>();
            List<Expr> inside = new ArrayList<>();
            for (Expr factor : product.factors) {
                (Calls.isConstant(factor) || Signs.isPositive(factor) ? outside : inside).add(factor);
            }
            if (!outside.isEmpty() && !inside.isEmpty()) {
                Expr constant = Calls.of("abs", Algebra.mul(outside));
                return Algebra.mul(constant, Calls.of("abs", Algebra.mul(inside)));
            }
        }
        if (x instanceof Power power && power.exponent.isWhole()) {
            return Algebra.pow(Calls.of("abs", power.base), power.exponent);
        }
        if (x.isCall("abs")) {
            return x;
        }
        return Algebra.leadsNegative(x) ? Calls.of("abs", Algebra.neg(x)) : null;
    }

    private static Expr sign(Expr x) {
        Integer sign = Signs.of(x);
        return sign != null ? Numerals.of(sign) : null;
    }

    private static Expr complex(String name, Expr x) {
        if (x instanceof Num n) {
            return name.equals("real") ? Numerals.of(n.re) : name.equals("imag") ? Numerals.of(n.im) : new Num(n.re, n.im.negated());
        }
        if (x instanceof Flt) {
            return null;
        }
        if (Signs.isReal(x)) {
            return name.equals("imag") ? Numerals.ZERO : x;
        }
        if (x instanceof Sum sum) {
            return Algebra.add(sum.terms.stream().map(term -> Calls.of(name, term)).toList());
        }
        if (name.equals("conj")) {
            return switch (x) {
                case Product product -> Algebra.mul(product.factors.stream().map(factor -> Calls.of(name, factor)).toList());
                case Power power when power.exponent.isWhole() -> Algebra.pow(Calls.of(name, power.base), power.exponent);
                case Call call when call.name.equals("conj") -> call.argument();
                case Call call when call.arguments.size() == 1 && isRealFunction(call.name) -> Calls.of(call.name, Calls.of("conj", call.argument()));
                default -> null;
            };
        }
        if (x instanceof Product product) {
            return complexProduct(name, product);
        }
        if (x instanceof Call call && call.name.equals("exp")) {
            Expr re = Calls.of("real", call.argument());
            Expr im = Calls.of("imag", call.argument());
            if (!re.any(part -> part.isCall("real")) && !im.any(part -> part.isCall("imag"))) {
                return Algebra.mul(Calls.of("exp", re), Calls.of(name.equals("real") ? "cos" : "sin", im));
            }
        }
        return null;
    }

    private static boolean isRealFunction(String name) {
        return switch (name) {
            case "exp", "sin", "cos", "tan", "sinh", "cosh", "tanh" -> true;
            default -> false;
        };
    }

    /** Real factors stand outside; an imaginary one exchanges the parts. */
    private static Expr complexProduct(String name, Product product) {
        List<Expr> outside = new ArrayList<>();
        List<Expr> inside = new ArrayList<>();
        Num turn = null;
        for (Expr factor : product.factors) {
            if (Signs.isReal(factor)) {
                outside.add(factor);
            } else if (factor instanceof Num n && n.re.isZero()) {
                turn = n;
            } else {
                inside.add(factor);
            }
        }
        if (turn != null) {
            outside.add(Numerals.of(name.equals("real") ? turn.im.negated() : turn.im));
            outside.add(Calls.of(name.equals("real") ? "imag" : "real", Algebra.mul(inside)));
            return Algebra.mul(outside);
        }
        if (outside.isEmpty()) {
            return null;
        }
        outside.add(Calls.of(name, Algebra.mul(inside)));
        return Algebra.mul(outside);
    }

    private static Expr rounded(String name, Expr x) {
        Rational value = x.rational();
        if (value == null && !(x instanceof Flt) && Calls.isConstant(x)) {
            Flt number = Evaluation.of(x, 40);
            if (number != null && Evaluation.isNegligible(number.im, number.re)) {
                value = Rational.of(number.re);
            }
        }
        return value == null ? null : Calls.rounded(name, value);
    }

    private static Expr extremum(String name, List<Expr> arguments) {
        Expr best = null;
        for (Expr each : arguments) {
            if (best == null) {
                best = each;
                continue;
            }
            Integer order = Signs.of(Algebra.sub(each, best));
            if (order == null) {
                return null;
            }
            best = order > 0 == name.equals("max") ? each : best;
        }
        return best;
    }
}
