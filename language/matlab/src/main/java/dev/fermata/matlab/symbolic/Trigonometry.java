package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Sum;
import java.math.BigInteger;
import java.util.Map;

/** Known values and symmetries of the circular and hyperbolic functions and their inverses. */
final class Trigonometry {
    private static final Map<String, String> INVERSES = Map.ofEntries(Map.entry("sin", "asin"), Map.entry("cos", "acos"), Map.entry("tan", "atan"),
            Map.entry("cot", "acot"), Map.entry("sec", "asec"), Map.entry("csc", "acsc"), Map.entry("sinh", "asinh"), Map.entry("cosh", "acosh"),
            Map.entry("tanh", "atanh"), Map.entry("coth", "acoth"), Map.entry("sech", "asech"), Map.entry("csch", "acsch"));

    private Trigonometry() {
    }

    static Expr known(String name, Expr x) {
        if (isInfinite(x)) {
            return atInfinity(name, x);
        }
        if (x instanceof Call call && call.name.equals(INVERSES.get(name))) {
            return call.argument();
        }
        Expr composed = x instanceof Call call ? composed(name, call) : null;
        if (composed != null) {
            return composed;
        }
        if (isOdd(name) && Algebra.leadsNegative(x)) {
            return Algebra.neg(Calls.of(name, Algebra.neg(x)));
        }
        if (isEven(name) && Algebra.leadsNegative(x)) {
            return Calls.of(name, Algebra.neg(x));
        }
        return switch (name) {
            case "sin", "cos", "tan", "cot", "sec", "csc" -> circular(name, x);
            case "sinh", "tanh", "asinh", "atanh" -> x.isZero() ? Numerals.ZERO : null;
            case "cosh", "sech" -> x.isZero() ? Numerals.ONE : null;
            case "acosh" -> x.isOne() ? Numerals.ZERO : null;
            case "asin", "acos", "atan", "acot", "asec", "acsc" -> inverse(name, x);
            default -> null;
        };
    }

    private static boolean isOdd(String name) {
        return switch (name) {
            case "sin", "tan", "cot", "csc", "sinh", "tanh", "coth", "csch", "asin", "atan", "asinh", "atanh", "acot", "acsc", "erf" -> true;
            default -> false;
        };
    }

    private static boolean isEven(String name) {
        return switch (name) {
            case "cos", "sec", "cosh", "sech" -> true;
            default -> false;
        };
    }

    private static boolean isInfinite(Expr x) {
        return Algebra.withoutCoefficient(x).equals(Algebra.INF);
    }

    private static Expr atInfinity(String name, Expr x) {
        boolean plus = x.equals(Algebra.INF);
        Expr half = Algebra.mul(Numerals.HALF, Algebra.PI);
        return switch (name) {
            case "atan" -> plus ? half : Algebra.neg(half);
            case "acot" -> Numerals.ZERO;
            case "tanh", "coth" -> plus ? Numerals.ONE : Numerals.MINUS_ONE;
            case "sinh", "asinh" -> x;
            case "cosh", "acosh" -> Algebra.INF;
            case "sech", "csch" -> Numerals.ZERO;
            case "sin", "cos", "tan" -> Algebra.NAN;
            default -> null;
        };
    }

    /** {@code cos(asin(x))} and the like. */
    private static Expr composed(String name, Call inner) {
        Expr x = inner.arguments.getFirst();
        Expr square = Algebra.pow(x, 2);
        return switch (name + " " + inner.name) {
            case "cos asin", "sin acos" -> Algebra.sqrt(Algebra.sub(Numerals.ONE, square));
            case "cos atan" -> Algebra.pow(Algebra.add(square, Numerals.ONE), Numerals.of(-1, 2));
            case "sin atan" -> Algebra.mul(x, Algebra.pow(Algebra.add(square, Numerals.ONE), Numerals.of(-1, 2)));
            case "tan asin" -> Algebra.mul(x, Algebra.pow(Algebra.sub(Numerals.ONE, square), Numerals.of(-1, 2)));
            case "tan acos" -> Algebra.div(Algebra.sqrt(Algebra.sub(Numerals.ONE, square)), x);
            default -> null;
        };
    }

    // ---- multiples of pi ----

    private static Expr circular(String name, Expr x) {
        Rational turn = null;
        Expr rest = Numerals.ZERO;
        if (x.isZero()) {
            turn = Rational.ZERO;
        } else if (Algebra.withoutCoefficient(x).equals(Algebra.PI)) {
            turn = Algebra.coefficient(x).rational();
        } else if (x instanceof Sum sum) {
            for (Expr term : sum.terms) {
                if (Algebra.withoutCoefficient(term).equals(Algebra.PI) && Algebra.coefficient(term).rational() != null) {
                    turn = Algebra.coefficient(term).rational();
                }
            }
            if (turn == null || !turn.times(Rational.of(2)).isWhole()) {
                return null;
            }
            rest = Algebra.sub(x, Algebra.mul(Numerals.of(turn), Algebra.PI));
        }
        if (turn == null) {
            return null;
        }
        return rest.isZero() ? ofTurn(name, turn) : shifted(name, turn, rest);
    }

