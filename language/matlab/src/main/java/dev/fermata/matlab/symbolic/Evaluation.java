package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.numeric.GammaFunctions;
import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Constant;
import dev.fermata.matlab.symbolic.Expr.Flt;
import dev.fermata.matlab.symbolic.Expr.Name;
import dev.fermata.matlab.symbolic.Expr.Num;
import dev.fermata.matlab.symbolic.Expr.Power;
import dev.fermata.matlab.symbolic.Expr.Product;
import dev.fermata.matlab.symbolic.Expr.Sum;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Numerical values of expressions, to any number of digits. */
final class Evaluation {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Evaluation() {
    }

    /** The value of an expression without names; null when it has no finite value that can be computed. */
    static Flt of(Expr value, int digits) {
        return switch (value) {
            case Num _, Flt _ -> Numerals.floating(value, digits);
            case Constant constant -> constant(constant, digits);
            case Name _ -> null;
            case Sum sum -> {
                Expr total = Numerals.ZERO;
                for (Expr term : sum.terms) {
                    Flt each = of(term, digits);
                    if (each == null) {
                        yield null;
                    }
                    total = Numerals.plus(total, each);
                }
                yield (Flt) total;
            }
            case Product product -> {
                Expr total = Numerals.ONE;
                for (Expr factor : product.factors) {
                    Flt each = of(factor, digits);
                    if (each == null) {
                        yield null;
                    }
                    total = Numerals.times(total, each);
                }
                yield (Flt) total;
            }
            case Power power -> {
                Flt base = of(power.base, digits);
                Flt exponent = of(power.exponent, digits);
                yield base == null || exponent == null ? null
                        : power.exponent.isInt() ? base.isZero() ? null : (Flt) Numerals.power(base, power.exponent.toInt()) : power(base, exponent, digits);
            }
            case Call call when call.name.equals("root") && call.arguments.size() == 3 -> PolynomialZeros.root(call.arguments, digits);
            case Call call -> {
                List<Flt> arguments = new ArrayList<>();
                for (Expr argument : call.arguments) {
                    Flt each = of(argument, digits);
                    if (each == null) {
                        yield null;
                    }
                    arguments.add(each);
                }
                yield call(call.name, arguments, digits);
            }
        };
    }

    /** Puts numbers of limited precision in the place of all exact ones, as {@code vpa} does; exponents that are whole stay. */
    static Expr floating(Expr value, int digits) {
        if (!value.any(Name.class::isInstance)) {
            Flt number = of(value, digits);
            if (number != null) {
                return isNegligible(number.im, number.re) ? Numerals.real(number.re, digits) : number;
            }
        }
        return switch (value) {
            case Sum sum -> Algebra.add(all(sum.terms, digits));
            case Product product -> Algebra.mul(all(product.factors, digits));
            case Power power -> Algebra.pow(floating(power.base, digits), power.exponent.isWhole() ? power.exponent : floating(power.exponent, digits));
            case Call call -> Calls.of(call.name, all(call.arguments, digits));
            default -> value;
        };
    }

    private static List<Expr> all(List<Expr> values, int digits) {
        return values.stream().map(each -> floating(each, digits)).toList();
    }

    private static Flt constant(Constant constant, int digits) {
        MathContext precision = Numerals.precision(digits);
        return switch (constant.text) {
            case "pi" -> Numerals.real(Decimals.pi(precision), digits);
            case "eulergamma" -> Numerals.real(new BigDecimal("0.577215664901532860606512090082402431042159335939923598805767234884867726777664670936947"), digits);
            case "catalan" -> Numerals.real(new BigDecimal("0.915965594177219015054603514932384110774149374281672134266498119621763019776254769356512"), digits);
            default -> null;
        };
    }

    /** Whether nothing is left of a value but the error of its computation. */
    static boolean isTiny(Flt value) {
        return value.re.signum() != 0 && value.re.precision() - value.re.scale() < -value.digits;
    }

    /** Whether one part of a number is nothing beside the other. */
    static boolean isNegligible(BigDecimal part, BigDecimal other) {
        return part.signum() == 0 || other.signum() != 0
                && part.precision() - part.scale() < other.precision() - other.scale() - 28 && part.precision() - part.scale() < -20;
    }

    static Expr power(Expr base, Expr exponent) {
        int digits = base instanceof Flt f ? f.digits : ((Flt) exponent).digits;
        return power(Numerals.floating(base, digits), Numerals.floating(exponent, digits), digits);
    }

