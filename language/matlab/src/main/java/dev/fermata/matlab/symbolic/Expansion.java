package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Num;
import dev.fermata.matlab.symbolic.Expr.Power;
import dev.fermata.matlab.symbolic.Expr.Product;
import dev.fermata.matlab.symbolic.Expr.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Multiplies products out, and functions of sums and multiples. */
final class Expansion {
    private static final int MULTIPLE_MAX = 40;

    /** Whether functions and exponents are expanded too, not only products. */
    private final boolean deep;

    private Expansion(boolean deep) {
        this.deep = deep;
    }

    static Expr of(Expr value) {
        return new Expansion(true).apply(value);
    }

    /** Only products and powers with whole exponents. */
    static Expr algebraic(Expr value) {
        return new Expansion(false).apply(value);
    }

    private Expr apply(Expr value) {
        return switch (value) {
            case Sum sum -> Algebra.add(sum.terms.stream().map(this::apply).toList());
            case Product product -> product(product.factors.stream().map(this::apply).toList());
            case Power power -> power(power);
            case Call call -> deep ? call(call) : value;
            default -> value;
        };
    }

    private Expr product(List<Expr> factors) {
        List<Expr> below = new ArrayList<>();
        Expr above = Numerals.ONE;
        for (Expr factor : factors) {
            if (factor instanceof Power power && power.base instanceof Sum && power.exponent.isInt() && power.exponent.toInt() < 0) {
                below.add(Algebra.pow(factor, -1));
            } else {
                above = multiplied(above, factor);
            }
        }
        if (below.isEmpty()) {
            return above;
        }
        Expr denominator = Numerals.ONE;
        for (Expr factor : below) {
            denominator = multiplied(denominator, apply(factor));
        }
        Expr inverse = Algebra.pow(denominator, -1);
        return Algebra.add(Algebra.terms(above).stream().map(term -> Algebra.mul(term, inverse)).toList());
    }

    private static Expr multiplied(Expr a, Expr b) {
        if (!(a instanceof Sum) && !(b instanceof Sum)) {
            return Algebra.mul(a, b);
        }
        List<Expr> terms = new ArrayList<>();
        for (Expr x : Algebra.terms(a)) {
            for (Expr y : Algebra.terms(b)) {
                terms.add(Algebra.mul(x, y));
            }
        }
        return Algebra.add(terms);
    }

    private Expr power(Power power) {
        Expr base = apply(power.base);
        Expr exponent = deep ? apply(power.exponent) : power.exponent;
        if (base instanceof Sum && exponent.isInt()) {
            int times = exponent.toInt();
            Expr result = Numerals.ONE;
            Expr square = base;
            for (int rest = Math.abs(times); rest > 0; rest >>= 1) {
                if ((rest & 1) == 1) {
                    result = multiplied(result, square);
                }
                if (rest > 1) {
                    square = multiplied(square, square);
                }
            }
            return times < 0 ? Algebra.pow(result, -1) : result;
        }
        if (deep && exponent instanceof Sum sum) {
            return product(sum.terms.stream().map(term -> Algebra.pow(base, term)).toList());
        }
        return Algebra.pow(base, exponent);
    }

    private Expr call(Call call) {
        List<Expr> arguments = call.arguments.stream().map(this::apply).toList();
        Expr x = arguments.isEmpty() ? Numerals.ZERO : arguments.getFirst();
        switch (call.name) {
            case "exp" -> {
                if (x instanceof Sum sum) {
                    return Algebra.mul(sum.terms.stream().map(term -> Calls.of("exp", term)).toList());
                }
            }
            case "log" -> {
                if (x instanceof Product || x instanceof Power) {
                    return log(x);
                }
            }
            case "sin", "cos", "tan", "sinh", "cosh" -> {
                if (x instanceof Sum sum) {
                    Expr first = sum.terms.getFirst();
                    Expr expanded = ofSum(call.name, first, Algebra.sub(sum, first));
                    return call.name.equals("tan") ? expanded : apply(expanded);
                }
                Rational times = Algebra.coefficient(x).rational();
                if (times != null && times.isInt() && times.num().intValue() > 1 && times.num().intValue() <= MULTIPLE_MAX && !call.name.endsWith("h")) {
                    return apply(ofMultiple(call.name, times.num().intValue(), Algebra.withoutCoefficient(x)));
                }
            }
            case "factorial" -> {
                if (x instanceof Sum sum && sum.terms.getLast().isInt() && sum.terms.getLast().toInt() > 0 && sum.terms.getLast().toInt() < 20) {
                    Expr rest = Algebra.sub(sum, Numerals.ONE);
                    return apply(Algebra.mul(x, Calls.of("factorial", rest)));
                }
            }
            case "gamma" -> {
                if (x instanceof Sum sum && sum.terms.getLast().isInt() && sum.terms.getLast().toInt() > 0 && sum.terms.getLast().toInt() < 20) {
                    Expr rest = Algebra.sub(sum, Numerals.ONE);
                    return apply(Algebra.mul(rest, Calls.of("gamma", rest)));
                }
            }
            default -> { }
        }
        return Calls.of(call.name, arguments);
    }

