package dev.fermata.matlab.symbolic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** An exact fraction in lowest terms with a positive denominator. */
record Rational(BigInteger num, BigInteger den) implements Comparable<Rational> {
    static final Rational ZERO = of(0);
    static final Rational ONE = of(1);
    static final Rational MINUS_ONE = of(-1);
    static final Rational HALF = of(1, 2);

    static Rational of(long value) {
        return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
    }

    static Rational of(long num, long den) {
        return of(BigInteger.valueOf(num), BigInteger.valueOf(den));
    }

    static Rational of(BigInteger value) {
        return new Rational(value, BigInteger.ONE);
    }

    static Rational of(BigInteger num, BigInteger den) {
        if (den.signum() == 0) {
            throw SymbolicErrors.divisionByZero();
        }
        if (den.signum() < 0) {
            num = num.negate();
            den = den.negate();
        }
        Work.checkBits(num.bitLength() + den.bitLength());
        BigInteger common = num.gcd(den);
        return common.equals(BigInteger.ONE) ? new Rational(num, den) : new Rational(num.divide(common), den.divide(common));
    }

    /** The exact value of a finite decimal number. */
    static Rational of(BigDecimal value) {
        return value.scale() <= 0 ? of(value.toBigIntegerExact()) : of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    Rational plus(Rational other) {
        return of(num.multiply(other.den).add(other.num.multiply(den)), den.multiply(other.den));
    }

    Rational minus(Rational other) {
        return plus(other.negated());
    }

    Rational times(Rational other) {
        return of(num.multiply(other.num), den.multiply(other.den));
    }

    Rational over(Rational other) {
        return of(num.multiply(other.den), den.multiply(other.num));
    }

    Rational negated() {
        return new Rational(num.negate(), den);
    }

    Rational abs() {
        return num.signum() < 0 ? negated() : this;
    }

    Rational inverse() {
        return of(den, num);
    }

    Rational power(int exponent) {
        if (exponent < 0) {
            return inverse().power(-exponent);
        }
        Work.checkBits((long) Math.max(num.bitLength(), den.bitLength()) * exponent);
        return new Rational(num.pow(exponent), den.pow(exponent));
    }

    int sign() {
        return num.signum();
    }

    boolean isZero() {
        return num.signum() == 0;
    }

    boolean isOne() {
        return num.equals(BigInteger.ONE) && den.equals(BigInteger.ONE);
    }

    boolean isWhole() {
        return den.equals(BigInteger.ONE);
    }

    /** Whether this is a whole number that an int can hold. */
    boolean isInt() {
        return isWhole() && num.bitLength() < 32;
    }

    BigInteger floor() {
        BigInteger[] parts = num.divideAndRemainder(den);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    double toDouble() {
        return decimal(new MathContext(40)).doubleValue();
    }

    BigDecimal decimal(MathContext precision) {
        return new BigDecimal(num).divide(new BigDecimal(den), precision);
    }

    @Override
    public int compareTo(Rational other) {
        return num.multiply(other.den).compareTo(other.num.multiply(den));
    }

    @Override
    public String toString() {
        return isWhole() ? num.toString() : num + "/" + den;
    }
}
