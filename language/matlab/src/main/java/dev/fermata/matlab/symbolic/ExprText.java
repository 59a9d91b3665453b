package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Constant;
import dev.fermata.matlab.symbolic.Expr.Flt;
import dev.fermata.matlab.symbolic.Expr.Name;
import dev.fermata.matlab.symbolic.Expr.Num;
import dev.fermata.matlab.symbolic.Expr.Power;
import dev.fermata.matlab.symbolic.Expr.Product;
import dev.fermata.matlab.symbolic.Expr.Sum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** The text of an expression as the console shows it: {@code (2*x)/3 - 1}. */
public final class ExprText {
    private final StringBuilder out = new StringBuilder();

    private ExprText() {
    }

    public static String of(Expr value) {
        ExprText text = new ExprText();
        text.write(value);
        return text.out.toString();
    }

    private void write(Expr value) {
        switch (value) {
            case Name name -> out.append(name.text);
            case Constant constant -> out.append(constant.text);
            case Sum sum -> sum(ordered(sum));
            case Call call -> call(call);
            case Num _, Flt _, Product _, Power _ -> {
                if (value instanceof Num number && !number.isReal() && !number.re.isZero() || value instanceof Flt f && f.im.signum() != 0 && f.re.signum() != 0) {
                    complex(value);
                } else {
                    if (Algebra.isNegative(value)) {
                        out.append('-');
                    }
                    term(value);
                }
            }
        }
    }

    /** As an argument or under a root. */
    private static String nested(Expr value) {
        if (!(value instanceof Sum sum) || Variables.namesIn(sum).size() < 2) {
            return of(value);
        }
        ExprText text = new ExprText();
        text.sum(positiveFirst(Order.nested(sum.terms)));
        return text.out.toString();
    }

    // ---- sums ----

    private void sum(List<Expr> terms) {
        boolean first = true;
        for (Expr term : terms) {
            boolean negative = Algebra.isNegative(term);
            if (first) {
                out.append(negative ? "- " : "");
            } else {
                out.append(negative ? " - " : " + ");
            }
            if (isComplex(term)) {
                complex(term);
            } else {
                term(term);
            }
            first = false;
        }
    }

    /** A sum begins with a positive term where it can; only longer polynomials of one variable keep the order of their degrees. */
    static List<Expr> ordered(Sum sum) {
        List<Expr> terms = sum.terms;
        return terms.size() > 2 && isUnivariate(sum) ? terms : positiveFirst(terms);
    }

    private static List<Expr> positiveFirst(List<Expr> terms) {
        if (!Algebra.isNegative(terms.getFirst())) {
            return terms;
        }
        for (int i = 1; i < terms.size(); i++) {
            if (!Algebra.isNegative(terms.get(i))) {
                List<Expr> all = new ArrayList<>(terms);
                all.addFirst(all.remove(i));
                return all;
            }
        }
        return terms;
    }

    private static boolean isUnivariate(Sum sum) {
        return Variables.namesIn(sum).size() == 1 && sum.terms.stream().allMatch(term -> {
            Expr bare = Algebra.withoutConstants(term);
            return term.isNumber() || bare instanceof Name || bare instanceof Power power && power.base instanceof Name && power.exponent.isInt() && power.exponent.toInt() > 0;
        });
    }

    private static boolean isComplex(Expr term) {
        return term instanceof Num n && !n.isReal() && !n.re.isZero() || term instanceof Flt f && f.im.signum() != 0 && f.re.signum() != 0;
    }

    /** A number with two parts, as {@code 3 + 4i}. */
    private void complex(Expr value) {
        if (value instanceof Num n) {
            out.append(n.re).append(n.im.sign() < 0 ? " - " : " + ");
            Rational size = n.im.abs();
            out.append(size.num()).append('i').append(size.isWhole() ? "" : "/" + size.den());
        } else {
            Flt f = (Flt) value;
            out.append(floating(f.re, f.digits)).append(f.im.signum() < 0 ? " - " : " + ").append(floating(f.im.abs(), f.digits)).append('i');
        }
    }

    // ---- terms ----