    private static Flt power(Flt base, Flt exponent, int digits) {
        MathContext precision = Numerals.precision(digits);
        if (base.isZero()) {
            return exponent.re.signum() > 0 ? base : null;
        }
        if (isReal(base) && isReal(exponent)) {
            if (exponent.re.compareTo(new BigDecimal("0.5")) == 0) {
                BigDecimal root = base.re.abs().sqrt(precision);
                return base.re.signum() >= 0 ? Numerals.real(root, digits) : Numerals.complex(BigDecimal.ZERO, root, digits);
            }
            if (base.re.signum() > 0) {
                return Numerals.real(Decimals.exp(exponent.re.multiply(Decimals.log(base.re, precision)), precision), digits);
            }
        }
        return exp((Flt) Numerals.times(exponent, log(base, precision)), precision);
    }

    private static boolean isReal(Flt value) {
        return value.im.signum() == 0;
    }

    private static Flt exp(Flt x, MathContext precision) {
        BigDecimal size = Decimals.exp(x.re, precision);
        return isReal(x) ? Numerals.real(size, x.digits)
                : Numerals.complex(size.multiply(Decimals.cos(x.im, precision)), size.multiply(Decimals.sin(x.im, precision)), x.digits);
    }

    private static Flt log(Flt x, MathContext precision) {
        if (isReal(x) && x.re.signum() > 0) {
            return Numerals.real(Decimals.log(x.re, precision), x.digits);
        }
        BigDecimal square = x.re.multiply(x.re).add(x.im.multiply(x.im));
        return Numerals.complex(Decimals.log(square, precision).divide(TWO, precision), Decimals.angle(x.im, x.re, precision), x.digits);
    }

    /** The value of a function at numbers; null when it is not defined or not known there. */
    static Flt call(String name, List<Flt> arguments, int digits) {
        if (arguments.isEmpty()) {
            return null;
        }
        Flt x = arguments.getFirst();
        MathContext precision = Numerals.precision(digits);
        if (arguments.size() == 2 && name.equals("atan2")) {
            Flt second = arguments.get(1);
            return x.isZero() && second.isZero() ? x : Numerals.real(Decimals.angle(x.re, second.re, precision), digits);
        }
        if (arguments.size() > 1) {
            return null;
        }
        return switch (name) {
            case "exp" -> exp(x, precision);
            case "log" -> x.isZero() ? null : log(x, precision);
            case "sin", "cos" -> isReal(x) ? Numerals.real(name.equals("sin") ? Decimals.sin(x.re, precision) : Decimals.cos(x.re, precision), digits)
                    : throughExponentials(name, x, digits);
            case "abs" -> isReal(x) ? Numerals.real(x.re.abs(), digits)
                    : Numerals.real(x.re.multiply(x.re).add(x.im.multiply(x.im)).sqrt(precision), digits);
            case "real" -> Numerals.real(x.re, digits);
            case "imag" -> Numerals.real(x.im, digits);
            case "conj" -> Numerals.complex(x.re, x.im.negate(), digits);
            case "angle" -> x.isZero() ? x : Numerals.real(Decimals.angle(x.im, x.re, precision), digits);
            case "sign" -> isReal(x) ? Numerals.real(BigDecimal.valueOf(x.re.signum()), digits) : null;
            case "floor", "ceil", "round", "fix" -> isReal(x) ? Numerals.floating(Calls.rounded(name, Rational.of(x.re)), digits) : null;
            case "atan" -> isReal(x) ? Numerals.real(Decimals.atan(x.re, precision), digits) : throughExponentials(name, x, digits);
            case "erf" -> isReal(x) ? Numerals.real(Decimals.erf(x.re, precision), digits) : null;
            case "erfc" -> isReal(x) ? Numerals.real(BigDecimal.ONE.subtract(Decimals.erf(x.re, precision)), digits) : null;
            case "gamma" -> isReal(x) ? real(GammaFunctions.gamma(x.re.doubleValue()), digits) : null;
            case "factorial" -> isReal(x) ? real(GammaFunctions.gamma(x.re.doubleValue() + 1), digits) : null;
            case "heaviside" -> isReal(x) ? x.isZero() ? real(0.5, digits) : real(x.re.signum() > 0 ? 1 : 0, digits) : null;
            default -> throughExponentials(name, x, digits);
        };
    }

    private static Flt real(double value, int digits) {
        return Double.isNaN(value) || Double.isInfinite(value) ? null : Numerals.real(BigDecimal.valueOf(value), digits);
    }

    /** The other elementary functions by exponentials and logarithms. */
    private static Flt throughExponentials(String name, Flt x, int digits) {
        Expr definition = Rewriting.byExponentials(name, Algebra.name("z"));
        if (definition == null) {
            return null;
        }
        try {
            Flt value = of(Substitution.replace(definition, Algebra.name("z"), x), digits);
            return value != null && isReal(x) && isNegligible(value.im, BigDecimal.ONE) ? Numerals.real(value.re, digits) : value;
        } catch (ArithmeticException _) {
            return null;
        }
    }
}