    /** f(rest + turn*pi) for a whole number of quarter turns. */
    private static Expr shifted(String name, Rational turn, Expr rest) {
        int quarter = turn.times(Rational.of(2)).num().mod(BigInteger.valueOf(4)).intValue();
        Expr sin = Calls.of("sin", rest);
        Expr cos = Calls.of("cos", rest);
        return switch (name) {
            case "sin" -> quarter == 0 ? sin : quarter == 1 ? cos : quarter == 2 ? Algebra.neg(sin) : Algebra.neg(cos);
            case "cos" -> quarter == 0 ? cos : quarter == 1 ? Algebra.neg(sin) : quarter == 2 ? Algebra.neg(cos) : sin;
            case "tan" -> quarter % 2 == 0 ? Calls.of("tan", rest) : Algebra.neg(Calls.of("cot", rest));
            case "cot" -> quarter % 2 == 0 ? Calls.of("cot", rest) : Algebra.neg(Calls.of("tan", rest));
            default -> null;
        };
    }

    private static Expr ofTurn(String name, Rational turn) {
        switch (name) {
            case "sin" -> {
                return sine(turn);
            }
            case "cos" -> {
                return sine(turn.plus(Rational.HALF));
            }
            default -> {
                Expr sin = sine(turn);
                Expr cos = sine(turn.plus(Rational.HALF));
                if (sin == null || cos == null) {
                    return null;
                }
                Expr above = name.equals("tan") ? sin : name.equals("cot") ? cos : Numerals.ONE;
                Expr below = name.equals("tan") || name.equals("sec") ? cos : sin;
                if (below.isZero()) {
                    throw SymbolicErrors.of("Singularity", "Singularity.");
                }
                return Simplification.radical(Algebra.div(above, below));
            }
        }
    }

    /** {@code sin(turn*pi)}; null when there is no simple form. */
    private static Expr sine(Rational turn) {
        Rational whole = Rational.of(turn.times(Rational.HALF).floor()).times(Rational.of(2));
        Rational part = turn.minus(whole);
        if (part.compareTo(Rational.ONE) >= 0) {
            Expr opposite = sine(part.minus(Rational.ONE));
            return opposite == null ? null : Algebra.neg(opposite);
        }
        if (part.compareTo(Rational.HALF) > 0) {
            return sine(Rational.ONE.minus(part));
        }
        Expr root2 = Algebra.sqrt(Algebra.num(2));
        Expr root3 = Algebra.sqrt(Algebra.num(3));
        Expr root5 = Algebra.sqrt(Algebra.num(5));
        Expr root6 = Algebra.sqrt(Algebra.num(6));
        return switch (part.toString()) {
            case "0" -> Numerals.ZERO;
            case "1/2" -> Numerals.ONE;
            case "1/6" -> Numerals.HALF;
            case "1/4" -> Algebra.mul(Numerals.HALF, root2);
            case "1/3" -> Algebra.mul(Numerals.HALF, root3);
            case "1/12" -> quarter(Algebra.sub(root6, root2));
            case "5/12" -> quarter(Algebra.add(root6, root2));
            case "1/10" -> quarter(Algebra.sub(root5, Numerals.ONE));
            case "3/10" -> quarter(Algebra.add(root5, Numerals.ONE));
            case "1/5" -> quarter(Algebra.mul(root2, Algebra.sqrt(Algebra.sub(Algebra.num(5), root5))));
            case "2/5" -> quarter(Algebra.mul(root2, Algebra.sqrt(Algebra.add(Algebra.num(5), root5))));
            case "1/8" -> Algebra.mul(Numerals.HALF, Algebra.sqrt(Algebra.sub(Algebra.num(2), root2)));
            case "3/8" -> Algebra.mul(Numerals.HALF, Algebra.sqrt(Algebra.add(Algebra.num(2), root2)));
            default -> null;
        };
    }

    private static Expr quarter(Expr value) {
        return Algebra.mul(Numerals.of(1, 4), value);
    }

    private static Expr inverse(String name, Expr x) {
        switch (name) {
            case "acos" -> {
                Expr asin = angleOf("sin", x);
                return asin == null ? null : Algebra.sub(Algebra.mul(Numerals.HALF, Algebra.PI), asin);
            }
            case "asin" -> {
                return angleOf("sin", x);
            }
            case "atan" -> {
                return angleOf("tan", x);
            }
            case "acot" -> {
                return x.isZero() ? Algebra.mul(Numerals.HALF, Algebra.PI) : Calls.isConstant(x) ? angleOf("tan", Algebra.div(Numerals.ONE, x)) : null;
            }
            case "asec" -> {
                return x.isNumber() && !x.isZero() ? inverse("acos", Algebra.div(Numerals.ONE, x)) : null;
            }
            default -> {
                return x.isNumber() && !x.isZero() ? inverse("asin", Algebra.div(Numerals.ONE, x)) : null;
            }
        }
    }

    /** The angle in -pi/2 .. pi/2 with a known sine or tangent. */
    private static Expr angleOf(String function, Expr value) {
        if (!Calls.isConstant(value) || value instanceof Expr.Flt) {
            return null;
        }
        for (int twelfths = -6; twelfths <= 6; twelfths++) {
            if (function.equals("tan") && Math.abs(twelfths) == 6) {
                continue;
            }
            Rational turn = Rational.of(twelfths, 12);
            Expr known = ofTurn(function, turn);
            if (known != null && known.equals(value)) {
                return Algebra.mul(Numerals.of(turn), Algebra.PI);
            }
        }
        return null;
    }
}
