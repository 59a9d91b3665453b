package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Flt;
import dev.fermata.matlab.symbolic.Expr.Num;
import java.math.BigInteger;
import java.util.List;

/** Known values of gamma, factorial, erf, zeta and other special functions. */
final class Special {
    private static final int FACTORIAL_MAX = 20_000;
    private static final List<Rational> ZETA = List.of(Rational.of(1, 6), Rational.of(1, 90), Rational.of(1, 945), Rational.of(1, 9450), Rational.of(1, 93555));

    private Special() {
    }

    /** Null when the call stays. */
    static Expr known(String name, List<Expr> arguments) {
        Expr x = arguments.getFirst();
        return switch (name) {
            case "factorial" -> factorial(x);
            case "gamma" -> gamma(x);
            case "nchoosek" -> arguments.size() == 2 ? choose(x, arguments.get(1)) : null;
            case "erf" -> x.isZero() ? Numerals.ZERO : x.equals(Algebra.INF) ? Numerals.ONE : Algebra.leadsNegative(x) ? Algebra.neg(Calls.of(name, Algebra.neg(x))) : null;
            case "erfc" -> x.isZero() ? Numerals.ONE : x.equals(Algebra.INF) ? Numerals.ZERO : x.equals(Algebra.neg(Algebra.INF)) ? Numerals.TWO : null;
            case "zeta" -> zeta(x);
            case "beta" -> arguments.size() == 2 && x.rational() != null && arguments.get(1).rational() != null
                    ? Algebra.div(Algebra.mul(Calls.of("gamma", x), Calls.of("gamma", arguments.get(1))), Calls.of("gamma", Algebra.add(x, arguments.get(1)))) : null;
            case "lambertw" -> x.isZero() ? Numerals.ZERO : x.equals(Calls.of("exp", Numerals.ONE)) ? Numerals.ONE : null;
            case "psi" -> x.isOne() ? Algebra.neg(new Expr.Constant("eulergamma")) : null;
            case "sinint" -> x.isZero() ? Numerals.ZERO : x.equals(Algebra.INF) ? Algebra.mul(Numerals.HALF, Algebra.PI) : null;
            case "atan2" -> atan2(x, arguments.get(1));
            default -> null;
        };
    }

    private static Expr factorial(Expr x) {
        if (x.equals(Algebra.INF)) {
            return x;
        }
        if (!x.isInt()) {
            return x instanceof Num && x.rational() != null ? Calls.of("gamma", Algebra.add(x, Numerals.ONE)) : null;
        }
        int n = x.toInt();
        if (n < 0) {
            throw SymbolicErrors.of("Singularity", "Singularity.");
        }
        if (n > FACTORIAL_MAX) {
            throw SymbolicErrors.tooLarge();
        }
        BigInteger product = BigInteger.ONE;
        for (int k = 2; k <= n; k++) {
            product = product.multiply(BigInteger.valueOf(k));
        }
        return Numerals.of(product);
    }

    private static Expr gamma(Expr x) {
        if (x.equals(Algebra.INF)) {
            return x;
        }
        Rational value = x instanceof Flt ? null : x.rational();
        if (value == null || !value.times(Rational.of(2)).isInt() || value.abs().compareTo(Rational.of(FACTORIAL_MAX)) > 0) {
            return null;
        }
        if (value.isWhole()) {
            return factorial(Algebra.sub(x, Numerals.ONE));
        }
        Rational factor = Rational.ONE;
        Rational at = value;
        for (; at.compareTo(Rational.HALF) > 0; at = at.minus(Rational.ONE)) {
            factor = factor.times(at.minus(Rational.ONE));
        }
        for (; at.compareTo(Rational.HALF) < 0; at = at.plus(Rational.ONE)) {
            factor = factor.over(at);
        }
        return Algebra.mul(Numerals.of(factor), Algebra.sqrt(Algebra.PI));
    }

    private static Expr choose(Expr n, Expr k) {
        if (!k.isInt() || k.toInt() > 1000 || n.rational() == null && k.toInt() > 3) {
            return null;
        }
        if (k.toInt() < 0) {
            return Numerals.ZERO;
        }
        Expr product = Numerals.ONE;
        for (int i = 0; i < k.toInt(); i++) {
            product = Algebra.mul(product, Algebra.sub(n, Algebra.num(i)), Numerals.of(1, i + 1));
        }
        return product;
    }

    private static Expr zeta(Expr x) {
        if (!x.isInt()) {
            return x.equals(Algebra.INF) ? Numerals.ONE : null;
        }
        int n = x.toInt();
        if (n == 0) {
            return Numerals.of(-1, 2);
        }
        if (n == -1) {
            return Numerals.of(-1, 12);
        }
        return n > 0 && n % 2 == 0 && n / 2 <= ZETA.size() ? Algebra.mul(Numerals.of(ZETA.get(n / 2 - 1)), Algebra.pow(Algebra.PI, n)) : null;
    }

    private static Expr atan2(Expr y, Expr x) {
        Integer above = Signs.of(y);
        Integer right = Signs.of(x);
        if (above == null || right == null || y instanceof Flt || x instanceof Flt) {
            return null;
        }
        if (right == 0) {
            return Algebra.mul(Algebra.PI, Numerals.of(above, 2));
        }
        Expr plain = Calls.of("atan", Algebra.div(y, x));
        return right > 0 ? plain : above >= 0 ? Algebra.add(plain, Algebra.PI) : Algebra.sub(plain, Algebra.PI);
    }
}
