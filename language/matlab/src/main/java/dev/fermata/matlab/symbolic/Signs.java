package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Constant;
import dev.fermata.matlab.symbolic.Expr.Flt;
import dev.fermata.matlab.symbolic.Expr.Name;
import dev.fermata.matlab.symbolic.Expr.Num;
import dev.fermata.matlab.symbolic.Expr.Power;
import dev.fermata.matlab.symbolic.Expr.Product;
import dev.fermata.matlab.symbolic.Expr.Sum;

/** What is known of the sign of an expression, from its form and the assumptions on its names. */
final class Signs {
    private Signs() {
    }

    /** -1, 0 or 1; null when it is not known, or the value not real. */
    static Integer of(Expr value) {
        if (!value.any(Name.class::isInstance)) {
            return ofConstant(value);
        }
        if (isPositive(value)) {
            return 1;
        }
        return value instanceof Product && Algebra.coefficient(value).rational() != null && Algebra.coefficient(value).rational().sign() < 0
                && isPositive(Algebra.neg(value)) ? Integer.valueOf(-1) : value instanceof Name name && Work.assumptions().isNegative(name.text) ? -1 : null;
    }

    private static Integer ofConstant(Expr value) {
        switch (value) {
            case Num n -> {
                return n.isReal() ? (Integer) n.re.sign() : null;
            }
            case Flt f -> {
                return f.im.signum() == 0 ? (Integer) f.re.signum() : null;
            }
            case Constant c -> {
                return c.text.equals("NaN") || c.text.startsWith("sym") ? null : (Integer) 1;
            }
            default -> { }
        }
        if (value.has(Algebra.INF)) {
            return Algebra.withoutCoefficient(value).equals(Algebra.INF) ? Numerals.isNegative(Algebra.coefficient(value)) ? -1 : 1 : null;
        }
        if (value.size() > 2000) {
            return null;
        }
        Flt number = Evaluation.of(value, 30);
        if (number == null || Evaluation.isNegligible(number.im, number.re)) {
            return number == null ? null : Evaluation.isTiny(number) ? null : (Integer) number.re.signum();
        }
        return null;
    }

    static boolean isPositive(Expr value) {
        return switch (value) {
            case Num n -> n.isReal() && n.re.sign() > 0;
            case Flt f -> f.im.signum() == 0 && f.re.signum() > 0;
            case Constant c -> !c.text.equals("NaN") && !c.text.startsWith("sym");
            case Name name -> Work.assumptions().isPositive(name.text);
            case Power power -> isPositive(power.base) && isReal(power.exponent)
                    || power.exponent.isWhole() && !power.exponent.rational().num().testBit(0) && isReal(power.base) && isNonzero(power.base);
            case Product product -> isPositiveProduct(product);
            case Sum sum -> isPositiveSum(sum);
            case Call call -> switch (call.name) {
                case "exp", "cosh" -> isReal(call.argument());
                case "abs" -> isNonzero(call.argument());
                default -> !call.any(Name.class::isInstance) && Integer.valueOf(1).equals(ofConstant(call));
            };
        };
    }

    private static boolean isPositiveProduct(Product product) {
        int negative = 0;
        for (Expr factor : product.factors) {
            if (factor.rational() != null && factor.rational().sign() < 0 || factor instanceof Name name && Work.assumptions().isNegative(name.text)) {
                negative++;
            } else if (!isPositive(factor)) {
                return false;
            }
        }
        return negative % 2 == 0;
    }

    private static boolean isPositiveSum(Sum sum) {
        if (!sum.any(Name.class::isInstance)) {
            return Integer.valueOf(1).equals(ofConstant(sum));
        }
        boolean strict = false;
        for (Expr term : sum.terms) {
            boolean positive = isPositive(term);
            if (!positive && !isNonnegative(term)) {
                return false;
            }
            strict |= positive;
        }
        return strict;
    }

    static boolean isNonnegative(Expr value) {
        return isPositive(value) || value.isZero() || switch (value) {
            case Name name -> Work.assumptions().isNonnegative(name.text);
            case Power power -> isNonnegative(power.base) && isReal(power.exponent)
                    || power.exponent.isWhole() && !power.exponent.rational().num().testBit(0) && isReal(power.base);
            case Product product -> product.factors.stream().allMatch(Signs::isNonnegative);
            case Sum sum -> sum.terms.stream().allMatch(Signs::isNonnegative);
            case Call call -> call.name.equals("abs");
            default -> false;
        };
    }

    static boolean isNonzero(Expr value) {
        Integer sign = value.any(Name.class::isInstance) ? null : ofConstant(value);
        return sign != null && sign != 0 || isPositive(value) || value instanceof Name name && Work.assumptions().isNonzero(name.text);
    }

    /** Whether a value is known to be real. */
    static boolean isReal(Expr value) {
        return switch (value) {
            case Num n -> n.isReal();
            case Flt f -> f.im.signum() == 0;
            case Constant c -> !c.text.equals("NaN");
            case Name name -> Work.assumptions().isReal(name.text);
            case Power power -> isReal(power.base) && power.exponent.isWhole() || isNonnegative(power.base) && isReal(power.exponent);
            case Product product -> product.factors.stream().allMatch(Signs::isReal);
            case Sum sum -> sum.terms.stream().allMatch(Signs::isReal);
            case Call call -> switch (call.name) {
                case "sin", "cos", "tan", "exp", "sinh", "cosh", "tanh", "atan", "asinh", "erf", "floor", "ceil", "round", "sign", "heaviside" ->
                    isReal(call.argument());
                case "abs", "real", "imag" -> true;
                case "log" -> isPositive(call.argument());
                default -> !call.any(Name.class::isInstance) && ofConstant(call) != null;
            };
        };
    }
}
