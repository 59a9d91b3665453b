package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Name;
import dev.fermata.matlab.symbolic.Expr.Power;
import dev.fermata.matlab.symbolic.Expr.Product;
import dev.fermata.matlab.symbolic.Expr.Sum;
import java.util.ArrayList;
import java.util.List;

/** Derivatives. */
final class Derivatives {
    private Derivatives() {
    }

    static Expr of(Expr value, Expr variable, int times) {
        Expr result = value;
        for (int i = 0; i < times && !result.isZero(); i++) {
            result = of(result, variable);
        }
        return result;
    }

    static Expr of(Expr value, Expr variable) {
        if (value.equals(variable)) {
            return Numerals.ONE;
        }
        if (!value.has(variable)) {
            return Numerals.ZERO;
        }
        return switch (value) {
            case Sum sum -> Algebra.add(sum.terms.stream().map(term -> of(term, variable)).toList());
            case Product product -> product(product, variable);
            case Power power -> power(power, variable);
            case Call call -> call(call, variable);
            default -> Numerals.ZERO;
        };
    }

    private static Expr product(Product product, Expr variable) {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < product.factors.size(); i++) {
            Expr inner = of(product.factors.get(i), variable);
            if (!inner.isZero()) {
                List<Expr> factors = new ArrayList<>(product.factors);
                factors.set(i, inner);
                terms.add(Algebra.mul(factors));
            }
        }
        return Algebra.add(terms);
    }

    private static Expr power(Power power, Expr variable) {
        Expr base = power.base;
        Expr exponent = power.exponent;
        if (!exponent.has(variable)) {
            return Algebra.mul(exponent, Algebra.pow(base, Algebra.sub(exponent, Numerals.ONE)), of(base, variable));
        }
        Expr growth = Algebra.mul(power, Calls.of("log", base), of(exponent, variable));
        if (!base.has(variable)) {
            return growth;
        }
        return Algebra.add(growth, Algebra.mul(exponent, Algebra.pow(base, Algebra.sub(exponent, Numerals.ONE)), of(base, variable)));
    }

    private static Expr call(Call call, Expr variable) {
        switch (call.name) {
            case "piecewise" -> {
                List<Expr> parts = new ArrayList<>();
                for (int i = 0; i < call.arguments.size(); i++) {
                    boolean isValue = i % 2 == 1 || i + 1 == call.arguments.size();
                    parts.add(isValue ? of(call.arguments.get(i), variable) : call.arguments.get(i));
                }
                return Calls.of("piecewise", parts);
            }
            case "==", "~=" -> {
                return Calls.of(call.name, call.arguments.stream().map(side -> of(side, variable)).toList());
            }
            case "int" -> {
                return integral(call, variable);
            }
            case "diff" -> {
                return again(call.arguments.getFirst(), append(call.arguments, variable));
            }
            default -> { }
        }
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < call.arguments.size(); i++) {
            Expr inner = of(call.arguments.get(i), variable);
            if (!inner.isZero()) {
                Expr outer = outer(call, i);
                if (outer == null) {
                    if (call.arguments.contains(variable) && inner.isOne()) {
                        outer = Calls.of("diff", call, variable);
                    } else {
                        return Calls.of("diff", call, variable);
                    }
                }
                terms.add(Algebra.mul(inner, outer));
            }
        }
        return Algebra.add(terms);
    }

    private static List<Expr> append(List<Expr> list, Expr last) {
        List<Expr> all = new ArrayList<>(list);
        all.add(last);
        return all;
    }

    /** An unevaluated derivative of something that may have become known. */
    static Expr again(Call derivative) {
        return again(derivative.argument(), derivative.arguments);
    }

    private static Expr again(Expr function, List<Expr> all) {
        List<Expr> variables = new ArrayList<>(all.subList(1, all.size()));
        if (function instanceof Call call && outer(call, 0) == null && !call.name.equals("int")) {
            variables.sort(Order::compare);
            variables.addFirst(function);
            return Calls.of("diff", variables);
        }
        Expr result = function;
        for (Expr variable : variables) {
            result = of(result, variable);
        }
        return result;
    }

    private static Expr integral(Call call, Expr variable) {
        List<Expr> all = call.arguments;
        Expr bound = all.get(1);
        if (all.size() == 2) {
            return bound.equals(variable) ? all.getFirst() : Calls.of("int", of(all.getFirst(), variable), bound);
        }
        Expr inside = bound.equals(variable) ? Numerals.ZERO : of(all.getFirst(), variable);
        Expr upper = Algebra.mul(of(all.get(3), variable), Substitution.replace(all.getFirst(), bound, all.get(3)));
        Expr lower = Algebra.mul(of(all.get(2), variable), Substitution.replace(all.getFirst(), bound, all.get(2)));
        Expr rest = inside.isZero() ? inside : Calls.of("int", inside, bound, all.get(2), all.get(3));
        return Algebra.add(upper, Algebra.neg(lower), rest);
    }

    /** The derivative of a function with respect to one of its arguments; null when it is not known. */
    private static Expr outer(Call call, int index) {
        Expr x = call.argument();
        Expr one = Numerals.ONE;
        Expr square = Algebra.pow(x, 2);
        if (call.arguments.size() > 1) {
            return null;
        }
        return switch (call.name) {
            case "exp" -> call;
            case "log" -> Algebra.pow(x, -1);
            case "sin" -> Calls.of("cos", x);
            case "cos" -> Algebra.neg(Calls.of("sin", x));
            case "tan" -> Algebra.add(Algebra.pow(call, 2), one);
            case "cot" -> Algebra.neg(Algebra.add(Algebra.pow(call, 2), one));
            case "sec" -> Algebra.mul(Calls.of("sin", x), Algebra.pow(Calls.of("cos", x), -2));
            case "csc" -> Algebra.neg(Algebra.mul(Calls.of("cos", x), Algebra.pow(Calls.of("sin", x), -2)));
            case "asin" -> Algebra.pow(Algebra.sub(one, square), Numerals.of(-1, 2));
            case "acos" -> Algebra.neg(Algebra.pow(Algebra.sub(one, square), Numerals.of(-1, 2)));
            case "atan" -> Algebra.pow(Algebra.add(square, one), -1);
            case "acot" -> Algebra.neg(Algebra.pow(Algebra.add(square, one), -1));
            case "asec" -> Algebra.mul(Algebra.pow(x, -2), Algebra.pow(Algebra.sub(one, Algebra.pow(x, -2)), Numerals.of(-1, 2)));
            case "acsc" -> Algebra.neg(Algebra.mul(Algebra.pow(x, -2), Algebra.pow(Algebra.sub(one, Algebra.pow(x, -2)), Numerals.of(-1, 2))));
            case "sinh" -> Calls.of("cosh", x);
            case "cosh" -> Calls.of("sinh", x);
            case "tanh" -> Algebra.sub(one, Algebra.pow(call, 2));
            case "coth" -> Algebra.sub(one, Algebra.pow(call, 2));
            case "sech" -> Algebra.neg(Algebra.mul(Calls.of("sinh", x), Algebra.pow(Calls.of("cosh", x), -2)));
            case "csch" -> Algebra.neg(Algebra.mul(Calls.of("cosh", x), Algebra.pow(Calls.of("sinh", x), -2)));
            case "asinh" -> Algebra.pow(Algebra.add(square, one), Numerals.of(-1, 2));
            case "acosh" -> Algebra.mul(Algebra.pow(Algebra.sub(x, one), Numerals.of(-1, 2)), Algebra.pow(Algebra.add(x, one), Numerals.of(-1, 2)));
            case "atanh" -> Algebra.neg(Algebra.pow(Algebra.sub(square, one), -1));
            case "acoth" -> Algebra.neg(Algebra.pow(Algebra.sub(square, one), -1));
            case "abs" -> Calls.of("sign", x);
            case "sign" -> Algebra.mul(Numerals.TWO, Calls.of("dirac", x));
            case "heaviside" -> Calls.of("dirac", x);
            case "erf" -> Algebra.mul(Numerals.TWO, Calls.of("exp", Algebra.neg(square)), Algebra.pow(Algebra.PI, Numerals.of(-1, 2)));
            case "erfc" -> Algebra.mul(Numerals.of(-2), Calls.of("exp", Algebra.neg(square)), Algebra.pow(Algebra.PI, Numerals.of(-1, 2)));
            case "gamma" -> Algebra.mul(Calls.of("psi", x), call);
            case "factorial" -> Algebra.mul(Calls.of("psi", Algebra.add(x, one)), call);
            case "sinint" -> Algebra.div(Calls.of("sin", x), x);
            case "cosint" -> Algebra.div(Calls.of("cos", x), x);
            case "expint" -> Algebra.neg(Algebra.div(Calls.of("exp", Algebra.neg(x)), x));
            case "ei" -> Algebra.div(Calls.of("exp", x), x);
            case "lambertw" -> Algebra.div(call, Algebra.mul(x, Algebra.add(call, one)));
            case "floor", "ceil", "round", "fix" -> Numerals.ZERO;
            default -> null;
        };
    }

    /** The names that a value depends on, for functions such as the gradient. */
    static List<Expr> variables(Iterable<Expr> values) {
        return Variables.namesIn(values).stream().map(name -> (Expr) new Name(name)).toList();
    }
}
