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

/** Expressions as code of the language that works element by element: {@code x.^2+1.0}. */
final class MatlabCode {
    private MatlabCode() {
    }

    /** The text of an anonymous function of the given arguments. */
    static String function(SymArray value, List<Expr> arguments) {
        return "@(" + String.join(",", arguments.stream().map(ExprText::of).toList()) + ")" + array(value);
    }

    private static String array(SymArray value) {
        if (value.count() == 1) {
            return of(value.get(0));
        }
        List<String> columns = new ArrayList<>();
        int rows = value.rows();
        // A matrix is written column after column and given its shape, so that nothing depends on blanks.
        for (int i = 0; i < value.count(); i++) {
            columns.add(of(value.get(i)));
        }
        if (rows == 1) {
            return "[" + String.join(",", columns) + "]";
        }
        String all = String.join(";", columns);
        return value.columns() == 1 ? "[" + all + "]" : "reshape([" + String.join(",", columns) + "],[" + rows + "," + value.columns() + "])";
    }

    private static String of(Expr value) {
        return switch (value) {
            case Num n -> number(n);
            case Flt f -> ExprText.floating(f.re, Math.min(f.digits, 17)) + (f.im.signum() == 0 ? "" : "+" + ExprText.floating(f.im, 17) + "i");
            case Name name -> name.text;
            case Constant constant -> switch (constant.text) {
                case "symtrue" -> "true";
                case "symfalse" -> "false";
                case "eulergamma" -> "0.577215664901533";
                default -> constant.text;
            };
            case Sum sum -> {
                StringBuilder text = new StringBuilder();
                for (Expr term : ExprText.ordered(sum)) {
                    boolean negative = !text.isEmpty() && Algebra.isNegative(term);
                    text.append(text.isEmpty() ? "" : negative ? "-" : "+").append(of(negative ? Algebra.neg(term) : term));
                }
                yield text.toString();
            }
            case Product product -> product(product);
            case Power power -> power(power);
            case Call call -> call(call);
        };
    }

    private static String number(Num n) {
        if (n.isReal()) {
            return real(n.re);
        }
        return n.re.isZero() ? n.im.isOne() ? "1i" : real(n.im) + "i" : real(n.re) + (n.im.sign() < 0 ? "-" : "+") + real(n.im.abs()) + "i";
    }

    private static String real(Rational value) {
        return value.isWhole() ? value.num() + ".0" : "(" + value.num() + ".0./" + value.den() + ".0)";
    }

    private static String product(Product product) {
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        Expr coefficient = Algebra.coefficient(product);
        boolean negated = coefficient.equals(Numerals.MINUS_ONE);
        for (Expr factor : product.factors) {
            if (factor.isNumber()) {
                continue;
            }
            if (factor instanceof Power power && Algebra.isNegative(power.exponent)) {
                below.add(atom(Algebra.pow(power.base, Algebra.neg(power.exponent))));
            } else {
                above.add(atom(factor));
            }
        }
        Rational number = coefficient.rational();
        if (number != null && number.num().abs().equals(BigInteger.ONE) && !number.isWhole()) {
            below.add(number.den() + ".0");
            negated = number.sign() < 0;
        } else if (!coefficient.isOne() && !negated) {
            above.add(coefficient instanceof Num n && !n.isReal() ? "(" + of(coefficient) + ")" : of(coefficient));
        }
        String numerator = above.isEmpty() ? "1.0" : String.join(".*", above);
        String text = numerator;
        if (!below.isEmpty()) {
            text = (above.size() > 1 ? "(" + numerator + ")" : numerator) + "./" + (below.size() > 1 ? "(" + String.join(".*", below) + ")" : below.getFirst());
        }
        return negated ? "-" + text : text;
    }

    private static String power(Power power) {
        if (power.exponent.equals(Numerals.HALF)) {
            return "sqrt(" + of(power.base) + ")";
        }
        if (power.exponent.rational() != null && power.exponent.rational().sign() < 0) {
            return "1.0./" + atom(Algebra.pow(power.base, Algebra.neg(power.exponent)));
        }
        String exponent = power.exponent.isWhole() ? power.exponent.rational().num().toString()
                : power.exponent instanceof Name ? of(power.exponent) : power.exponent.rational() != null ? of(power.exponent) : "(" + of(power.exponent) + ")";
        return atom(power.base) + ".^" + exponent;
    }

    private static String atom(Expr value) {
        return value instanceof Sum || value instanceof Product || value instanceof Num n && (!n.isReal() || n.re.sign() < 0) ? "(" + of(value) + ")" : of(value);
    }

    private static String call(Call call) {
        List<String> arguments = call.arguments.stream().map(MatlabCode::of).toList();
        return switch (call.name) {
            case "==", "~=", "<", "<=" -> arguments.get(0) + call.name + arguments.get(1);
            case "&", "|" -> "(" + String.join(")" + call.name + "(", arguments) + ")";
            case "~" -> "~(" + arguments.getFirst() + ")";
            case "piecewise" -> cases(call.arguments);
            default -> call.name + "(" + String.join(",", arguments) + ")";
        };
    }

    /** Of scalars; NaN where no condition holds. */
    private static String cases(List<Expr> arguments) {
        StringBuilder text = new StringBuilder();
        int open = 0;
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            text.append("__choose(").append(of(arguments.get(i))).append(',').append(of(arguments.get(i + 1))).append(',');
            open++;
        }
        text.append(arguments.size() % 2 == 1 ? of(arguments.getLast()) : "NaN");
        return text.append(")".repeat(open)).toString();
    }
}
