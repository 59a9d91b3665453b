package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Constant;
import dev.fermata.matlab.symbolic.Expr.Flt;
import dev.fermata.matlab.symbolic.Expr.Name;
import dev.fermata.matlab.symbolic.Expr.Num;
import dev.fermata.matlab.symbolic.Expr.Power;
import dev.fermata.matlab.symbolic.Expr.Product;
import dev.fermata.matlab.symbolic.Expr.Sum;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Makes calls of functions in normal form: values that are known, such as {@code sin(pi/6)}, and symmetries are applied. */
final class Calls {
    private Calls() {
    }

    /** Whether a known function takes these arguments: text may call it with others. */
    static boolean fits(String name, List<Expr> arguments) {
        int count = arguments.size();
        return switch (name) {
            case "exp", "log", "sqrt", "abs", "sign", "real", "imag", "conj", "angle", "floor", "ceil", "round", "fix", "heaviside", "gamma",
                 "factorial", "erf", "erfc", "sinint", "cosint" -> count == 1;
            case "dirac", "zeta", "lambertw", "psi" -> count == 1 || count == 2;
            case "max", "min" -> count > 0;
            case "mod", "nchoosek", "beta", "atan2", "in" -> count == 2;
            case "int", "symsum" -> (count == 2 || count == 4) && arguments.get(1) instanceof Name;
            case "diff" -> count > 1 && arguments.subList(1, count).stream().allMatch(Name.class::isInstance);
            default -> true;
        };
    }

    static Expr of(String name, Expr... arguments) {
        return of(name, List.of(arguments));
    }

    static Expr of(String name, List<Expr> arguments) {
        if (arguments.contains(Algebra.NAN) && !name.equals("piecewise")) {
            return Algebra.NAN;
        }
        Expr known = switch (name) {
            case "==", "~=", "<", "<=", "&", "|", "~", "piecewise" -> Relations.simplified(name, arguments);
            case "exp" -> exp(arguments.getFirst());
            case "log" -> log(arguments.getFirst());
            case "sqrt" -> Algebra.sqrt(arguments.getFirst());
            case "abs", "sign", "real", "imag", "conj", "angle", "floor", "ceil", "round", "fix", "heaviside", "dirac", "max", "min", "mod" ->
                Parts.known(name, arguments);
            case "gamma", "factorial", "nchoosek", "erf", "erfc", "zeta", "beta", "lambertw", "psi", "sinint", "cosint", "atan2" -> Special.known(name, arguments);
            default -> arguments.size() == 1 ? Trigonometry.known(name, arguments.getFirst()) : null;
        };
        if (known != null) {
            return known;
        }
        if (arguments.stream().anyMatch(Flt.class::isInstance) && arguments.stream().allMatch(Expr::isNumber)) {
            int digits = Work.digits();
            Flt value = Evaluation.call(name, arguments.stream().map(each -> Numerals.floating(each, digits)).toList(), digits);
            if (value != null) {
                return value;
            }
        }
        return new Call(name, List.copyOf(arguments));
    }

    private static Expr exp(Expr x) {
        if (x.isZero()) {
            return Numerals.ONE;
        }
        if (x.equals(Algebra.INF)) {
            return Algebra.INF;
        }
        if (Algebra.withoutCoefficient(x).equals(Algebra.INF)) {
            return Numerals.ZERO;
        }
        if (x.isCall("log")) {
            return x.parts().getFirst();
        }
        if (x instanceof Product product) {
            Expr turn = turnOf(product);
            if (turn != null) {
                return turn;
            }
            // exp(n*log(y)) = y^n
            List<Expr> others = new ArrayList<>(product.factors);
            for (Expr factor : product.factors) {
                if (factor.isCall("log") && Algebra.coefficient(x).isWhole() && product.factors.size() == 2) {
                    others.remove(factor);
                    return Algebra.pow(factor.parts().getFirst(), Algebra.mul(others));
                }
            }
        }
        return null;
    }

    /** {@code exp(pi*k*i)} for a multiple of a quarter; null for others. */
    private static Expr turnOf(Product exponent) {
        if (exponent.factors.size() == 2 && exponent.factors.getFirst() instanceof Num number && number.re.isZero()
                && exponent.factors.get(1).equals(Algebra.PI)) {
            Expr angle = Algebra.mul(Numerals.of(number.im), Algebra.PI);
            Expr cos = Trigonometry.known("cos", angle);
            Expr sin = Trigonometry.known("sin", angle);
            return cos == null || sin == null ? null : Algebra.add(cos, Algebra.mul(Numerals.I, sin));
        }
        return null;
    }

    private static Expr log(Expr x) {
        if (x.isOne()) {
            return Numerals.ZERO;
        }
        if (x.isZero()) {
            return Algebra.mul(Numerals.MINUS_ONE, Algebra.INF);
        }
        if (x.equals(Algebra.INF)) {
            return x;
        }
        if (x instanceof Call call && call.name.equals("exp") && Signs.isReal(call.argument())) {
            return call.argument();
        }
        if (x instanceof Num number) {
            if (number.isReal() && number.re.sign() < 0) {
                return Algebra.add(of("log", Numerals.of(number.re.negated())), Algebra.mul(Algebra.PI, Numerals.I));
            }
            if (number.re.isZero() && number.im.abs().isOne()) {
                return Algebra.mul(Algebra.PI, Numerals.I, Numerals.of(number.im.times(Rational.HALF)));
            }
            if (number.isReal() && number.re.num().equals(BigInteger.ONE)) {
                return Algebra.neg(of("log", Numerals.of(number.re.inverse())));
            }
        }
        if (x instanceof Power power && power.base.rational() != null && power.exponent.rational() != null && power.base.rational().sign() > 0) {
            return Algebra.mul(power.exponent, of("log", power.base));
        }
        return null;
    }

    static Expr rounded(String name, Rational value) {
        BigInteger floor = value.floor();
        Rational half = Rational.HALF;
        return Numerals.of(switch (name) {
            case "floor" -> floor;
            case "ceil" -> value.negated().floor().negate();
            case "fix" -> value.sign() < 0 ? value.negated().floor().negate() : floor;
            default -> value.sign() < 0 ? value.negated().plus(half).floor().negate() : value.plus(half).floor();
        });
    }

    /** Whether a value is a constant without names whose sign can be found. */
    static boolean isConstant(Expr value) {
        return !value.any(Name.class::isInstance) && !(value instanceof Constant c && c.text.equals("NaN"))
                && !value.any(part -> part instanceof Call call && call.isLogical()) && !(value instanceof Sum s && s.has(Algebra.INF));
    }
}
