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
import java.util.Set;

/** Expressions as LaTeX. */
final class LatexText {
    private static final Set<String> GREEK = Set.of("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
            "xi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Sigma", "Phi", "Psi", "Omega");

    private LatexText() {
    }

    static String of(SymArray value) {
        if (value.count() == 1) {
            return of(value.get(0));
        }
        StringBuilder text = new StringBuilder("\\left(\\begin{array}{").append("c".repeat(value.columns())).append("} ");
        int rows = value.rows();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < value.columns(); j++) {
                text.append(j == 0 ? "" : " & ").append(of(value.get(j * rows + i)));
            }
            text.append(i + 1 < rows ? "\\\\ " : "");
        }
        return text.append(" \\end{array}\\right)").toString();
    }

    private static String of(Expr value) {
        return switch (value) {
            case Num _, Flt _, Product _, Power _ -> term(value);
            case Name name -> name(name.text);
            case Constant constant -> switch (constant.text) {
                case "pi" -> "\\pi ";
                case "Inf" -> "\\infty ";
                case "NaN" -> "\\mathrm{NaN}";
                case "symtrue" -> "\\mathrm{true}";
                case "symfalse" -> "\\mathrm{false}";
                default -> "\\gamma ";
            };
            case Sum sum -> {
                StringBuilder text = new StringBuilder();
                for (Expr term : ExprText.ordered(sum)) {
                    String each = of(term);
                    text.append(text.isEmpty() || each.startsWith("-") ? "" : "+").append(each);
                }
                yield text.toString();
            }
            case Call call -> call(call);
        };
    }

    private static String name(String text) {
        int digits = text.length();
        while (digits > 1 && Character.isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        String stem = text.substring(0, digits);
        String index = text.substring(digits);
        int underscore = stem.indexOf('_');
        if (underscore > 0 && index.isEmpty()) {
            index = stem.substring(underscore + 1);
            stem = stem.substring(0, underscore);
        }
        String shown = GREEK.contains(stem) ? "\\" + stem + " " : stem.length() == 1 ? stem : "\\mathrm{" + stem.replace("_", "\\_") + "}";
        return index.isEmpty() ? shown : shown.stripTrailing() + "_{" + index + "}";
    }

    private static String term(Expr value) {
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        Expr coefficient = Algebra.coefficient(value);
        boolean negative = Algebra.isNegative(value);
        String turn = null;
        switch (coefficient) {
            case Num n when n.isReal() || n.re.isZero() -> {
                Rational size = n.isReal() ? n.re.abs() : n.im.abs();
                if (!size.num().equals(BigInteger.ONE)) {
                    above.add(size.num().toString());
                }
                if (!size.isWhole()) {
                    below.add(size.den().toString());
                }
                turn = n.isReal() ? null : "\\mathrm{i}";
            }
            default -> above.add(value.isNumber() ? ExprText.of(coefficient) : "\\left(" + ExprText.of(coefficient) + "\\right)");
        }
        if (!value.isNumber()) {
            for (Expr factor : Algebra.factors(value)) {
                if (factor instanceof Power power && Algebra.isNegative(power.exponent)) {
                    below.add(power(power.base, Algebra.neg(power.exponent)));
                } else if (!factor.isNumber()) {
                    above.add(factor instanceof Power power ? power(power.base, power.exponent) : atom(factor));
                }
            }
        }
        if (turn != null) {
            above.add(turn);
        }
        if (above.isEmpty()) {
            above.add("1");
        }
        String text = below.isEmpty() ? String.join("\\,", above) : "\\frac{" + String.join("\\,", unwrapped(above)) + "}{" + String.join("\\,", unwrapped(below)) + "}";
        return negative ? "-" + text : text;
    }

    /** Alone in a fraction a sum needs no parentheses. */
    private static List<String> unwrapped(List<String> parts) {
        String only = parts.getFirst();
        return parts.size() == 1 && only.startsWith("\\left(") && only.endsWith("\\right)") && only.indexOf("\\right)") == only.length() - 7
                ? List.of(only.substring(6, only.length() - 7)) : parts;
    }

    private static String power(Expr base, Expr exponent) {
        if (exponent.isOne()) {
            return atom(base);
        }
        if (exponent.equals(Numerals.HALF)) {
            return "\\sqrt{" + of(base) + "}";
        }
        String raised = exponent.isWhole() && exponent.rational().num().toString().length() == 1 || exponent instanceof Name n && n.text.length() == 1
                ? of(exponent) : "{" + of(exponent) + "}";
        return (base instanceof Call ? "{" + atom(base) + "}" : atom(base)) + "^" + raised;
    }

    private static String atom(Expr value) {
        return value instanceof Sum || value instanceof Product || value instanceof Power || value.isNumber() && !value.isWhole()
                ? "\\left(" + of(value) + "\\right)" : of(value);
    }

    private static String call(Call call) {
        List<String> arguments = call.arguments.stream().map(LatexText::of).toList();
        String list = "\\left(" + String.join(",", arguments) + "\\right)";
        return switch (call.name) {
            case "==" -> arguments.get(0) + "=" + arguments.get(1);
            case "~=" -> arguments.get(0) + "\\neq " + arguments.get(1);
            case "<" -> arguments.get(0) + "<" + arguments.get(1);
            case "<=" -> arguments.get(0) + "\\le " + arguments.get(1);
            case "&" -> String.join("\\wedge ", arguments);
            case "|" -> String.join("\\vee ", arguments);
            case "~" -> "\\neg " + arguments.getFirst();
            case "exp" -> call.argument() instanceof Name || call.argument().isWhole() ? "{\\mathrm{e}}^" + raised(arguments.getFirst()) : "{\\mathrm{e}}^{" + arguments.getFirst() + "}";
            case "abs" -> "\\left|" + arguments.getFirst() + "\\right|";
            case "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "coth" -> "\\" + call.name + list;
            case "log" -> "\\ln" + list;
            case "factorial" -> atom(call.argument()) + "!";
            case "int" -> call.arguments.size() == 2 ? "\\int " + arguments.get(0) + " \\,\\mathrm{d}" + arguments.get(1)
                    : "\\int_{" + arguments.get(2) + "}^{" + arguments.get(3) + "}" + arguments.get(0) + " \\,\\mathrm{d}" + arguments.get(1);
            default -> name(call.name) + list;
        };
    }

    private static String raised(String text) {
        return text.length() == 1 ? text : "{" + text + "}";
    }
}