    private static Expr log(Expr x) {
        List<Expr> terms = new ArrayList<>();
        List<Expr> rest = new ArrayList<>();
        int open = 0;
        for (Expr factor : Algebra.factors(x)) {
            if (Signs.isPositive(Order.base(factor)) && Signs.isReal(Order.exponent(factor))) {
                terms.add(Algebra.mul(Order.exponent(factor), Calls.of("log", Order.base(factor))));
            } else {
                rest.add(factor);
                open++;
            }
        }
        if (open > 0) {
            terms.add(Calls.of("log", Algebra.mul(rest)));
        }
        return Algebra.add(terms);
    }

    private static Expr ofSum(String name, Expr a, Expr b) {
        boolean hyperbolic = name.endsWith("h");
        String sine = hyperbolic ? "sinh" : "sin";
        String cosine = hyperbolic ? "cosh" : "cos";
        if (name.equals("tan")) {
            Expr x = Calls.of("tan", a);
            Expr y = Calls.of("tan", b);
            return Algebra.neg(Algebra.div(Algebra.add(x, y), Algebra.sub(Algebra.mul(x, y), Numerals.ONE)));
        }
        if (name.equals(sine)) {
            return Algebra.add(Algebra.mul(Calls.of(sine, a), Calls.of(cosine, b)), Algebra.mul(Calls.of(cosine, a), Calls.of(sine, b)));
        }
        Expr product = Algebra.mul(Calls.of(sine, a), Calls.of(sine, b));
        return Algebra.add(Algebra.mul(Calls.of(cosine, a), Calls.of(cosine, b)), hyperbolic ? product : Algebra.neg(product));
    }

    /** By Chebyshev's polynomials of the cosine. */
    private static Expr ofMultiple(String name, int times, Expr x) {
        Expr cos = Calls.of("cos", x);
        Expr sin = Calls.of("sin", x);
        if (name.equals("tan")) {
            return times == 2 ? Algebra.neg(Algebra.div(Algebra.mul(Numerals.TWO, Calls.of("tan", x)),
                    Algebra.sub(Algebra.pow(Calls.of("tan", x), 2), Numerals.ONE))) : ofSum("tan", x, Algebra.mul(Algebra.num(times - 1), x));
        }
        boolean isSine = name.equals("sin");
        Expr before = isSine ? Numerals.ZERO : Numerals.ONE;
        Expr now = isSine ? Numerals.ONE : cos;
        for (int i = 1; i < times; i++) {
            Expr next = algebraic(Algebra.sub(Algebra.mul(Numerals.TWO, cos, now), before));
            before = now;
            now = next;
        }
        return isSine ? Algebra.mul(sin, now) : now;
    }

    // ---- coefficients ----

    /** The coefficients of a polynomial in one variable, from the lowest power on; null when it is none. */
    static List<Expr> coefficients(Expr value, Expr variable) {
        Expr expanded = value.has(variable) ? algebraic(value) : value;
        List<List<Expr>> parts = new ArrayList<>();
        for (Expr term : Algebra.terms(expanded)) {
            int power = 0;
            List<Expr> rest = new ArrayList<>();
            for (Expr factor : Algebra.factors(term)) {
                if (!factor.has(variable)) {
                    rest.add(factor);
                } else if (Order.base(factor).equals(variable) && Order.exponent(factor).isInt() && Order.exponent(factor).toInt() > 0) {
                    power = Order.exponent(factor).toInt();
                } else {
                    return null;
                }
            }
            if (power > 10_000) {
                throw SymbolicErrors.tooLarge();
            }
            while (parts.size() <= power) {
                parts.add(new ArrayList<>());
            }
            parts.get(power).add(Algebra.mul(rest));
        }
        List<Expr> all = new ArrayList<>();
        parts.forEach(part -> all.add(Algebra.add(part)));
        while (all.size() > 1 && all.getLast().isZero()) {
            all.removeLast();
        }
        return all;
    }

    /** The degree in a variable; -1 when the value is no polynomial in it. */
    static int degree(Expr value, Expr variable) {
        List<Expr> coefficients = coefficients(value, variable);
        return coefficients == null ? -1 : coefficients.size() - 1;
    }

    /** A polynomial from its coefficients. */
    static Expr polynomial(List<Expr> coefficients, Expr variable) {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < coefficients.size(); i++) {
            terms.add(Algebra.mul(coefficients.get(i), Algebra.pow(variable, i)));
        }
        return Algebra.add(terms);
    }

    /** The fractions that coefficients are; null when one is something else. */
    static List<Rational> rationals(List<Expr> coefficients) {
        Rational[] all = new Rational[coefficients.size()];
        for (int i = 0; i < all.length; i++) {
            if (!(coefficients.get(i) instanceof Num n && n.isReal())) {
                return null;
            }
            all[i] = n.re;
        }
        return Arrays.asList(all);
    }
}
