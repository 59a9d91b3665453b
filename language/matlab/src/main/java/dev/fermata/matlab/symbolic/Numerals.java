package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Flt;
import dev.fermata.matlab.symbolic.Expr.Num;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Arithmetic of numbers: exact ones, and with a number of limited precision everything is of limited precision. */
final class Numerals {
    static final Num ZERO = of(Rational.ZERO);
    static final Num ONE = of(Rational.ONE);
    static final Num MINUS_ONE = of(Rational.MINUS_ONE);
    static final Num TWO = of(2);
    static final Num HALF = of(Rational.HALF);
    static final Num I = new Num(Rational.ZERO, Rational.ONE);
    /** More digits than are shown. */
    private static final int GUARD = 9;

    private Numerals() {
    }

    static Num of(long value) {
        return of(Rational.of(value));
    }

    static Num of(long num, long den) {
        return of(Rational.of(num, den));
    }

    static Num of(Rational value) {
        return new Num(value, Rational.ZERO);
    }

    static Num of(BigInteger value) {
        return of(Rational.of(value));
    }

    static MathContext precision(int digits) {
        return new MathContext(digits + GUARD);
    }

    static Flt real(BigDecimal value, int digits) {
        return complex(value, BigDecimal.ZERO, digits);
    }

    static Flt complex(BigDecimal re, BigDecimal im, int digits) {
        MathContext precision = precision(digits);
        return new Flt(re.round(precision), im.round(precision), digits);
    }

    static Flt floating(Expr number, int digits) {
        if (number instanceof Flt value) {
            return value.digits == digits ? value : complex(value.re, value.im, digits);
        }
        Num exact = (Num) number;
        MathContext precision = precision(digits);
        return new Flt(exact.re.decimal(precision), exact.im.decimal(precision), digits);
    }

    private static int digits(Expr a, Expr b) {
        return a instanceof Flt x ? b instanceof Flt y ? Math.min(x.digits, y.digits) : x.digits : ((Flt) b).digits;
    }

    static Expr plus(Expr a, Expr b) {
        if (a instanceof Num x && b instanceof Num y) {
            return new Num(x.re.plus(y.re), x.im.plus(y.im));
        }
        int digits = digits(a, b);
        Flt x = floating(a, digits);
        Flt y = floating(b, digits);
        // With a precision: the exact sum of numbers of very different size would have millions of digits.
        return complex(x.re.add(y.re, precision(digits)), x.im.add(y.im, precision(digits)), digits);
    }

    static Expr times(Expr a, Expr b) {
        if (a instanceof Num x && b instanceof Num y) {
            if (x.isReal() && y.isReal()) {
                return of(x.re.times(y.re));
            }
            return new Num(x.re.times(y.re).minus(x.im.times(y.im)), x.re.times(y.im).plus(x.im.times(y.re)));
        }
        int digits = digits(a, b);
        Flt x = floating(a, digits);
        Flt y = floating(b, digits);
        MathContext precision = precision(digits);
        return complex(x.re.multiply(y.re).subtract(x.im.multiply(y.im), precision), x.re.multiply(y.im).add(x.im.multiply(y.re), precision), digits);
    }

    static Expr negated(Expr a) {
        return times(MINUS_ONE, a);
    }

    static Expr inverse(Expr a) {
        if (a.isZero()) {
            throw SymbolicErrors.divisionByZero();
        }
        if (a instanceof Num x) {
            Rational square = x.re.times(x.re).plus(x.im.times(x.im));
            return new Num(x.re.over(square), x.im.negated().over(square));
        }
        Flt x = (Flt) a;
        MathContext precision = precision(x.digits);
        BigDecimal square = x.re.multiply(x.re).add(x.im.multiply(x.im));
        return complex(x.re.divide(square, precision), x.im.negate().divide(square, precision), x.digits);
    }

    static Expr power(Expr base, int exponent) {
        if (exponent < 0) {
            return power(inverse(base), -exponent);
        }
        if (base instanceof Num x && x.isReal()) {
            return of(x.re.power(exponent));
        }
        Expr result = ONE;
        Expr square = base;
        for (int rest = exponent; rest > 0; rest >>= 1) {
            Work.step();
            if ((rest & 1) == 1) {
                result = times(result, square);
            }
            if (rest > 1) {
                square = times(square, square);
            }
        }
        return result;
    }

    /** Real numbers by value; others by real, then imaginary part. */
    static int compare(Expr a, Expr b) {
        int real = real(a).compareTo(real(b));
        return real != 0 ? real : imaginary(a).compareTo(imaginary(b));
    }

    static Rational real(Expr number) {
        return number instanceof Num x ? x.re : Rational.of(((Flt) number).re);
    }

    static Rational imaginary(Expr number) {
        return number instanceof Num x ? x.im : Rational.of(((Flt) number).im);
    }

    static boolean isReal(Expr number) {
        return imaginary(number).isZero();
    }

    /** Whether a number is written with a minus in front. */
    static boolean isNegative(Expr number) {
        int sign = real(number).sign();
        return sign < 0 || sign == 0 && imaginary(number).sign() < 0;
    }
}