    /** A product, power or number without its sign. */
    private void term(Expr value) {
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        Expr coefficient = Algebra.coefficient(value);
        String turn = null;
        boolean negated = Algebra.isNegative(value);
        switch (coefficient) {
            case Num n when n.isReal() -> number(n.re.abs(), above, below);
            case Num n when n.re.isZero() -> {
                Rational size = n.im.abs();
                turn = size.num() + "i";
                if (!size.isWhole()) {
                    below.add(size.den().toString());
                }
            }
            case Flt f when f.im.signum() == 0 -> above.add(floating(negated ? f.re.abs() : f.re, f.digits));
            case Flt f when f.re.signum() == 0 -> turn = floating(f.im.abs(), f.digits) + "i";
            default -> turn = "(" + of(coefficient) + ")";
        }
        if (!value.isNumber()) {
            for (Expr factor : Algebra.factors(value)) {
                if (!factor.isNumber()) {
                    factor(factor, above, below);
                }
            }
        }
        if (turn != null) {
            above.add(turn);
        }
        String numerator = above.isEmpty() ? "1" : String.join("*", above);
        if (below.isEmpty()) {
            out.append(numerator);
            return;
        }
        out.append(above.size() > 1 ? "(" + numerator + ")" : numerator).append('/');
        out.append(below.size() > 1 ? "(" + String.join("*", below) + ")" : below.getFirst());
    }

    private static void number(Rational size, List<String> above, List<String> below) {
        if (!size.num().equals(BigInteger.ONE)) {
            above.add(size.num().toString());
        }
        if (!size.isWhole()) {
            below.add(size.den().toString());
        }
    }

    private static void factor(Expr factor, List<String> above, List<String> below) {
        if (factor instanceof Power power && (Algebra.isNegative(power.exponent) || Algebra.leadsNegative(power.exponent))) {
            below.add(power(power.base, Algebra.neg(power.exponent)));
        } else if (factor instanceof Power power) {
            above.add(power(power.base, power.exponent));
        } else {
            above.add(atom(factor));
        }
    }

    private static String power(Expr base, Expr exponent) {
        if (exponent.isOne()) {
            return atom(base);
        }
        String text = of(exponent);
        boolean simple = exponent instanceof Name || exponent instanceof Constant || exponent instanceof Call call && !call.isLogical()
                || exponent.isWhole() && exponent.rational().sign() > 0 || exponent instanceof Flt f && f.im.signum() == 0 && f.re.signum() > 0;
        String shown = base instanceof Sum && !exponent.isWhole() ? "(" + nested(base) + ")" : atom(base);
        return shown + "^" + (simple ? text : "(" + text + ")");
    }

    /** As a factor or base: in parentheses when it is more than a name, a call or a positive whole number. */
    private static String atom(Expr value) {
        boolean simple = value instanceof Name || value instanceof Constant || value instanceof Call call && !call.isLogical()
                || value.isWhole() && value.rational().sign() >= 0;
        return simple ? of(value) : "(" + of(value) + ")";
    }

    // ---- calls ----

    private void call(Call call) {
        switch (call.name) {
            case "==", "~=", "<", "<=" -> out.append(of(call.arguments.get(0))).append(' ').append(call.name).append(' ').append(of(call.arguments.get(1)));
            case "&", "|" -> {
                String separator = " " + call.name + " ";
                List<String> parts = call.arguments.stream().map(each -> each.isCall("&") || each.isCall("|") ? "(" + of(each) + ")" : of(each)).toList();
                out.append(String.join(separator, parts));
            }
            case "~" -> out.append('~').append(atom(call.argument()));
            case "in" -> out.append("in(").append(of(call.arguments.get(0))).append(", '").append(of(call.arguments.get(1))).append("')");
            default -> out.append(call.name).append('(').append(String.join(", ", call.arguments.stream().map(ExprText::nested).toList())).append(')');
        }
    }

    // ---- numbers of limited precision ----

    static String floating(BigDecimal value, int digits) {
        if (value.signum() == 0) {
            return "0.0";
        }
        BigDecimal rounded = value.round(new MathContext(digits)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= digits || exponent < -digits / 2 - 4) {
            String mantissa = rounded.movePointLeft(exponent).toPlainString();
            return (mantissa.contains(".") ? mantissa : mantissa + ".0") + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
        }
        String plain = rounded.toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }
}
